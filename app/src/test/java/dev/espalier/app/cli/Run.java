package dev.espalier.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.espalier.app.SumEngine;
import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.work.engine.Engines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A command that was run to its end. */
record Run(int status, byte[] bytes, String err) {

    static Run of(Object... arguments) {
        return with("", SumEngine.engines(), arguments);
    }

    static Run with(String input, Engines engines, Object... arguments) {
        return with(input.getBytes(StandardCharsets.UTF_8), engines, false, arguments);
    }

    static Run with(byte[] input, Engines engines, boolean terminal, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        String[] args = new String[arguments.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = arguments[i].toString();
        }
        int status = EspalierCommand.commandLine(
                        new Surroundings(
                                new ByteArrayInputStream(input),
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                engines,
                                terminal),
                        args)
                .execute(args);
        return new Run(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return new JsonMapper().readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
