package dev.espalier.pob;

import dev.espalier.data.GameData;
import dev.espalier.data.tree.PassiveTree;
import java.time.Duration;
import java.util.function.Function;

/**
 * How Path of Building is run.
 *
 * @param workers worker processes, each with an installation of its own in memory (about 250 MB)
 * @param bootTimeout for starting the installation
 * @param openTimeout for opening a build, each of two tries
 * @param calculationTimeout for one tree; what takes longer is cut off
 * @param memoryMegabytes what a worker process may use before it is ended, at least 512
 * @param accelerate whether work that does not depend on the tree is done once a build; the numbers are the same
 * @param trees the passive tree of a version ({@code 0_4})
 */
public record PobOptions(
        int workers,
        Duration bootTimeout,
        Duration openTimeout,
        Duration calculationTimeout,
        int memoryMegabytes,
        boolean accelerate,
        Function<String, PassiveTree> trees) {

    /** As many workers as half the processors, at least two; 5 s for a tree; 1.5 GB for a worker. */
    public static PobOptions standard() {
        return new PobOptions(
                Math.max(2, Runtime.getRuntime().availableProcessors() / 2),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                1536,
                true,
                version -> GameData.embedded().tree(version));
    }

    public PobOptions {
        if (workers < 1 || memoryMegabytes < 512) {
            throw new IllegalArgumentException(
                    workers + " workers with " + memoryMegabytes + " MB each: at least 1 and 512 are needed.");
        }
    }

    public PobOptions withWorkers(int count) {
        return new PobOptions(count, bootTimeout, openTimeout, calculationTimeout, memoryMegabytes, accelerate, trees);
    }

    public PobOptions withCalculationTimeout(Duration timeout) {
        return new PobOptions(workers, bootTimeout, openTimeout, timeout, memoryMegabytes, accelerate, trees);
    }

    public PobOptions withOpenTimeout(Duration timeout) {
        return new PobOptions(workers, bootTimeout, timeout, calculationTimeout, memoryMegabytes, accelerate, trees);
    }

    public PobOptions withMemoryMegabytes(int megabytes) {
        return new PobOptions(workers, bootTimeout, openTimeout, calculationTimeout, megabytes, accelerate, trees);
    }

    public PobOptions withAccelerate(boolean wanted) {
        return new PobOptions(workers, bootTimeout, openTimeout, calculationTimeout, memoryMegabytes, wanted, trees);
    }

    public PobOptions withTrees(Function<String, PassiveTree> source) {
        return new PobOptions(
                workers, bootTimeout, openTimeout, calculationTimeout, memoryMegabytes, accelerate, source);
    }
}
