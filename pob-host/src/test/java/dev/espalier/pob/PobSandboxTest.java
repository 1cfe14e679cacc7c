package dev.espalier.pob;

import static dev.espalier.pob.FakeInstallation.allocation;
import static dev.espalier.pob.FakeInstallation.build;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.pob.install.PobInstallation;
import dev.espalier.pob.process.WorkerReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an installation can reach: {@code fake-pob/Modules/Attacks.lua} lists the tries, this test what came of them. */
class PobSandboxTest {
    private static final int FEWEST_CALLS = 20;

    @TempDir
    private Path temporary = Path.of("");

    private Path installation = Path.of("");

    /** A copy of the test installation with a file beside it that is not its own, and links to there. */
    @BeforeEach
    void copy() throws IOException {
        installation = temporary.resolve("installation");
        Path original = FakeInstallation.folder();
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Files.copy(file, installation.resolve(original.relativize(file).toString()));
            }
        }
        Path outside = Files.writeString(temporary.resolve("outside.lua"), "return true");
        try {
            Files.createSymbolicLink(installation.resolve("Modules/Link.lua"), outside);
            Files.createSymbolicLink(installation.resolve("Linked"), temporary);
            Files.writeString(installation.resolve("Modules/Links.lua"), "return true");
        } catch (UnsupportedOperationException | IOException e) {
            // not every user of Windows may make links: the tries that need them are left out
        }
    }

    @Test
    void everyForbiddenCallIsRefusedAndNothingIsWrittenOrStarted() throws IOException {
        try (PobEngine engine = PobEngine.start(
                        PobInstallation.at(installation),
                        FakeInstallation.options().withWorkers(1).withMemoryMegabytes(1536));
                PobSession session = engine.open(build(2))) {
            SortedMap<Path, Long> before = files();
            var stats = session.stats(allocation(FakeInstallation.TRIES_FORBIDDEN_CALLS));
            WorkerReport worker = engine.workers().get(0);
            assertThat(stats.player().keySet().stream().filter(name -> name.startsWith("came to something")))
                    .isEmpty();
            assertThat(stats.get("Calls")).isGreaterThanOrEqualTo(FEWEST_CALLS);
            assertThat(stats.get("Ways")).isPositive();
            assertThat(refusals(worker)).as(worker.refused()).isGreaterThanOrEqualTo((int) stats.get("Calls"));
            assertThat(files()).isEqualTo(before);
            assertThat(ProcessHandle.of(worker.pid()).orElseThrow().descendants())
                    .isEmpty();
            assertThat(session.stats(session.original()).get("Nodes")).isEqualTo(2);
            assertThat(engine.workers().get(0).pid()).isEqualTo(worker.pid());
        }
    }

    @Test
    void whatIsAllowedWorksFromACoroutineToo() throws IOException {
        try (PobEngine engine =
                        FakeInstallation.start(FakeInstallation.options().withWorkers(1));
                PobSession session = engine.open(build(2))) {
            assertThat(session.stats(allocation(FakeInstallation.READS_IN_A_COROUTINE))
                            .get("InCoroutine"))
                    .isEqualTo((double) Files.size(FakeInstallation.folder().resolve("Launch.lua")));
        }
    }

    private static int refusals(WorkerReport worker) {
        return worker.refused()
                .lines()
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf('=') + 1)))
                .sum();
    }

    /** Every file of the installation and beside it, of the working folder, and names that C makes for temporary files. */
    private SortedMap<Path, Long> files() throws IOException {
        var all = new TreeMap<Path, Long>();
        Path temporaryFiles = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> own = Files.walk(temporary);
                Stream<Path> here = Files.list(Path.of("").toAbsolutePath());
                Stream<Path> there = Files.list(temporaryFiles)) {
            Stream<Path> made = there.filter(f -> f.getFileName().toString().startsWith("lua_"));
            for (Path file : Stream.of(own, here, made).flatMap(s -> s).toList()) {
                all.put(file, Files.isRegularFile(file) ? Files.size(file) : 0);
            }
        }
        return all;
    }
}
