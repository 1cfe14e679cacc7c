package dev.espalier.calculation.passive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.TestBuild;
import dev.espalier.calculation.item.EquipmentStage;
import dev.espalier.calculation.item.text.RememberingParser;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.code.Build;
import dev.espalier.data.constant.JewelRadius;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What passives bring, with jewels and anoints (tree 0_4). */
class PassiveModifiersTest {
    private static final int ATTRIBUTE = 722;
    private static final int ACCELERATION = 43082;
    private static final int CHAOS_INOCULATION = 56349;
    private static final int HULKING_FORM = 30115;
    private static final int CRYSTALLINE_PHYLACTERY = 17788;
    private static final int SOCKET = 61419;
    private static final int OTHER_SOCKET = 7960;

    private record Passives(CharacterModel model, PassiveModifiers modifiers) {
        List<Modifier> of(int id, int state) {
            return modifiers.of(model.tree().indexOf(id), state);
        }

        List<Modifier> of(int id) {
            return of(id, NodeState.ALLOCATED);
        }

        double sum(int id, String stat, Kind kind) {
            return of(id).stream()
                    .filter(m -> m.stat() == Stat.of(stat) && m.kind() == kind)
                    .mapToDouble(Modifier::value)
                    .sum();
        }

        boolean structural(int id) {
            return modifiers.structural()[model.tree().indexOf(id)];
        }
    }

    private static Passives of(TestBuild written) {
        Build build = written.build();
        CharacterModel model = TestBuild.model(build);
        var items = new EquipmentStage(model, RememberingParser.shared());
        items.addTo();
        var passives = new PassiveModifiers(model, RememberingParser.shared(), items, TestBuild.allocation(build));
        passives.addTo();
        return new Passives(model, passives);
    }

    /** A node within the large radius of a socket. */
    private static int near(int socket, IntPredicate wanted) {
        CharacterModel model = new TestBuild().model();
        PassiveTree tree = model.tree();
        JewelRadius large = model.data().constants().jewelRadii().disc("Large").orElseThrow();
        return Arrays.stream(tree.nodesInRadius(tree.indexOf(socket), large.innerSquared(), large.outerSquared()))
                .filter(n -> tree.ascendancyName(n) == null)
                .filter(wanted)
                .map(tree::id)
                .findFirst()
                .orElseThrow();
    }

    private static int near(int socket, NodeKind kind) {
        PassiveTree tree = new TestBuild().model().tree();
        return near(socket, n -> tree.kind(n) == kind);
    }

    private static String timeLost(String... lines) {
        return "Rarity: RARE\nOwn Ember\nTime-Lost Ruby\nRadius: Large\nImplicits: 0\n" + String.join("\n", lines);
    }

    @Test
    void aNodeBringsItsLinesOnceItIsAllocated() {
        Passives passives = of(new TestBuild());
        assertThat(passives.sum(ACCELERATION, "MovementSpeed", Kind.INCREASED)).isEqualTo(3);
        assertThat(passives.of(ACCELERATION, NodeState.NOT_ALLOCATED)).isEmpty();
        assertThat(passives.of(ACCELERATION)).allMatch(m -> !m.source().name().isEmpty());
    }

    @Test
    void attributeNodesBringTheChosenAttribute() {
        Passives passives = of(new TestBuild());
        for (var choice : List.of(NodeState.STRENGTH, NodeState.DEXTERITY, NodeState.INTELLIGENCE)) {
            String stat = List.of("Str", "Dex", "Int").get(choice - NodeState.STRENGTH);
            assertThat(passives.of(ATTRIBUTE, choice))
                    .singleElement()
                    .satisfies(m -> assertThat(m.stat()).isEqualTo(Stat.of(stat)))
                    .satisfies(m -> assertThat(m.value()).isEqualTo(5));
        }
    }

    @Test
    void nodesOfAWeaponSetCountWithThatSetOnly() {
        List<Modifier> second = of(new TestBuild()).of(ACCELERATION, NodeState.of(0, 2));
        assertThat(second.stream().filter(m -> m.stat() == Stat.of("MovementSpeed")))
                .allMatch(m -> m.tags().contains(Tag.Condition.of("WeaponSet2")));
    }

    @Test
    void notablesAreCounted() {
        Passives passives = of(new TestBuild());
        assertThat(passives.sum(ACCELERATION, "Multiplier:AllocatedNotable", Kind.BASE))
                .isEqualTo(1);
        assertThat(passives.sum(ATTRIBUTE, "Multiplier:AllocatedNotable", Kind.BASE))
                .isZero();
    }

