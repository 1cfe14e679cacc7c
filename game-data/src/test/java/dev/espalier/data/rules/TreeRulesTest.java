package dev.espalier.data.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.data.GameData;
import dev.espalier.data.Golden;
import dev.espalier.data.Shared;
import dev.espalier.data.rules.Violation.Rule;
import dev.espalier.data.tree.NodeFlag;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeRulesTest {
    private final GameData data = GameData.embedded();
    private final PassiveTree tree = data.tree("0_4");
    private final TreeRules rules = new TreeRules(tree);

    @Test
    void theTreesOfTheSharedBuildsAreLegal() throws IOException {
        Path folder = Shared.folder("builds");
        var broken = new ArrayList<String>();
        int trees = 0;
        try (var files = Files.newDirectoryStream(folder, "*.xml")) {
            for (Path file : files) {
                var build = new SharedBuild(Files.readString(file));
                for (var spec : build.specs()) {
                    trees++;
                    PassiveTree specTree = data.tree(spec.version());
                    var selection =
                            build.selection(spec, specTree, data.constants().jewelRadii());
                    for (Violation violation : new TreeRules(specTree).violations(selection)) {
                        broken.add(file.getFileName() + ": " + violation);
                    }
                }
            }
        }
        assertThat(trees).isGreaterThan(29);
        assertThat(broken).isEmpty();
    }

    @Test
    void pointsOfTheSharedBuildsAreCountedAsInPathOfBuilding() throws IOException {
        Path folder = Shared.folder("builds");
        var lines = Golden.lines("points.txt");
        assertThat(lines).hasSizeGreaterThan(29);
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            var build = new SharedBuild(Files.readString(folder.resolve(words[0] + ".xml")));
            var spec = build.specs().get(Integer.parseInt(words[1]) - 1);
            PassiveTree specTree = data.tree(spec.version());
            var used = PointsUsed.of(
                    specTree, build.selection(spec, specTree, data.constants().jewelRadii()));
            assertThat(used)
                    .as(line)
                    .isEqualTo(new PointsUsed(number(words[3]), number(words[4]), number(words[5]), number(words[6])));
        }
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }

    @Test
    void aPathFromTheStartIsLegalAndOneWithAHoleIsNot() {
        int[] path = pathFromStart("Monk", 4);
        assertThat(violations("Monk", null, path)).isEmpty();
        assertThat(violations("Monk", null, path[0], path[2], path[3]))
                .extracting(Violation::rule, Violation::nodeId)
                .containsExactlyInAnyOrder(tuple(Rule.NOT_CONNECTED, path[2]), tuple(Rule.NOT_CONNECTED, path[3]));
    }

    @Test
    void aNodeMayStandAloneWhereAJewelAllowsIt() {
        int[] path = pathFromStart("Monk", 4);
        var nodes = new TreeMap<>(Map.of(path[0], 0, path[3], 0));
        assertThat(rules.legal(new TreeSelection("Monk", null, nodes, Set.of())))
                .isFalse();
        assertThat(rules.legal(new TreeSelection("Monk", null, nodes, Set.of(path[3]))))
                .isTrue();
    }

    @Test
    void nodesOfOneWeaponSetDoNotConnectThoseOfBothOrOfTheOther() {
        int[] path = pathFromStart("Monk", 4);
        assertThat(rules.legal(inWeaponSets(path, 0, 1, 1, 1))).isTrue();
        assertThat(rules.violations(inWeaponSets(path, 0, 1, 1, 0)))
                .extracting(Violation::rule)
                .containsExactly(Rule.NOT_CONNECTED);
        assertThat(rules.violations(inWeaponSets(path, 0, 1, 1, 2)))
                .extracting(Violation::rule)
                .containsExactly(Rule.NOT_CONNECTED);
    }

    private static TreeSelection inWeaponSets(int[] path, int... sets) {
        var nodes = new TreeMap<Integer, Integer>();
        for (int i = 0; i < path.length; i++) {
            nodes.put(path[i], sets[i]);
        }
        return new TreeSelection("Monk", null, nodes, Set.of());
    }

    @Test
    void nodesOfTheOracleNeedTheirKey() {
        int key = 5571;
        int locked = firstLockedNode();
        assertThat(violations("Druid", "Oracle", locked))
                .extracting(Violation::rule)
                .containsExactly(Rule.LOCKED);
        assertThat(violations("Druid", "Oracle", locked, key))
                .filteredOn(violation -> violation.nodeId() == locked)
                .extracting(Violation::rule)
                .doesNotContain(Rule.LOCKED);
    }

    private int firstLockedNode() {
        for (int node = 0; node < tree.size(); node++) {
            if (tree.unlockConstraint(node) != null && tree.kind(node) == NodeKind.SMALL) {
                return tree.id(node);
            }
        }
        throw new AssertionError("tree without locked nodes");
    }

    @Test
    void ofTheOptionsOfAChoiceOneCanBeTaken() {
        int remedies = tree.indexOf(57141);
        assertThat(tree.name(remedies)).isEqualTo("Brew Concoction");
        var options = new ArrayList<Integer>();
        for (int option : tree.neighbours(remedies)) {
            if (tree.has(option, NodeFlag.MULTIPLE_CHOICE_OPTION)) {
                options.add(tree.id(option));
            }
        }
        assertThat(options).hasSizeGreaterThan(1);
        assertThat(violations("Ranger", "Pathfinder", 57141, options.get(0)))
                .extracting(Violation::rule)
                .doesNotContain(Rule.SECOND_CHOICE);
        assertThat(violations("Ranger", "Pathfinder", 57141, options.get(0), options.get(1)))
                .extracting(Violation::rule)
                .contains(Rule.SECOND_CHOICE);
    }

    @Test
    void unknownForeignAndStartNodesAreNamed() {
        assertThat(violations("Monk", null, 1)).extracting(Violation::rule).containsExactly(Rule.UNKNOWN_NODE);
        int foreignStart = tree.id(tree.classStart("Witch"));
        assertThat(violations("Monk", null, foreignStart))
                .extracting(Violation::rule)
                .containsExactly(Rule.NOT_ALLOCATABLE);
        assertThat(violations("Monk", null, 57141)).extracting(Violation::rule).contains(Rule.OTHER_ASCENDANCY);
        assertThat(violations(
                        "Monk", "Invoker", tree.id(tree.classStart("Monk")), tree.id(tree.ascendancyStart("Invoker"))))
                .isEmpty();
    }

    @Test
    void keystonesBelongToBothWeaponSets() {
        int keystone = 0;
        while (tree.kind(keystone) != NodeKind.KEYSTONE) {
            keystone++;
        }
        var nodes = new TreeMap<>(Map.of(tree.id(keystone), 1));
        assertThat(rules.violations(new TreeSelection("Monk", null, nodes, Set.of())))
                .extracting(Violation::rule)
                .contains(Rule.NOT_FOR_WEAPON_SETS);
    }

    @Test
    void aPathOfAnAscendancyOpensTheStartOfAnotherClass() {
        int near = 4739;
        assertThat(violations("Ranger", "Pathfinder", 12795, near))
                .filteredOn(violation -> violation.nodeId() == near)
                .extracting(Violation::rule)
                .containsExactly(Rule.NOT_CONNECTED);
        int[] toOption = pathTo("Ranger", "Pathfinder", 12795);
        int[] withNear = Arrays.copyOf(toOption, toOption.length + 1);
        withNear[toOption.length] = near;
        assertThat(violations("Ranger", "Pathfinder", withNear)).isEmpty();
    }

    private List<Violation> violations(String className, @Nullable String ascendancy, int... ids) {
        var nodes = new TreeMap<Integer, Integer>();
        for (int id : ids) {
            nodes.put(id, 0);
        }
        return rules.violations(new TreeSelection(className, ascendancy, nodes, Set.of()));
    }

    /** Ids of nodes of the main tree, each next to the one before, the first next to the start. */
    private int[] pathFromStart(String className, int length) {
        for (int node = 0; node < tree.size(); node++) {
            if (tree.kind(node) == NodeKind.SMALL
                    && tree.ascendancyName(node) == null
                    && tree.unlockConstraint(node) == null) {
                int[] path = pathTo(className, null, tree.id(node));
                if (path.length == length) {
                    return path;
                }
            }
        }
        throw new AssertionError("no path of " + length);
    }

    private int[] pathTo(String className, @Nullable String ascendancy, int id) {
        int[] from = new int[tree.size()];
        Arrays.fill(from, -1);
        var queue = new ArrayDeque<Integer>();
        for (int start : new Connectivity(tree, className, ascendancy).starts()) {
            from[start] = start;
            queue.add(start);
        }
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int other : tree.neighbours(node)) {
                if (from[other] < 0 && tree.kind(other).allocatable() && tree.unlockConstraint(other) == null) {
                    from[other] = node;
                    queue.add(other);
                }
            }
        }
        var path = new ArrayList<Integer>();
        for (int node = tree.indexOf(id); from[node] >= 0 && from[node] != node; node = from[node]) {
            path.add(0, tree.id(node));
        }
        return path.stream().mapToInt(Integer::intValue).toArray();
    }
}
