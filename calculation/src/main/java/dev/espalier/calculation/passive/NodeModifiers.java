package dev.espalier.calculation.passive;

import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.data.tree.AttributeOption;
import dev.espalier.data.tree.NodeText;
import dev.espalier.data.tree.PassiveTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The modifiers of nodes by their own text, as the build's class and ascendancy see it. Parsed once a text. */
final class NodeModifiers {
    private final PassiveTree tree;
    private final Conquests conquests;
    private final LineParser parser;
    private final String className;
    private final String ascendancy;
    private final Map<NodeText, NodeLines> parsed = new HashMap<>();

    NodeModifiers(CharacterModel model, LineParser parser, Conquests conquests) {
        this.conquests = conquests;
        this.tree = model.tree();
        this.parser = parser;
        this.className = model.characterClass().name();
        this.ascendancy = model.ascendancy();
    }

    /** The node's own modifiers in a state (its chosen attribute matters, its weapon set does not). */
    List<Modifier> of(int node, int state) {
        return lines(node, state).modifiers();
    }

    List<NotUnderstood> notUnderstood(int node, int state) {
        return lines(node, state).notUnderstood();
    }

    private NodeLines lines(int node, int state) {
        return parsed.computeIfAbsent(text(node, state), t -> NodeLines.of(t.name(), t.stats(), parser));
    }

    NodeText text(int node, int state) {
        return conquests.text(node, ownText(node, state));
    }

    private NodeText ownText(int node, int state) {
        List<AttributeOption> options = tree.attributeOptions(node);
        int attribute = NodeState.attribute(state);
        if (attribute > 0 && attribute <= options.size()) {
            AttributeOption chosen = options.get(attribute - 1);
            return new NodeText(chosen.name(), chosen.stats());
        }
        return tree.text(node, className, ascendancy.isEmpty() ? null : ascendancy);
    }
}