    @Test
    void keystonesGoByNameAndExpandToWhatTheyDo() {
        Passives passives = of(new TestBuild());
        List<Modifier> keystone = passives.of(CHAOS_INOCULATION);
        assertThat(keystone)
                .singleElement()
                .satisfies(m -> assertThat(m.payload())
                        .isInstanceOfSatisfying(
                                Payload.Entry.class, e -> assertThat(e.key()).isEqualTo("Chaos Inoculation")));
        assertThat(passives.model().expansions().place(keystone)).hasSizeGreaterThan(2);
    }

    @Test
    void aKeystoneThatAnItemGrantsTooCountsOnce() {
        Passives passives = of(
                new TestBuild().wear("Ring 1", "Rarity: RARE\nOwn Loop\nRuby Ring\nImplicits: 0\nChaos Inoculation"));
        CharacterModel model = passives.model();
        model.expansions().expandFixed();
        assertThat(model.player().store().fixed(Stat.of("ChaosInoculation"))).hasSize(1);
        assertThat(model.expansions().place(passives.of(CHAOS_INOCULATION))).hasSize(1);
    }

    @Test
    void increasedEffectOfSmallPassivesReachesSmallOnesOnly() {
        int small = near(SOCKET, NodeKind.SMALL);
        Passives plain = of(new TestBuild());
        Passives hulking = of(new TestBuild().nodes(Integer.toString(HULKING_FORM)));
        assertThat(plain.of(small)).isNotEmpty();
        for (int i = 0; i < plain.of(small).size(); i++) {
            double before = plain.of(small).get(i).value();
            assertThat(hulking.of(small).get(i).value()).isEqualTo(Math.floor(before * 1.5));
        }
        assertThat(hulking.of(ACCELERATION)).isEqualTo(plain.of(ACCELERATION));
        assertThat(hulking.of(ATTRIBUTE, NodeState.STRENGTH)).isEqualTo(plain.of(ATTRIBUTE, NodeState.STRENGTH));
        assertThat(plain.structural(HULKING_FORM)).isTrue();
    }

    @Test
    void anointedPassivesCountWithoutAPointAndNotTwice() {
        Passives passives = of(new TestBuild()
                .wear(
                        "Amulet",
                        "Rarity: RARE\nOwn Chain\nSolar Amulet\nImplicits: 1\n{enchant}Allocates Acceleration"));
        assertThat(passives.model().player().store().fixed(Stat.of("MovementSpeed")))
                .hasSize(1);
        assertThat(passives.sum(ACCELERATION, "MovementSpeed", Kind.INCREASED)).isZero();
    }

    @Test
    void anAnointThatTheTreeDoesNotHaveIsReported() {
        Passives passives = of(new TestBuild()
                .wear(
                        "Amulet",
                        "Rarity: RARE\nOwn Chain\nSolar Amulet\nImplicits: 1\n{enchant}Allocates No Such Thing"));
        assertThat(passives.model().notUnderstood())
                .anySatisfy(n -> assertThat(n.text()).containsIgnoringCase("no such thing"));
    }

    @Test
    void aJewelWorksInAnAllocatedSocketOnly() {
        String jewel = "Rarity: RARE\nOwn Eye\nRuby\nImplicits: 0\n9% increased Armour";
        Passives passives = of(new TestBuild().socket(SOCKET, jewel));
        assertThat(passives.sum(SOCKET, "Armour", Kind.INCREASED)).isEqualTo(9);
        assertThat(passives.of(SOCKET, NodeState.NOT_ALLOCATED)).isEmpty();
        assertThat(passives.structural(SOCKET)).isFalse();
    }

    @Test
    void aJewelWithALimitIsStructural() {
        String jewel = "Rarity: UNIQUE\nOwn Only\nRuby\nLimited to: 1\nImplicits: 0\n9% increased Armour";
        Passives passives = of(new TestBuild().socket(SOCKET, jewel));
        assertThat(passives.sum(SOCKET, "Armour", Kind.INCREASED)).isZero();
        assertThat(passives.structural(SOCKET)).isTrue();
    }

    @Test
    void ofJewelsWithALimitTheFirstSocketsCount() {
        String jewel = "Rarity: UNIQUE\nOwn Only\nRuby\nLimited to: 1\nImplicits: 0\n9% increased Armour";
        var build = new TestBuild()
                .socket(SOCKET, jewel)
                .socket(OTHER_SOCKET, jewel)
                .nodes(SOCKET + "," + OTHER_SOCKET);
        assertThat(of(build).sum(OTHER_SOCKET, "Armour", Kind.INCREASED)).isEqualTo(9);
        assertThat(of(build).sum(SOCKET, "Armour", Kind.INCREASED)).isZero();
        build.enter("ignoreJewelLimits", "boolean=\"true\"");
        assertThat(of(build).sum(SOCKET, "Armour", Kind.INCREASED)).isEqualTo(9);
    }

