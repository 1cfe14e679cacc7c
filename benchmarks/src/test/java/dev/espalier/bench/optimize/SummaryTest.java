package dev.espalier.bench.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.bench.record.Figure;
import dev.espalier.calculation.Objective;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static Measured measured(String key, double gain, double exchange, double climber, List<String> problems) {
        return new Measured(
                key,
                "build",
                "C",
                "dps",
                "12ab",
                Objective.of("dps", "TotalDPS"),
                3,
                Map.of(Measured.EXCHANGE, reached(exchange), "hillClimber", reached(climber)),
                reached(gain),
                "code",
                gain * 0.75,
                gain * 0.5,
                new Measured.Effort(1000, 5, 9.5, 10, 1),
                true,
                problems,
                List.of());
    }

    private static Reached reached(double gain) {
        return new Reached(gain, new TreeMap<>());
    }

    private static double figure(Summary summary, String name) {
        return summary.figures().stream()
                .filter(f -> f.name().equals(name))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRunIsWorseWhereAnyReferenceGainedMore() {
        assertThat(measured("a", 0.5, 0.4, 0.5, List.of()).worse()).isFalse();
        assertThat(measured("a", 0.5, 0.4, 0.5001, List.of()).worse()).isTrue();
    }

    @Test
    void aGainWhereTheReferenceHasNoneIsNotMeasuredInTimes() {
        assertThat(Measured.ratio(0, 0)).isEqualTo(1);
        assertThat(Measured.ratio(0.1, 0)).isInfinite();
        assertThat(Measured.ratio(0, 0.1)).isZero();
    }

    @Test
    void mediansAndWorstRunsAreOfTheScenario() {
        var summary = new Summary(List.of(
                measured("a", 0.5, 0.4, 0.1, List.of()),
                measured("b", 0.3, 0.4, 0.1, List.of()),
                measured("c", 0.4, 0.4, 0.1, List.of("too many points"))));
        assertThat(figure(summary, "C: gain over greedy exchange, median")).isEqualTo(1);
        assertThat(figure(summary, "C: gain over greedy exchange, least")).isEqualTo(0.3 / 0.4);
        assertThat(figure(summary, "runs worse than a reference")).isEqualTo(1);
        assertThat(figure(summary, "not legal, over budget or not as said")).isEqualTo(1);
        assertThat(figure(summary, "share of the gain after a tenth of the time, median"))
                .isEqualTo(0.5);
    }

    @Test
    void aPartIsWrittenAsOneOfMany() {
        assertThat(new Sweep.PartReader().convert("2/4")).isEqualTo(new Sweep.Part(2, 4));
        assertThatThrownBy(() -> new Sweep.PartReader().convert("5/4")).hasMessageContaining("K/N");
        assertThatThrownBy(() -> new Sweep.PartReader().convert("2")).hasMessageContaining("K/N");
    }
}
