package dev.espalier.pob.process;

import dev.espalier.pob.wire.Reply;
import dev.espalier.pob.wire.Request;
import dev.espalier.pob.wire.Wire;
import dev.espalier.pob.worker.WorkerMain;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One worker process and the two pipes to it. Used by one thread at a time; {@link #kill} may be called by any. Two
 * threads of its own read what the process writes, so that it never waits for us and waiting for it can end in time.
 */
final class WorkerProcess {
    private final Process process;
    private final OutputStream requests;
    private final BlockingQueue<Object> replies = new LinkedBlockingQueue<>();
    private final Tail errors = new Tail();
    private final long memoryMegabytes;

    private WorkerProcess(Process process, long memoryMegabytes) {
        this.process = process;
        this.memoryMegabytes = memoryMegabytes;
        this.requests = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
        thread("replies", () -> readReplies(process.getInputStream()));
        thread("errors", () -> readErrors(process.getErrorStream()));
    }

    /**
     * Starts a worker.
     *
     * @param folder its working directory
     * @throws IOException if the system will not start it
     */
    static WorkerProcess start(Path folder, long memoryMegabytes) throws IOException {
        var builder = new ProcessBuilder(WorkerCommand.of(memoryMegabytes));
        builder.directory(folder.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return new WorkerProcess(builder.start(), memoryMegabytes);
    }

    private void thread(String name, Runnable work) {
        Thread thread = new Thread(work, "pob worker " + process.pid() + " " + name);
        thread.setDaemon(true);
        thread.start();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void send(Request request) throws WorkerGoneException {
        try {
            Wire.write(requests, request);
        } catch (IOException e) {
            throw gone(e);
        }
    }

    /** The next reply, waited for at most this long. */
    Reply receive(Duration patience) throws WorkerGoneException, WorkerSilentException {
        try {
            Object next = replies.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new WorkerSilentException(patience);
            }
            if (next instanceof Reply reply) {
                return reply;
            }
            replies.add(next);
            throw gone((IOException) next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerGoneException("interrupted while waiting for it");
        }
    }

    /** Ends the process at once, whatever it is doing. */
    void kill() {
        process.destroyForcibly();
        try {
            requests.close();
        } catch (IOException e) {
            errors.add(" [" + e.getMessage() + "]");
        }
    }

    /** Whether it has ended, waited for at most this long. */
    boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private WorkerGoneException gone(IOException cause) {
        boolean ended = ended(Duration.ofSeconds(1));
        int code = ended ? process.exitValue() : 0;
        String what;
        if (ended && code == WorkerMain.EXIT_MEMORY) {
            what = "it needed more than " + memoryMegabytes + " MB of memory";
        } else if (ended) {
            what = "its process ended with code " + code;
        } else {
            what = cause instanceof EOFException ? "it closed its output" : String.valueOf(cause.getMessage());
        }
        String said = errors.get();
        return new WorkerGoneException(said.isEmpty() ? what : what + " (" + said + ")");
    }

    private void readReplies(InputStream in) {
        try (var buffered = new BufferedInputStream(in, 1 << 16)) {
            while (true) {
                replies.add(Wire.readReply(buffered));
            }
        } catch (IOException e) {
            replies.add(e);
        }
    }

    private void readErrors(InputStream in) {
        byte[] part = new byte[1024];
        try (in) {
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                errors.add(new String(part, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            errors.add(" [" + e.getMessage() + "]");
        }
    }

    /** The last of what a process wrote to its standard error: the reason when it ends. */
    private static final class Tail {
        private static final int LENGTH = 4000;

        private final StringBuilder text = new StringBuilder();

        synchronized void add(String part) {
            text.append(part);
            text.delete(0, Math.max(0, text.length() - LENGTH));
        }

        synchronized String get() {
            return text.toString().strip();
        }
    }
}
