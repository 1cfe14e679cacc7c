package dev.espalier.pob;

import static dev.espalier.pob.FakeInstallation.allocation;
import static dev.espalier.pob.FakeInstallation.build;
import static dev.espalier.pob.FakeInstallation.totalDps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.CalculationException;
import dev.espalier.calculation.CalculationTimeoutException;
import dev.espalier.calculation.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of installations that hang, die, grow and print. */
class PobRobustnessTest {

    @Test
    void aTreeThatHangsIsCutOffAtTheTimeoutAndTheOthersAreCalculated() {
        Duration timeout = Duration.ofMillis(1500);
        try (PobEngine engine = FakeInstallation.start(
                        FakeInstallation.options().withWorkers(1).withCalculationTimeout(timeout));
                PobSession session = engine.open(build(2))) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> session.stats(allocation(FakeInstallation.HANGS)))
                    .isInstanceOf(CalculationTimeoutException.class)
                    .hasMessageContaining("1.5 s");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(timeout, timeout.plusSeconds(1));
            List<Outcome> outcomes =
                    session.batch(List.of(allocation(2), allocation(FakeInstallation.HANGS), allocation(3)));
            assertThat(outcomes.get(0).orThrow().get("TotalDPS")).isEqualTo(1003);
            assertThatThrownBy(() -> outcomes.get(1).orThrow()).isInstanceOf(CalculationTimeoutException.class);
            assertThat(outcomes.get(2).orThrow().get("TotalDPS")).isEqualTo(1004);
        }
    }

    @Test
    void aWorkerKilledInTheMiddleOfABatchCostsNoResult() throws Exception {
        try (PobEngine engine = FakeInstallation.start(FakeInstallation.options());
                PobSession session = engine.open(build(2))) {
            List<Allocation> trees = PobEngineTest.randomTrees(session.original(), 20_000, 5);
            long victim = engine.workers().get(0).pid();
            var killer = new Thread(() -> {
                try {
                    TimeUnit.MILLISECONDS.sleep(150);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                ProcessHandle.of(victim).ifPresent(ProcessHandle::destroyForcibly);
            });
            killer.start();
            List<Outcome> outcomes = session.batch(trees);
            killer.join();
            assertThat(engine.workers()).hasSize(2).noneMatch(worker -> worker.pid() == victim);
            for (int i = 0; i < trees.size(); i++) {
                assertThat(outcomes.get(i).orThrow().get("TotalDPS")).isEqualTo(totalDps(trees.get(i)));
            }
        }
    }

    @Test
    void aTreeThatEatsMemoryIsStoppedAndReportedAfterOneRepetition() {
        try (PobEngine engine = FakeInstallation.start(
                        FakeInstallation.options().withWorkers(1).withCalculationTimeout(Duration.ofSeconds(20)));
                PobSession session = engine.open(build(2))) {
            List<Outcome> outcomes =
                    session.batch(List.of(allocation(2), allocation(FakeInstallation.EATS_MEMORY), allocation(3)));
            assertThat(outcomes.get(0)).isInstanceOf(Outcome.Calculated.class);
            assertThatThrownBy(() -> outcomes.get(1).orThrow())
                    .isExactlyInstanceOf(CalculationException.class)
                    .hasMessageContaining("more than 512 MB")
                    .hasMessageContaining("repeated");
            assertThat(outcomes.get(2).orThrow().get("TotalDPS")).isEqualTo(1004);
        }
    }

    @Test
    void whatTheInstallationPrintsDoesNotReachStandardOutput() {
        PrintStream out = System.out;
        var captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try (PobEngine engine =
                        FakeInstallation.start(FakeInstallation.options().withWorkers(1));
                PobSession session = engine.open(build(2))) {
            session.stats(allocation(FakeInstallation.MAKES_NOISE));
            assertThat(engine.workers().get(0).notes())
                    .contains("noise on standard output", "more of it", "and on standard error");
        } finally {
            System.setOut(out);
        }
        assertThat(captured.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void closingTheEngineEndsItsWorkers() {
        List<ProcessHandle> workers;
        try (PobEngine engine = FakeInstallation.start(FakeInstallation.options());
                PobSession session = engine.open(build(2))) {
            session.stats(session.original());
            workers = engine.workers().stream()
                    .map(worker -> ProcessHandle.of(worker.pid()).orElseThrow())
                    .toList();
            assertThat(workers).isNotEmpty().allMatch(ProcessHandle::isAlive);
        }
        assertThat(workers).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void workersEndWithAParentThatIsKilled() throws Exception {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ParentThatIsKilled.class.getName());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process parent = builder.start();
        var reader = parent.inputReader(StandardCharsets.UTF_8);
        List<ProcessHandle> workers = Stream.of(reader.readLine().split(" ", -1))
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
        assertThat(workers).hasSize(2).allMatch(ProcessHandle::isAlive);
        parent.destroyForcibly().waitFor();
        for (ProcessHandle worker : workers) {
            worker.onExit().get(5, TimeUnit.SECONDS);
        }
        assertThat(workers).noneMatch(ProcessHandle::isAlive);
    }

    /** Opens a build, starts a calculation that hangs in one worker, and waits to be killed. */
    static final class ParentThatIsKilled {
        public static void main(String[] arguments) throws InterruptedException {
            PobEngine engine =
                    FakeInstallation.start(FakeInstallation.options().withCalculationTimeout(Duration.ofMinutes(5)));
            PobSession session = engine.open(build(2));
            var pids = new StringBuilder();
            engine.workers()
                    .forEach(worker -> pids.append(pids.isEmpty() ? "" : " ").append(worker.pid()));
            var hanging = new TreeMap<Integer, Integer>();
            hanging.put(FakeInstallation.HANGS, 1);
            new Thread(() -> session.stats(Allocation.of(hanging))).start();
            TimeUnit.MILLISECONDS.sleep(300);
            System.out.println(pids);
            TimeUnit.MINUTES.sleep(5);
        }
    }
}
