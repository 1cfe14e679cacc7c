package dev.espalier.code.io;

import dev.espalier.code.Build;
import dev.espalier.code.PassiveSpec;
import dev.espalier.code.TreeState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares a build that was written and read back with what it was meant to be. */
final class ReadBack {
    private ReadBack() {}

    /** @throws IllegalStateException if the build differs from the one before in anything but what was to change */
    static void check(Build before, Build written, int specIndex, TreeState meant) {
        List<PassiveSpec> old = before.specs().all();
        List<PassiveSpec> now = written.specs().all();
        same("the number of trees", old.size(), now.size());
        for (int i = 0; i < old.size(); i++) {
            if (i == specIndex) {
                check(old.get(i), now.get(i), meant);
            } else {
                same("tree " + (i + 1), old.get(i), now.get(i));
            }
        }
        same("class and level", before.profile(), written.profile());
        same("the items", before.items(), written.items());
        same("the item sets", before.itemSets(), written.itemSets());
        same("the skills", before.skillSets(), written.skillSets());
        same("the configuration", before.configSets(), written.configSets());
        same("the party's buffs", before.partyBuffs(), written.partyBuffs());
        same("the written numbers", before.writtenStats(), written.writtenStats());
    }

    private static void check(PassiveSpec before, PassiveSpec written, TreeState meant) {
        Set<Integer> nodes = new LinkedHashSet<>(before.nodes());
        nodes.retainAll(meant.nodes());
        nodes.addAll(meant.nodes());
        same("the nodes", List.copyOf(nodes), written.nodes());
        same("the weapon sets", meant.weaponSets(), written.weaponSets());
        same("the attributes", meant.attributes(), written.attributes());
        PassiveSpec rest = new PassiveSpec(
                before.title(),
                before.treeVersion(),
                before.classId(),
                before.classInternalId(),
                before.ascendClassId(),
                before.ascendancyInternalId(),
                before.secondaryAscendClassId(),
                written.nodes(),
                written.weaponSets(),
                written.attributes(),
                before.jewels(),
                written.url());
        same("the tree's other entries", rest, written);
    }

    private static void same(String what, Object meant, Object written) {
        if (!meant.equals(written)) {
            throw new IllegalStateException(
                    "what was written reads back differently: " + what + " is " + written + " instead of " + meant);
        }
    }
}
