package dev.espalier.calculation.skill;

import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.character.SkillBuff;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.notation.ModifierNotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Skills as lines of text, in the form of the golden files. */
final class SkillText {
    private final List<String> lines = new ArrayList<>();

    static List<String> of(CharacterModel model) {
        var text = new SkillText();
        for (ActiveSkill skill : model.skills()) {
            text.add(skill, skill == model.mainSkill() ? "main skill" : "skill");
        }
        return text.lines;
    }

    private void add(ActiveSkill s, String where) {
        var effect = s.effect();
        lines.add(where + " " + effect.skill().id() + " level " + effect.level() + " quality " + effect.quality()
                + " set " + (s.statSet() + 1));
        lines.add("  types " + String.join(" ", s.types().stream().sorted().toList()));
        lines.add("  flags " + String.join(" ", s.flags().stream().sorted().toList()));
        var facts = s.scope().facts();
        lines.add("  scope " + facts.flags() + " " + facts.keywords() + " " + flags(s.mainHand()) + " "
                + flags(s.offHand()));
        if (s.disabledBecause() != null) {
            lines.add("  disabled " + s.disabledBecause());
        }
        s.supports().forEach(e -> lines.add("  support " + e.skill().id() + ":" + e.level() + ":" + e.quality()));
        var data = new TreeMap<String, String>(s.words());
        s.data().forEach((key, value) -> data.put(key, number(value)));
        data.remove("totemId");
        data.forEach((key, value) -> lines.add("  data " + key + " " + value));
        modifiers("  modifier ", s.store().allFixed());
        s.buffs().stream()
                .sorted(Comparator.comparing((SkillBuff b) -> b.type() + b.name()))
                .forEach(b -> modifiers(
                        "  buff " + b.type() + " \"" + b.name() + "\" " + (b.fromActiveSkill() ? "own " : "support "),
                        b.modifiers()));
        Minion m = s.minion();
        if (m != null) {
            lines.add("  minion " + m.type().id() + " level " + m.level() + " main "
                    + (m.skills().indexOf(m.mainSkill()) + 1) + " damage "
                    + number(m.mainHand().get("PhysicalMin")) + " "
                    + number(m.mainHand().get("PhysicalMax")));
            m.skills().forEach(x -> add(x, "minion skill"));
        }
    }

    private static String flags(@Nullable Scope hand) {
        return hand == null ? "-" : Long.toString(hand.facts().flags());
    }

    private void modifiers(String head, Collection<Modifier> modifiers) {
        modifiers.stream().map(ModifierNotation::print).sorted().forEach(m -> lines.add(head + m));
    }

    static String number(double n) {
        return n == Math.rint(n) ? Long.toString((long) n) : Double.toString(n);
    }
}
