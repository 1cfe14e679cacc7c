package dev.espalier.bench.pob;

import dev.espalier.pob.install.PobInstallation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A LuaJIT process with a build open in an installation as it comes, that calculates the same trees again and again. */
final class PlainCalls implements AutoCloseable {
    private static final String SCRIPT = "plain.lua";

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    /**
     * Opens a build; returns when it is open.
     *
     * @param luajit the command of a LuaJIT; empty for the one that the host has
     * @param trees a line for each tree, {@code +id,-id}
     */
    PlainCalls(PobInstallation installation, String luajit, Path build, Path trees) throws IOException {
        Path script = Files.createTempFile("espalier-plain", ".lua");
        try (InputStream in = PlainCalls.class.getResourceAsStream(SCRIPT)) {
            Files.write(script, in.readAllBytes());
        }
        script.toFile().deleteOnExit();
        List<String> command = new ArrayList<>();
        if (luajit.isEmpty()) {
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    PlainLua.class.getName()));
        } else {
            command.add(luajit);
        }
        command.add(script.toString());
        command.add(installation.libraries().toString());
        command.add(build.toAbsolutePath().toString());
        command.add(trees.toAbsolutePath().toString());
        process = new ProcessBuilder(command)
                .directory(installation.scripts().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        await("open");
    }

    private void await(String start) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(start)) {
                return;
            }
        }
        throw new IOException("The plain Path of Building ended. The reason is above.");
    }

    /**
     * Calculates all trees.
     *
     * @param fullDps whether the damage of all skills together is calculated, too
     * @return seconds
     */
    double calculate(boolean fullDps) throws IOException {
        long begun = System.nanoTime();
        orders.write(fullDps ? "all\n" : "one\n");
        orders.flush();
        await("done");
        return (System.nanoTime() - begun) * 1e-9;
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
    }
}