    @Test
    void timeLostJewelsGrantToPassivesAroundThem() {
        int small = near(SOCKET, NodeKind.SMALL);
        int notable = near(SOCKET, NodeKind.NOTABLE);
        var build = new TestBuild()
                .socket(
                        SOCKET,
                        timeLost(
                                "Small Passive Skills in Radius also grant 7% increased Rarity of Items found",
                                "Notable Passive Skills in Radius also grant +12 to Spirit"))
                .nodes("" + SOCKET);
        Passives passives = of(build);
        assertThat(passives.sum(small, "LootRarity", Kind.INCREASED)).isEqualTo(7);
        assertThat(passives.sum(small, "Spirit", Kind.BASE)).isZero();
        assertThat(passives.sum(notable, "Spirit", Kind.BASE)).isEqualTo(12);
        assertThat(passives.of(near(SOCKET, NodeKind.ATTRIBUTE), NodeState.STRENGTH))
                .hasSize(1);
    }

    @Test
    void timeLostJewelsMagnifyPassivesAroundThemWithWhatTheyGrant() {
        int small = near(SOCKET, NodeKind.SMALL);
        var build = new TestBuild()
                .socket(
                        SOCKET,
                        timeLost(
                                "50% increased Effect of Small Passive Skills in Radius",
                                "Small Passive Skills in Radius also grant 10% increased Rarity of Items found"))
                .nodes("" + SOCKET);
        assertThat(of(build).sum(small, "LootRarity", Kind.INCREASED)).isEqualTo(15);
    }

    @Test
    void anUpgradedRadiusReachesFurther() {
        PassiveTree tree = new TestBuild().model().tree();
        CharacterModel model = new TestBuild().model();
        JewelRadius smallRadius =
                model.data().constants().jewelRadii().disc("Small").orElseThrow();
        int[] inside = tree.nodesInRadius(tree.indexOf(SOCKET), smallRadius.innerSquared(), smallRadius.outerSquared());
        int outer = near(SOCKET, n -> tree.kind(n) == NodeKind.SMALL && Arrays.binarySearch(inside, n) < 0);
        String line = "Small Passive Skills in Radius also grant 10% increased Rarity of Items found";
        String jewel = "Rarity: RARE\nOwn Ember\nTime-Lost Ruby\nRadius: Small\nImplicits: 0\n" + line;
        assertThat(of(new TestBuild().socket(SOCKET, jewel).nodes("" + SOCKET))
                        .sum(outer, "LootRarity", Kind.INCREASED))
                .isZero();
        assertThat(of(new TestBuild()
                                .socket(SOCKET, jewel + "\nUpgrades Radius to Large")
                                .nodes("" + SOCKET))
                        .sum(outer, "LootRarity", Kind.INCREASED))
                .isEqualTo(10);
    }

    @Test
    void abyssalConquestTurnsSmallPassivesIntoTribute() {
        int small = near(SOCKET, NodeKind.SMALL);
        int attribute = near(SOCKET, NodeKind.ATTRIBUTE);
        int notable = near(SOCKET, NodeKind.NOTABLE);
        String jewel = """
                Rarity: UNIQUE
                Undying Hate
                Timeless Jewel
                Radius: Large
                Limited to: 1
                Implicits: 0
                Glorifying the defilement of 11758 souls in tribute to Tecrod
                Passives in radius are Conquered by the Abyssals""";
        Passives passives = of(new TestBuild().socket(SOCKET, jewel).nodes("" + SOCKET));
        assertThat(passives.of(small)).singleElement().satisfies(m -> {
            assertThat(m.stat()).isEqualTo(Stat.of("Tribute"));
            assertThat(m.value()).isEqualTo(5);
        });
        assertThat(passives.of(attribute, NodeState.STRENGTH))
                .extracting(m -> m.stat().name())
                .containsExactly("Str", "Tribute");
        assertThat(passives.of(notable)).isEqualTo(of(new TestBuild()).of(notable));
    }

    @Test
    void theJewelInThePhylacteryCountsTwice() {
        String jewel = "Rarity: RARE\nOwn Eye\nRuby\nImplicits: 0\n9% increased Armour";
        var build = new TestBuild().socket(CRYSTALLINE_PHYLACTERY, jewel).nodes("" + CRYSTALLINE_PHYLACTERY);
        assertThat(of(build).sum(CRYSTALLINE_PHYLACTERY, "Armour", Kind.INCREASED))
                .isEqualTo(18);
    }

    @Test
    void socketsThatTheNewestTreeLacksHoldNothing() {
        String jewel = "Rarity: RARE\nOwn Eye\nRuby\nImplicits: 0\n9% increased Armour";
        var old = new TestBuild().tree("0_1").socket(33631, jewel).nodes("33631");
        assertThat(of(old).sum(33631, "Armour", Kind.INCREASED)).isZero();
    }
}
