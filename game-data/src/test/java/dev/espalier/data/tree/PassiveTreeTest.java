package dev.espalier.data.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.data.GameData;
import dev.espalier.data.Golden;
import dev.espalier.data.UnknownTreeVersionException;
import dev.espalier.data.fact.UnknownEntryException;
import dev.espalier.data.layout.TreeBounds;
import dev.espalier.data.layout.TreeLine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassiveTreeTest {
    private final GameData data = GameData.embedded();

    @Test
    void nodesByKindAreThoseOfPathOfBuilding() {
        var counts = new TreeMap<String, Integer>();
        for (String version : data.treeVersions()) {
            PassiveTree tree = data.tree(version);
            for (int node = 0; node < tree.size(); node++) {
                counts.merge(version + " " + typeInPathOfBuilding(tree.kind(node)), 1, Integer::sum);
            }
        }
        var expected = new TreeMap<String, Integer>();
        Golden.lines("kinds.txt").forEach(line -> {
            String[] words = line.split(" ", -1);
            expected.put(words[0] + " " + words[1], Integer.parseInt(words[2]));
        });
        assertThat(counts).isEqualTo(expected).hasSize(28);
    }

    private static String typeInPathOfBuilding(NodeKind kind) {
        return switch (kind) {
            case SMALL, ATTRIBUTE -> "Normal";
            case NOTABLE -> "Notable";
            case KEYSTONE -> "Keystone";
            case JEWEL_SOCKET -> "Socket";
            case CLASS_START -> "ClassStart";
            case ASCENDANCY_START -> "AscendClassStart";
            case IMAGE -> "OnlyImage";
        };
    }

    @Test
    void nodesLieWherePathOfBuildingPutsThem() {
        assertThat(Golden.lines("positions.txt")).hasSizeGreaterThan(150).allSatisfy(line -> {
            String[] words = line.split(" ", 6);
            PassiveTree tree = data.tree(words[0]);
            int node = tree.indexOf(Integer.parseInt(words[1]));
            assertThat(tree.x(node)).isCloseTo(Double.parseDouble(words[3]), within(1e-6));
            assertThat(tree.y(node)).isCloseTo(Double.parseDouble(words[4]), within(1e-6));
            assertThat(typeInPathOfBuilding(tree.kind(node))).isEqualTo(words[2]);
            assertThat(tree.name(node)).isEqualTo(words[5]);
        });
    }

    @Test
    void nodesInRadiusAreThoseOfPathOfBuilding() {
        assertThat(Golden.lines("radius.txt")).hasSizeGreaterThan(150).allSatisfy(line -> {
            String[] words = line.split(" ", -1);
            PassiveTree tree = data.tree(words[0]);
            int centre = tree.indexOf(Integer.parseInt(words[1]));
            if (words[2].equals("keystone")) {
                assertThat(inRadius(tree, centre, 2)).isEqualTo(words[3]);
            } else {
                for (int radius = 1;
                        radius <= data.constants().jewelRadii().all().size();
                        radius++) {
                    assertThat(inRadius(tree, centre, radius))
                            .as("radius %d", radius)
                            .isEqualTo(words[1 + radius]);
                }
            }
        });
    }

    private String inRadius(PassiveTree tree, int centre, int index) {
        var radius = data.constants().jewelRadii().all().get(index - 1);
        int[] nodes = tree.nodesInRadius(centre, radius.innerSquared(), radius.outerSquared());
        return nodes.length + ":" + Arrays.stream(nodes).map(tree::id).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0_1", "0_2", "0_3", "0_4"})
    void rowsOfEdgesAreSortedWithoutRepetitionAndSymmetric(String version) {
        PassiveTree tree = data.tree(version);
        var edges = new HashSet<Long>();
        assertThat(tree.firstEdge(0)).isZero();
        assertThat(tree.firstEdge(tree.size())).isEqualTo(tree.edgeCount());
        for (int node = 0; node < tree.size(); node++) {
            int[] neighbours = tree.neighbours(node);
            assertThat(neighbours).isSorted().doesNotHaveDuplicates().doesNotContain(node);
            for (int other : neighbours) {
                edges.add((long) node << 32 | other);
            }
        }
        assertThat(edges).hasSize(tree.edgeCount()).allMatch(edge -> edges.contains(edge << 32 | edge >>> 32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0_1", "0_2", "0_3", "0_4"})
    void edgesStayInOneAscendancyAndLeaveImagesOut(String version) {
        PassiveTree tree = data.tree(version);
        for (int node = 0; node < tree.size(); node++) {
            for (int other : tree.neighbours(node)) {
                assertThat(tree.ascendancyName(node)).isEqualTo(tree.ascendancyName(other));
                assertThat(tree.kind(other)).isNotEqualTo(NodeKind.IMAGE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0_1", "0_2", "0_3", "0_4"})
    void idsAndIndicesAreInverse(String version) {
        PassiveTree tree = data.tree(version);
        for (int node = 0; node < tree.size(); node++) {
            assertThat(tree.indexOf(tree.id(node))).isEqualTo(node);
            assertThat(node == 0 || tree.id(node - 1) < tree.id(node)).isTrue();
        }
        assertThat(tree.indexOf(-1)).isEqualTo(-1);
        assertThat(tree.indexOf(1_000_000)).isEqualTo(-1);
    }

    @Test
    void edgesAreThoseOfPathOfBuilding() {
        Map<String, String> expected = new HashMap<>();
        Golden.lines("paths.txt").stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> words[1].equals("edges"))
                .forEach(words -> expected.put(words[0], words[2] + " " + words[3]));
        assertThat(expected).hasSize(4);
        expected.forEach(
                (version, edges) -> assertThat(checksum(data.tree(version))).isEqualTo(edges));
    }

    private static String checksum(PassiveTree tree) {
        long sum = 0;
        for (int node = 0; node < tree.size(); node++) {
            for (int other : tree.neighbours(node)) {
                sum = (sum + (long) tree.id(node) * (tree.id(other) % 1000)) % 1_000_000_007L;
            }
        }
        return tree.edgeCount() + " " + sum;
    }

    @Test
    void pathsOfTheSorceressLeadIntoTheMainTreeButNotBack() {
        PassiveTree tree = data.tree("0_4");
        int option = tree.indexOf(12795);
        assertThat(tree.name(option)).isEqualTo("Path of the Sorceress");
        assertThat(Arrays.stream(tree.bridges(option)).map(tree::id)).containsExactlyInAnyOrder(4739, 44871);
        assertThat(tree.bridges(tree.indexOf(4739))).isEmpty();
        assertThat(tree.neighbours(tree.indexOf(4739))).doesNotContain(option);
    }

    @Test
    void switchableNodesChangeWithClassAndAscendancy() {
        PassiveTree tree = data.tree("0_4");
        int priceOfPower = tree.indexOf(2516);
        assertThat(tree.text(priceOfPower, "Witch", "Lich").name()).isEqualTo("Price of Power");
        NodeText abyssal = tree.text(priceOfPower, "Witch", "Abyssal Lich");
        assertThat(abyssal.name()).isEqualTo("Steward of Kulemak");
        assertThat(abyssal.stats()).hasSize(1);
        int phylactery = tree.indexOf(17788);
        assertThat(tree.text(phylactery, "Witch", "Abyssal Lich").stats()).isEqualTo(tree.stats(phylactery));
    }

    @Test
    void attributeNodesOfferStrengthDexterityIntelligence() {
        PassiveTree tree = data.tree("0_4");
        int seen = 0;
        for (int node = 0; node < tree.size(); node++) {
            if (tree.kind(node) == NodeKind.ATTRIBUTE) {
                seen++;
                assertThat(tree.attributeOptions(node))
                        .extracting(AttributeOption::name)
                        .containsExactly("Strength", "Dexterity", "Intelligence");
                assertThat(tree.attributeOptions(node))
                        .extracting(option -> option.stats().get(0))
                        .containsExactly("+5 to Strength", "+5 to Dexterity", "+5 to Intelligence");
            } else {
                assertThat(tree.attributeOptions(node)).isEmpty();
            }
        }
        assertThat(seen).isEqualTo(293);
    }

    @Test
    void classesKnowTheirStartAttributesAndNumbers() {
        PassiveTree tree = data.tree("0_4");
        CharacterClass monk = tree.findClass("Monk").orElseThrow();
        assertThat(List.of(monk.baseStrength(), monk.baseDexterity(), monk.baseIntelligence()))
                .containsExactly(7, 11, 11);
        assertThat(tree.findClass(10)).contains(monk);
        assertThat(tree.id(tree.classStart("Monk"))).isEqualTo(44683);
        assertThat(tree.ascendancyStart("Abyssal Lich")).isEqualTo(tree.ascendancyStart("Lich"));
        assertThat(tree.findAscendancy("Witch3b").orElseThrow().replaces()).isEqualTo("Lich");
        assertThatThrownBy(() -> tree.classStart("Scion"))
                .isInstanceOf(UnknownEntryException.class)
                .hasMessageContaining("Scion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0_1", "0_2", "0_3", "0_4"})
    void everyClassAndAscendancyHasANumberAndAStart(String version) {
        PassiveTree tree = data.tree(version);
        assertThat(tree.classes()).isNotEmpty().allSatisfy(characterClass -> {
            assertThat(characterClass.internalId()).isPositive();
            assertThat(tree.kind(tree.classStart(characterClass.name()))).isEqualTo(NodeKind.CLASS_START);
            assertThat(characterClass.ascendancies()).isNotEmpty().allSatisfy(ascendancy -> {
                assertThat(tree.kind(tree.ascendancyStart(ascendancy.name()))).isEqualTo(NodeKind.ASCENDANCY_START);
            });
        });
    }

    @Test
    void pathOfBuildingsNumbersOfClassesHaveAHoleBeforeTheEighth() {
        PassiveTree tree = data.tree("0_4");
        assertThat(tree.findClassByPlace(0).orElseThrow().name()).isEqualTo("Ranger");
        assertThat(tree.findClassByPlace(6).orElseThrow().name()).isEqualTo("Sorceress");
        assertThat(tree.findClassByPlace(8).orElseThrow().name()).isEqualTo("Monk");
        assertThat(tree.findClassByPlace(9)).isEmpty();
        assertThat(data.tree("0_3").findClassByPlace(6).orElseThrow().name()).isEqualTo("Monk");
    }

    @Test
    void arcsGoThroughBothTheirNodes() {
        PassiveTree tree = data.tree("0_4");
        List<TreeLine> lines = tree.lines();
        assertThat(lines).hasSizeGreaterThan(4000);
        assertThat(lines.stream().filter(line -> !line.straight()))
                .hasSizeGreaterThan(500)
                .allSatisfy(line -> {
                    for (int end : new int[] {line.from(), line.to()}) {
                        double distance = Math.hypot(tree.x(end) - line.centreX(), tree.y(end) - line.centreY());
                        assertThat(distance).isCloseTo(line.radius(), within(0.01));
                    }
                });
    }

    @Test
    void allNodesLieWithinTheBounds() {
        PassiveTree tree = data.tree("0_4");
        TreeBounds bounds = tree.bounds();
        for (int node = 0; node < tree.size(); node++) {
            assertThat(tree.x(node)).isBetween(bounds.minX(), bounds.maxX());
            assertThat(tree.y(node)).isBetween(bounds.minY(), bounds.maxY());
        }
    }

    @Test
    void anUnknownVersionIsNamedTogetherWithTheKnownOnes() {
        assertThatThrownBy(() -> data.tree("3_25"))
                .isInstanceOf(UnknownTreeVersionException.class)
                .hasMessage("There is no passive tree of version '3_25'; known versions are 0_1, 0_2, 0_3, 0_4.");
    }
}
