package dev.espalier.pob.process;

import dev.espalier.pob.wire.Request;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How workers are run.
 *
 * @param name what messages call the installation: {@code Path of Building 0.15.0 in DIR}
 * @param boot how a worker starts it
 * @param workers how many processes, at least 1
 * @param bootTimeout for starting the installation
 * @param openTimeout for opening a build, each of two tries
 * @param calculationTimeout for one tree
 * @param memoryMegabytes what a worker's process may use
 */
public record PoolSettings(
        String name,
        Request.Boot boot,
        int workers,
        Duration bootTimeout,
        Duration openTimeout,
        Duration calculationTimeout,
        int memoryMegabytes) {

    public PoolSettings {
        if (workers < 1) {
            throw new IllegalArgumentException("A pool needs at least one worker, not " + workers + ".");
        }
    }

    Path folder() {
        return Path.of(boot.scripts());
    }

    /** The Lua heap from which garbage is collected within a batch: half of what a worker may use. */
    int garbageKilobytes() {
        return memoryMegabytes * 512;
    }
}
