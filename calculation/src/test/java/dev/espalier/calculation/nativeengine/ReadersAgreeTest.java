package dev.espalier.calculation.nativeengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.character.TestBuild;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiled reader and the reference reader give the same numbers: every statistic, on any tree. */
class ReadersAgreeTest {
    /** Trees a build; {@code -Despalier.trees=1000} for the long run. */
    private static final int TREES = Integer.getInteger("espalier.trees", 48);

    /** Only builds with this in their file's name; {@code -Despalier.build=NAME}. */
    private static final String BUILD = System.getProperty("espalier.build", "");

    /** A keystone that doubles accuracy. */
    private static final int RESOLUTE_TECHNIQUE = 44017;

    private static final double TOLERANCE = 1e-9;

    /** Rules of the defences that always run. */
    private static final Set<String> OPEN = Set.of("ArmourEvasionShield", "ArcaneSurge");

    /** Results of the defences' parts that are there for some trees only; no modifier of the game counts them. */
    private static final Pattern NOT_ALWAYS_WRITTEN = Pattern.compile("(EnergyShield|Life)Recharge(Delay)? of .*");

    static Stream<Path> builds() throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        var found = new ArrayList<Path>();
        for (Path folder : List.of(root.resolve("examples"), root.resolve("../shared/builds"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(f -> f.toString().endsWith(".xml"))
                            .filter(f -> f.getFileName().toString().contains(BUILD))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        assumeTrue(!found.isEmpty(), "no builds found beside the project");
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("builds")
    void bothReadersGiveTheSameNumbersForAnyTree(Path file) throws IOException {
        var build = BuildCodes.read(Files.readAllBytes(file));
        try (var engine = new NativeEngine(GameData.embedded());
                var session = (NativeSession) engine.open(build)) {
            var random = new Random(file.getFileName().hashCode());
            assertSame(session, session.original());
            for (int i = 0; i < TREES; i++) {
                Allocation tree = randomTree(session, random);
                assertSame(session, tree);
                assertThat(session.unwritten(tree, ReadersAgreeTest::ofDefence))
                        .allMatch(NOT_ALWAYS_WRITTEN.asMatchPredicate());
            }
            assertSame(session, session.original());
        }
    }

    @ParameterizedTest
    @MethodSource("builds")
    void nothingReadsWhatItsPartDoesNotDrawOn(Path file) throws IOException {
        var build = BuildCodes.read(Files.readAllBytes(file));
        try (var engine = new NativeEngine(GameData.embedded());
                var session = (NativeSession) engine.open(build)) {
            assertThat(session.undeclaredReads()).isEmpty();
        }
    }

    @Test
    void whatIsDoubledTwiceIsDoubledOnce() {
        var build = new TestBuild()
                .wear("Helmet", "Rarity: RARE\nOwn Mind\nRusted Greathelm\nImplicits: 0\nAccuracy Rating is Doubled")
                .build();
        try (var engine = new NativeEngine(GameData.embedded());
                var session = (NativeSession) engine.open(build)) {
            Allocation again = session.original().with(RESOLUTE_TECHNIQUE, NodeState.ALLOCATED);
            double once = session.stats(session.original()).get("Accuracy");
            assertThat(once).isPositive();
            assertThat(session.stats(again).get("Accuracy")).isEqualTo(once);
            assertSame(session, again);
        }
    }

    /** Whether it is a rule of one of the parts of the defences that may be left out. */
    private static boolean ofDefence(Rule rule) {
        String in = rule.getClass().getPackageName();
        return (in.endsWith(".rules.defence") || in.endsWith(".defence.recovery"))
                && !OPEN.contains(rule.getClass().getSimpleName());
    }

    private static void assertSame(NativeSession session, Allocation allocation) {
        BuildStats compiled = session.stats(allocation);
        BuildStats reference = session.referenceStats(allocation);
        assertThat(differences(compiled.player(), reference.player())).isEmpty();
        assertThat(differences(compiled.minion(), reference.minion())).isEmpty();
    }

    private static List<String> differences(Map<String, Double> compiled, Map<String, Double> reference) {
        var all = new ArrayList<String>();
        var names = new java.util.TreeSet<>(compiled.keySet());
        names.addAll(reference.keySet());
        for (String name : names) {
            double a = compiled.getOrDefault(name, Double.NaN);
            double b = reference.getOrDefault(name, Double.NaN);
            boolean same = Double.compare(a, b) == 0
                    || a == b
                    || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
            if (!same) {
                all.add(name + ": compiled " + a + ", reference " + b);
            }
        }
        return all;
    }

    /** The build's own tree with a random number of nodes taken and given back, connected or not. */
    private static Allocation randomTree(NativeSession session, Random random) {
        PassiveTree tree = session.tree();
        var states = session.original().toMap();
        int changes = 1 + random.nextInt(120);
        for (int i = 0; i < changes; i++) {
            int node = random.nextInt(tree.size());
            int id = tree.id(node);
            if (states.containsKey(id)) {
                states.remove(id);
            } else if (tree.kind(node) == NodeKind.ATTRIBUTE) {
                states.put(id, NodeState.of(1 + random.nextInt(3), 0));
            } else if (tree.kind(node) != NodeKind.IMAGE) {
                states.put(id, NodeState.ALLOCATED);
            }
        }
        return Allocation.of(states);
    }
}
