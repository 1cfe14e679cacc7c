package dev.espalier.pob.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final Outcome FINE = new Outcome.Calculated(new BuildStats(Map.of(), Map.of()));

    private final Batch batch = new Batch(List.of("a", "b", "c", "d"));

    @Test
    void treesAreTakenInTheirOrder() {
        assertThat(batch.take(3)).extracting(Job::tree).containsExactly("a", "b", "c");
        assertThat(batch.take(3)).extracting(Job::tree).containsExactly("d");
        assertThat(batch.take(3)).isEmpty();
    }

    @Test
    void aTreeThatIsTriedAgainGoesAlone() {
        List<Job> taken = batch.take(2);
        batch.again(List.of(taken.get(0).again(), taken.get(1)));
        assertThat(batch.take(4)).extracting(Job::tree).containsExactly("a");
        assertThat(batch.take(1)).extracting(Job::tree).containsExactly("b");
        batch.again(List.of(taken.get(0).again()));
        assertThat(batch.take(4)).extracting(Job::retried).containsExactly(true);
        assertThat(batch.take(4)).extracting(Job::tree).containsExactly("c", "d");
    }

    @Test
    void aTreeWithoutAnOutcomeIsAFailureAndNeverANumber() {
        batch.outcome(batch.take(1).get(0), FINE);
        List<Outcome> outcomes = batch.outcomes();
        assertThat(outcomes).hasSize(4);
        assertThat(outcomes.get(0)).isSameAs(FINE);
        assertThat(outcomes.subList(1, 4)).allMatch(outcome -> outcome instanceof Outcome.Failed);
    }
}
