package dev.espalier.bench.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.bench.record.Comparison.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final Run.Machine HERE = new Run.Machine("system", "processor", 2, 24, "java");
    private static final Run.Machine THERE = new Run.Machine("system", "another", 8, 64, "java");

    private static Run run(String time, Run.Machine machine, Figure... figures) {
        return new Run("pob", time, "1", machine, List.of(figures));
    }

    private static Verdict verdict(Run.Machine before, Figure then, Figure now) {
        return new Comparison(run("a", before, then), run("b", HERE, now)).verdict(now);
    }

    @Test
    void lessTimeIsBetterAndMoreIsWorseBeyondTheNoise() {
        Figure then = Figure.less("batch", 2, "s");
        assertThat(verdict(HERE, then, Figure.less("batch", 1.7, "s"))).isEqualTo(Verdict.BETTER);
        assertThat(verdict(HERE, then, Figure.less("batch", 2.3, "s"))).isEqualTo(Verdict.WORSE);
        assertThat(verdict(HERE, then, Figure.less("batch", 2.15, "s"))).isEqualTo(Verdict.SAME);
    }

    @Test
    void aLargerRatioIsBetter() {
        Figure then = Figure.ratio("faster", 2);
        assertThat(verdict(HERE, then, Figure.ratio("faster", 2.5))).isEqualTo(Verdict.BETTER);
        assertThat(verdict(HERE, then, Figure.ratio("faster", 1.5))).isEqualTo(Verdict.WORSE);
    }

    @Test
    void onAnotherMachineOnlyRatiosAreCompared() {
        assertThat(verdict(THERE, Figure.less("batch", 2, "s"), Figure.less("batch", 9, "s")))
                .isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(verdict(THERE, Figure.ratio("faster", 2), Figure.ratio("faster", 1)))
                .isEqualTo(Verdict.WORSE);
    }

    @Test
    void aRunIsReadAsItWasKept(@TempDir Path folder) throws IOException {
        var runs = new Runs(folder);
        Run later = run("2026-01-02T00:00:00Z", HERE, Figure.ratio("faster", 2.5));
        Run earlier = run("2026-01-01T00:00:00Z", THERE, Figure.less("batch", 2, "s"));
        runs.save(later);
        runs.save(earlier);
        assertThat(runs.of("pob")).containsExactly(earlier, later);
        assertThat(runs.of("other")).isEmpty();
    }
}
