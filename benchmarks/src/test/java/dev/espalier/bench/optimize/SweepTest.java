package dev.espalier.bench.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.bench.record.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison on a real build, with little work. */
class SweepTest {
    private static final Sweep.Amount LITTLE = new Sweep.Amount(3600, 4000, 2, 1);
    private static final Sweep.Part ALL = new Sweep.Part(1, 1);

    private Path builds = Path.of("");

    @BeforeEach
    void find() {
        builds = Path.of("").toAbsolutePath().resolve("../../shared/builds").normalize();
        assumeTrue(Files.isDirectory(builds), "no shared builds beside the project");
    }

    private List<Sweep.Item> items(String scenarios, String aim) throws IOException {
        return Sweep.items(builds, List.of("warrior_spear_45"), scenarios, List.of(aim), ALL);
    }

    @Test
    void nobodyLosesWhatIsKeptOrBreaksARule() throws IOException {
        Lines<Measured> kept = Lines.inMemory(Measured::key);
        new Sweep(LITTLE, KnownReferences.in(null), kept, 600).measure(items("BC", "ehp+dps"));
        assertThat(kept.all()).hasSize(2).allSatisfy(measured -> {
            assertThat(measured.objective().limits()).isNotEmpty();
            assertThat(measured.problems()).isEmpty();
            assertThat(measured.referenceProblems()).isEmpty();
            assertThat(measured.sameAgain()).isTrue();
            assertThat(measured.references().values())
                    .allSatisfy(reached -> assertThat(reached.gain()).isNotNegative());
        });
    }

    @Test
    void whatWasMeasuredIsNotMeasuredAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("results.jsonl");
        Path references = folder.resolve("references.jsonl");
        for (int i = 0; i < 2; i++) {
            Lines<Measured> kept = Lines.in(file, Measured.class, Measured::key);
            new Sweep(LITTLE, KnownReferences.in(references), kept, 600).measure(items("A", "dps"));
        }
        assertThat(Files.readAllLines(file)).hasSize(1);
        assertThat(Files.readAllLines(references)).hasSize(1);
    }

    @Test
    void partsMakeUpTheWhole() throws IOException {
        List<Sweep.Item> all = Sweep.items(builds, List.of(), "ABCD", Case.AIMS, ALL);
        List<Sweep.Item> first = Sweep.items(builds, List.of(), "ABCD", Case.AIMS, new Sweep.Part(1, 2));
        List<Sweep.Item> second = Sweep.items(builds, List.of(), "ABCD", Case.AIMS, new Sweep.Part(2, 2));
        assertThat(first).doesNotContainAnyElementsOf(second);
        assertThat(all).hasSize(first.size() + second.size()).containsAll(first).containsAll(second);
    }
}
