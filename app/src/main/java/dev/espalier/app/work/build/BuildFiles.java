package dev.espalier.app.work.build;

import dev.espalier.app.work.failure.UserError;
import dev.espalier.code.Build;
import dev.espalier.code.io.BuildCodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads builds from where a user says they are, and writes answers to where the user wants them. */
public final class BuildFiles {
    /** Standard input, where a file could be named. */
    public static final String STANDARD_INPUT = "-";

    /** Zlib data in base64 begins with one of these; no file name of this length does by accident. */
    private static final Pattern CODE = Pattern.compile("e[NJAFHCTVXnMBRW2lZ][A-Za-z0-9+/_=\\s-]{38,}");

    private BuildFiles() {}

    /**
     * The build in a file, in standard input ({@code -}), or in the argument itself if that is a code or XML.
     *
     * @throws UserError if there is no such file
     * @throws dev.espalier.code.BuildCodeException if it holds no build
     */
    public static Build read(String argument, InputStream standardInput) {
        if (argument.equals(STANDARD_INPUT)) {
            try {
                return BuildCodes.read(standardInput);
            } catch (IOException e) {
                throw new UserError("Standard input cannot be read. Give the name of a file instead.", e.toString(), e);
            }
        }
        if (argument.isBlank()) {
            return BuildCodes.read(argument);
        }
        Optional<Path> path = path(argument).filter(Files::exists);
        if (path.isEmpty() && isBuild(argument)) {
            return BuildCodes.read(argument);
        }
        return read(path.orElseThrow(() -> missing(argument)));
    }

    /** The build in a file. */
    public static Build read(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError("\"" + file + "\" is a folder, not a file. Give one of the files in it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return BuildCodes.read(in);
        } catch (AccessDeniedException e) {
            throw new UserError(
                    "The file \"" + file + "\" may not be read. Probably it belongs to somebody else. Change its"
                            + " permissions, or copy its text and give that.",
                    e.toString(),
                    e);
        } catch (IOException e) {
            throw new UserError(
                    "The file \"" + file + "\" cannot be read. Copy its text into another file and give that.",
                    e.toString(),
                    e);
        }
    }

    private static Optional<Path> path(String argument) {
        try {
            return Optional.of(Path.of(argument));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A code, an XML text, or a link (which is refused with a better word than that there is no such file). */
    private static boolean isBuild(String argument) {
        String text = argument.strip();
        return text.startsWith("<")
                || text.contains("://")
                || CODE.matcher(text).matches();
    }

    private static UserError missing(String argument) {
        String name = argument.length() > 80 ? argument.substring(0, 80) + "..." : argument;
        return new UserError(
                "There is no file \"" + name + "\". Probably its name is mistyped, or it lies in another folder than"
                        + " this one. Give the path of a file with a code or its XML, - for"
                        + " standard input, or the code itself.");
    }

    /** Writes text to a file, in UTF-8. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes to a file.
     *
     * @throws UserError if that is not possible
     */
    public static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Makes sure before the work that its result can be written: refuses folders, missing folders and write protection.
     * Nothing is created or changed.
     */
    public static void checkWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean writable = Files.exists(file) ? Files.isWritable(file) : folder != null && Files.isWritable(folder);
        if (!writable || Files.isDirectory(file)) {
            throw unwritable(file, null);
        }
    }

    private static UserError unwritable(Path file, @Nullable IOException cause) {
        Path folder = file.toAbsolutePath().getParent();
        String why;
        if (Files.isDirectory(file)) {
            why = "It is a folder. Give the name of a file in it.";
        } else if (folder != null && !Files.isDirectory(folder)) {
            why = "There is no folder \"" + folder + "\". Create it first, or choose another place.";
        } else {
            why = "Probably it is write-protected, or the disk is full. Choose another place.";
        }
        return new UserError(
                "The file \"" + file + "\" cannot be written. " + why, cause == null ? "" : cause.toString(), cause);
    }
}
