package dev.espalier.data;

import dev.espalier.data.fact.GameDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where packs come from: the program's own resources, or a folder. */
interface PackSource {
    /** The bytes of a file; a {@link GameDataException} if it is missing or unreadable. */
    byte[] read(String file);

    static PackSource embedded() {
        return file -> {
            try (InputStream in = PackSource.class.getResourceAsStream("packs/" + file)) {
                if (in == null) {
                    throw new GameDataException("The program lacks its data file '" + file + "'; build it again.");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new GameDataException("The program's data file '" + file + "' cannot be read.", e);
            }
        };
    }

    static PackSource folder(Path folder) {
        return file -> {
            Path path = folder.resolve(file);
            try {
                return Files.readAllBytes(path);
            } catch (NoSuchFileException e) {
                throw new GameDataException(
                        "The data folder '" + folder + "' has no file '" + file
                                + "'; import the data again, or remove the folder to use the program's own data.",
                        e);
            } catch (IOException e) {
                throw new GameDataException("The data file '" + path + "' cannot be read: " + e.getMessage(), e);
            }
        };
    }
}
