package dev.espalier.code.io;

import dev.espalier.code.Build;
import dev.espalier.code.BuildCodeException;
import dev.espalier.code.BuildCodeException.Problem;
import dev.espalier.code.BuildDocument;
import dev.espalier.code.TreeState;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The way in and out: from a Path of Building code, or a build's XML as it is, to a document and a build, and back to a
 * code. Which of the two an input is, is told by its first character. Every refusal is a {@link BuildCodeException};
 * see {@link Limits} for sizes.
 */
public final class BuildCodes {
    private BuildCodes() {}

    /**
     * The build in a code or an XML text.
     *
     * @throws BuildCodeException if there is none
     */
    public static Build read(String codeOrXml) {
        return build(document(codeOrXml));
    }

    /**
     * The build in a stream of a code or of XML. Not more than the limit is read; the stream is left open.
     *
     * @throws BuildCodeException if there is none
     * @throws IOException if the stream cannot be read
     */
    public static Build read(InputStream in) throws IOException {
        return build(document(in));
    }

    /** The build in the bytes of a code or of XML. */
    public static Build read(byte[] bytes) {
        return build(BuildInput.document(bytes));
    }

    /** The document in a code or an XML text, not yet known to be a build. */
    public static BuildDocument document(String codeOrXml) {
        return BuildInput.document(codeOrXml);
    }

    /** The document in a stream, as {@link #read(InputStream)} reads it, not yet known to be a build. */
    public static BuildDocument document(InputStream in) throws IOException {
        return BuildInput.document(in);
    }

    /**
     * The build that a document describes.
     *
     * @throws BuildCodeException if the document is not a Path of Exile 2 build
     */
    public static Build build(BuildDocument document) {
        return BuildReader.read(document);
    }

    /**
     * The build with another state of one of its trees. Its document differs from the original only in that tree's lists
     * of nodes, weapon-set nodes and attributes, and in its link ({@code URL}), which is kept in step or dropped. The
     * result has been read back from the changed text and compared.
     *
     * @param specIndex which of {@link Build#specs()}, from 0
     * @throws BuildCodeException if there is no such tree or it has no list of nodes
     * @throws IllegalStateException if the document does not read back as meant
     */
    public static Build edit(Build build, int specIndex, TreeState state) {
        return TreeEditor.edit(build, specIndex, state);
    }

    /**
     * The build measured by another of its skills: for calculating, not for giving back to a player. Its document differs
     * in the two numbers that say so.
     *
     * @param group the number of the socket group in the active skill set, from 1
     * @param skill the number of the active skill in that group, from 1
     * @throws BuildCodeException if there is no such group
     */
    public static Build measuredBy(Build build, int group, int skill) {
        return MainSkillEditor.edit(build, group, skill);
    }

    /**
     * The code of a document, as Path of Building writes it: zlib, base64 with {@code -} and {@code _}, padded. It has
     * been decoded again and compared.
     *
     * @throws BuildCodeException if the code would be too large to be read again
     */
    public static String encode(BuildDocument document) {
        byte[] bytes = document.bytes();
        if (bytes.length > Limits.XML_BYTES) {
            throw new BuildCodeException(
                    Problem.TOO_LARGE,
                    "The build's XML is larger than 8 MB, so no code is made of it. Probably its notes are very long."
                            + " Shorten them in Path of Building.",
                    bytes.length + " bytes, the limit is " + Limits.XML_BYTES);
        }
        String code = Base64Text.encode(Zlib.deflate(bytes));
        if (code.length() > Limits.CODE_CHARACTERS) {
            throw new BuildCodeException(
                    Problem.TOO_LARGE,
                    "The build is too large for a code of 100 kB. Probably its notes are very long. Use its XML instead,"
                            + " or shorten the notes in Path of Building.",
                    code.length() + " characters, the limit is " + Limits.CODE_CHARACTERS);
        }
        if (!Arrays.equals(bytes, BuildInput.decode(code))) {
            throw new IllegalStateException("a code that was just written decodes to something else");
        }
        return code;
    }
}
