package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.skill.SkillChoice;
import dev.espalier.code.Build;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.PassiveTree;

/** Espalier's own engine: the rules of the game in Java, compiled for each build. Needs no installation of anything. */
public final class NativeEngine implements CalculationEngine {
    private final GameData data;

    public NativeEngine(GameData data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "native";
    }

    @Override
    public BuildSession open(Build build) {
        return open(build, SkillChoice.AS_WRITTEN);
    }

    /** Opens a build measured by another skill than the one that it says. */
    public BuildSession open(Build build, SkillChoice skill) {
        PassiveTree tree = data.tree(build.activeSpec().treeVersion());
        return new NativeSession(new CharacterAssembler(build, data, tree, skill), tree);
    }

    @Override
    public void close() {
        // nothing outlives a session
    }
}
