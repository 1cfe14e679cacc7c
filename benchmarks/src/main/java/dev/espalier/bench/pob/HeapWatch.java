package dev.espalier.bench.pob;

import java.lang.management.ManagementFactory;

/** Looks every 2 ms how much of the heap is in use: what is alive, and the garbage made since the watch began. */
final class HeapWatch implements AutoCloseable {
    private final Thread thread = new Thread(this::watch, "heap watch");
    private volatile boolean ended;
    private volatile long peak;

    HeapWatch() {
        System.gc();
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!ended) {
            peak = Math.max(
                    peak,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    double peakMegabytes() {
        return peak / 1e6;
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
    }
}
