package dev.espalier.app.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.app.Places;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.CalculationException;
import dev.espalier.calculation.nativeengine.NativeEngine;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import dev.espalier.pob.PobEngine;
import dev.espalier.pob.PobOptions;
import dev.espalier.pob.install.PobInstallation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Builds that are in no folder: random variants of the shared ones, by the native engine and by the Path of Building that
 * {@code ESPALIER_POB} names. {@code -Despalier.variants=1000 -Despalier.seed=7} for a long run of its own; what differs
 * is printed.
 */
@Tag("real-pob")
class VariantsTest {
    private static final int COUNT = Integer.getInteger("espalier.variants", 40);
    private static final long SEED = Long.getLong("espalier.seed", 1);
    private static final double CLOSE = 0.001;

    @Test
    void variantsAgreeWithPathOfBuilding() throws IOException {
        String folder = System.getenv("ESPALIER_POB");
        assumeTrue(folder != null && !folder.isBlank(), "ESPALIER_POB is not set: no real Path of Building to ask");
        List<Path> builds = Places.shared();
        assumeTrue(!builds.isEmpty(), "the shared folder is not beside the project");
        var variants = new BuildVariants(SEED, builds, lines());
        var pairs = new ArrayList<Pair>();
        try (CalculationEngine pob = PobEngine.start(
                        PobInstallation.at(Path.of(folder)),
                        PobOptions.standard().withWorkers(1));
                CalculationEngine ours = new NativeEngine(GameData.embedded())) {
            for (int i = 0; i < COUNT; i++) {
                compare(variants.next(), pob, ours, pairs);
            }
        }
        for (StatGroup group : StatGroup.values()) {
            List<Pair> all = pairs.stream().filter(p -> p.group() == group).toList();
            double close = (double) all.stream().filter(p -> p.error() <= CLOSE).count() / all.size();
            System.out.printf(Locale.ROOT, "%s: %d pairs, %.4f within 0.1 %%%n", group.key(), all.size(), close);
            assertThat(close).as(group.key()).isGreaterThanOrEqualTo(0.995);
        }
    }

    private static List<String> lines() throws IOException {
        Path file = Places.project().resolveSibling("shared").resolve("gamedata/lines.tsv");
        try (Stream<String> all = Files.lines(file)) {
            return all.map(l -> l.split("\t"))
                    .filter(p -> p.length == 3 && p[1].equals("1"))
                    .map(p -> p[2])
                    .toList();
        }
    }

    private static void compare(
            BuildVariants.Variant variant, CalculationEngine pob, CalculationEngine ours, List<Pair> pairs) {
        BuildStats theirs;
        try {
            theirs = stats(pob, variant.xml());
        } catch (CalculationException e) {
            System.out.println(variant.build() + ", " + variant.what() + " Path of Building: " + e.getMessage());
            return;
        }
        BuildStats mine = stats(ours, variant.xml());
        for (StatGroup group : StatGroup.values()) {
            Stream<String> ofMinion = group.ofMinion().stream().map(s -> BuildStats.MINION + s);
            Stream.concat(group.statistics().stream(), ofMinion)
                    .filter(theirs::has)
                    .map(s -> new Pair(variant.build(), group, s, theirs.get(s), mine.get(s)))
                    .forEach(p -> {
                        pairs.add(p);
                        if (p.error() > CLOSE) {
                            System.out.println(variant.build() + ", " + variant.what() + p.statistic() + ": "
                                    + p.theirs() + " is " + p.ours() + " here");
                        }
                    });
        }
    }

    private static BuildStats stats(CalculationEngine engine, String xml) {
        try (var session = engine.open(BuildCodes.read(xml.getBytes(StandardCharsets.UTF_8)))) {
            return session.stats(session.original());
        }
    }
}
