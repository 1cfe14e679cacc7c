package dev.espalier.pob.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames on a pipe: four bytes that say that this is one, its length, a byte for the kind of message, its fields. A
 * stream that does not hold to this ends in an {@link IOException}: whatever wrote it, it is not to be trusted.
 */
public final class Wire {
    /** Of a frame without its head, in bytes: a build may have 8 MB, a table of the import comes in parts. */
    public static final int LARGEST_FRAME = 32 << 20;

    private static final int MAGIC = 0x45_53_50_31;

    private Wire() {}

    public static void write(OutputStream out, Request request) throws IOException {
        var fields = new ByteArrayOutputStream();
        var f = new DataOutputStream(fields);
        if (request instanceof Request.Boot r) {
            f.writeByte(1);
            text(f, r.root());
            text(f, r.scripts());
            texts(f, r.libraries());
            f.writeBoolean(r.accelerate());
        } else if (request instanceof Request.Open r) {
            f.writeByte(2);
            bytes(f, r.xml());
            f.writeInt(r.activeSpec());
        } else if (request instanceof Request.Evaluate r) {
            f.writeByte(3);
            texts(f, r.trees());
            texts(f, r.statistics());
            f.writeInt(r.garbageKilobytes());
        } else if (request instanceof Request.Collect) {
            f.writeByte(4);
        } else if (request instanceof Request.Inspect) {
            f.writeByte(5);
        } else if (request instanceof Request.Export r) {
            f.writeByte(6);
            text(f, r.table());
        }
        frame(out, fields);
    }

    /** Reads the next request; an {@link java.io.EOFException} if the other side has gone. */
    public static Request readRequest(InputStream in) throws IOException {
        DataInputStream f = frame(in);
        int kind = f.readByte();
        return switch (kind) {
            case 1 -> new Request.Boot(text(f), text(f), texts(f), f.readBoolean());
            case 2 -> new Request.Open(bytes(f), f.readInt());
            case 3 -> new Request.Evaluate(texts(f), texts(f), f.readInt());
            case 4 -> new Request.Collect();
            case 5 -> new Request.Inspect();
            case 6 -> new Request.Export(text(f));
            default -> throw new IOException("a request of kind " + kind);
        };
    }

    public static void write(OutputStream out, Reply reply) throws IOException {
        var fields = new ByteArrayOutputStream();
        var f = new DataOutputStream(fields);
        if (reply instanceof Reply.Booted r) {
            f.writeByte(1);
            text(f, r.version());
            text(f, r.treeVersions());
        } else if (reply instanceof Reply.Opened r) {
            f.writeByte(2);
            text(f, r.treeVersion());
            text(f, r.original());
            text(f, r.unknown());
        } else if (reply instanceof Reply.Refused r) {
            f.writeByte(3);
            text(f, r.reason());
        } else if (reply instanceof Reply.Result r) {
            f.writeByte(4);
            f.writeInt(r.index());
            text(f, r.names());
            bytes(f, r.numbers());
        } else if (reply instanceof Reply.Wrong r) {
            f.writeByte(5);
            f.writeInt(r.index());
            text(f, r.reason());
        } else if (reply instanceof Reply.Part r) {
            f.writeByte(6);
            bytes(f, r.text());
        } else if (reply instanceof Reply.Done) {
            f.writeByte(7);
        } else if (reply instanceof Reply.State r) {
            f.writeByte(8);
            f.writeLong(r.residentKilobytes());
            f.writeLong(r.luaKilobytes());
            text(f, r.refused());
            text(f, r.notes());
        }
        frame(out, fields);
    }

    /** Reads the next reply; an {@link java.io.EOFException} if the other side has gone. */
    public static Reply readReply(InputStream in) throws IOException {
        DataInputStream f = frame(in);
        int kind = f.readByte();
        return switch (kind) {
            case 1 -> new Reply.Booted(text(f), text(f));
            case 2 -> new Reply.Opened(text(f), text(f), text(f));
            case 3 -> new Reply.Refused(text(f));
            case 4 -> new Reply.Result(f.readInt(), text(f), bytes(f));
            case 5 -> new Reply.Wrong(f.readInt(), text(f));
            case 6 -> new Reply.Part(bytes(f));
            case 7 -> new Reply.Done();
            case 8 -> new Reply.State(f.readLong(), f.readLong(), text(f), text(f));
            default -> throw new IOException("a reply of kind " + kind);
        };
    }

    private static void frame(OutputStream out, ByteArrayOutputStream fields) throws IOException {
        if (fields.size() > LARGEST_FRAME) {
            throw new IOException("a message of " + fields.size() + " bytes; " + LARGEST_FRAME + " is the limit");
        }
        var head = new DataOutputStream(out);
        head.writeInt(MAGIC);
        head.writeInt(fields.size());
        fields.writeTo(out);
        out.flush();
    }

    private static DataInputStream frame(InputStream in) throws IOException {
        var head = new DataInputStream(in);
        int magic = head.readInt();
        int length = head.readInt();
        if (magic != MAGIC || length < 1 || length > LARGEST_FRAME) {
            throw new IOException("something else than a message arrived");
        }
        return new DataInputStream(new ByteArrayInputStream(head.readNBytes(length)));
    }

    private static void text(DataOutputStream f, String text) throws IOException {
        bytes(f, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream f) throws IOException {
        return new String(bytes(f), StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream f, byte[] bytes) throws IOException {
        f.writeInt(bytes.length);
        f.write(bytes);
    }

    private static byte[] bytes(DataInputStream f) throws IOException {
        int length = f.readInt();
        if (length < 0 || length > f.available()) {
            throw new IOException("a field of " + length + " bytes in a shorter message");
        }
        return f.readNBytes(length);
    }

    private static void texts(DataOutputStream f, List<String> texts) throws IOException {
        f.writeInt(texts.size());
        for (String text : texts) {
            text(f, text);
        }
    }

    private static List<String> texts(DataInputStream f) throws IOException {
        int count = f.readInt();
        if (count < 0 || count > f.available()) {
            throw new IOException("a list of " + count + " texts in a shorter message");
        }
        var texts = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text(f));
        }
        return texts;
    }
}
