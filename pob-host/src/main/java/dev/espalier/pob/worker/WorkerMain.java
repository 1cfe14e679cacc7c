package dev.espalier.pob.worker;

import dev.espalier.pob.wire.Request;
import dev.espalier.pob.wire.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Entry point of a worker process: started by {@code WorkerProcess} with the memory limit in megabytes and the parent's
 * process id. Speaks {@link Wire} over its standard input and output, and ends when the input does: whatever becomes of
 * the parent, its end of the pipe closes.
 */
public final class WorkerMain {
    /** The first argument with which a launcher without a {@code java} beside it is started to be a worker. */
    public static final String OPTION = "--pob-worker";

    /** The exit code of a worker that outgrew its memory limit. */
    public static final int EXIT_MEMORY = 86;

    private static final int EXIT_PARENT_GONE = 87;
    static final int EXIT_PROTOCOL = 88;

    private WorkerMain() {}

    /** Runs the worker until its input ends; never returns. */
    public static void main(String[] arguments) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.setOut(System.err);
        new MemoryWatch(Long.parseLong(arguments[0]) << 10).start();
        endWith(Long.parseLong(arguments[1]));
        BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> readAll(System.in, requests), "requests");
        reader.setDaemon(true);
        reader.start();
        serve(requests, out);
    }

    /** Ends this process with the parent, should its end of the pipe stay open in another of its children. */
    private static void endWith(long parent) {
        Thread watch = new Thread(
                () -> {
                    ProcessHandle.of(parent)
                            .ifPresent(process -> process.onExit().join());
                    halt(EXIT_PARENT_GONE);
                },
                "parent watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void readAll(InputStream in, BlockingQueue<Request> requests) {
        try (var buffered = new BufferedInputStream(in, 1 << 16)) {
            while (true) {
                requests.add(Wire.readRequest(buffered));
            }
        } catch (IOException e) {
            halt(EXIT_PARENT_GONE);
        }
    }

    private static void serve(BlockingQueue<Request> requests, OutputStream out) {
        try {
            var worker = new Worker(reply -> Wire.write(out, reply));
            while (true) {
                worker.handle(requests.take());
            }
        } catch (IOException | InterruptedException e) {
            halt(EXIT_PARENT_GONE);
        } catch (RuntimeException | LinkageError e) {
            e.printStackTrace();
            halt(EXIT_PROTOCOL);
        }
    }

    private static void halt(int code) {
        Runtime.getRuntime().halt(code);
    }
}
