package dev.espalier.pob.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says which files an installation may read: regular files that really lie below its folder, links followed. */
final class SourceFiles {
    private static final byte[] OUTSIDE = {};

    private final Path root;
    private final Path scripts;

    /**
     * @throws IOException if one of the folders is not there
     */
    SourceFiles(Path root, Path scripts) throws IOException {
        this.root = root.toRealPath();
        this.scripts = scripts.toRealPath();
    }

    /**
     * The path to open, relative to the scripts (the worker's working directory, so that C functions never see a
     * folder name in characters they don't know); null if there is no such file, nothing if it is not the
     * installation's.
     */
    byte @Nullable [] resolve(byte[] asked) {
        Path path;
        try {
            path = scripts.resolve(new String(asked, StandardCharsets.UTF_8).replace('\\', '/'))
                    .normalize();
        } catch (InvalidPathException e) {
            return OUTSIDE.clone();
        }
        if (!path.startsWith(root)) {
            return OUTSIDE.clone();
        }
        try {
            Path real = path.toRealPath();
            if (!real.startsWith(root)) {
                return OUTSIDE.clone();
            }
            return Files.isRegularFile(real)
                    ? scripts.relativize(real).toString().getBytes(StandardCharsets.UTF_8)
                    : null;
        } catch (IOException e) {
            return null;
        }
    }
}
