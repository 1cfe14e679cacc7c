package dev.espalier.code.io;

import dev.espalier.code.Build;
import dev.espalier.code.BuildDocument;

/** The way in and out: a build from a document. */
public final class BuildCodes {
    private BuildCodes() {}

    /**
     * The build that a document describes.
     *
     * @throws dev.espalier.code.BuildCodeException if the document is not a Path of Exile 2 build
     */
    public static Build build(BuildDocument document) {
        return BuildReader.read(document);
    }
}
