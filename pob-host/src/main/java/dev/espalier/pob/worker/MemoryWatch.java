package dev.espalier.pob.worker;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ends the process when it outgrows its limit: nothing else stops a Lua script that allocates, because LuaJIT has no
 * limit of its own and a script can catch every error. Looks every 50 ms.
 */
final class MemoryWatch extends Thread {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private final long limitKilobytes;

    MemoryWatch(long limitKilobytes) {
        super("memory watch");
        this.limitKilobytes = limitKilobytes;
        setDaemon(true);
    }

    @Override
    public void run() {
        while (residentKilobytes() <= limitKilobytes) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
        }
        Runtime.getRuntime().halt(WorkerMain.EXIT_MEMORY);
    }

    /**
     * Memory of this process: what is resident where the system says so (Linux), else what is committed; 0 if neither
     * is known.
     */
    static long residentKilobytes() {
        try {
            for (String line : Files.readAllLines(STATUS, StandardCharsets.ISO_8859_1)) {
                if (line.startsWith(RESIDENT)) {
                    return Long.parseLong(
                            line.substring(RESIDENT.length()).replace("kB", "").strip());
                }
            }
        } catch (IOException e) {
            if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os) {
                return os.getCommittedVirtualMemorySize() >> 10;
            }
        }
        return 0;
    }
}
