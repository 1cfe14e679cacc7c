package dev.espalier.pob.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import party.iroiro.luajava.Lua;
import party.iroiro.luajava.LuaException;
import party.iroiro.luajava.luajit.LuaJit;

/**
 * A LuaJIT state with the few calls that the worker needs. Used by the thread that made it, never closed: a process
 * has one, and ends with it. What reaches Java from Lua is bytes, what Java hands over is bytes, numbers and functions.
 *
 * <p>Errors of Lua become {@link LuaException}; no Java exception ever passes through Lua, because the binding would
 * leave it in a global of the state, with reflection behind it: the process ends instead.
 */
final class LuaState {
    private static final String FOLDER = "/dev/espalier/pob/lua/";

    /** Bytes of a text that may cross from Lua: more than any table of an installation, and no danger to this heap. */
    private static final int LARGEST = 40 << 20;

    private final Lua lua = new LuaJit();
    private final Thread owner = Thread.currentThread();

    LuaState() {
        lua.openLibraries();
    }

    /** A Java function as Lua sees it: bytes in (null for nil), bytes out (null for nil). */
    interface BytesFunction extends Function<byte[], byte @Nullable []> {}

    /** Compiles a chunk of ours and keeps it. */
    Reference chunk(String name) {
        try (InputStream in = LuaState.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + FOLDER + name + " is missing.");
            }
            check();
            lua.load(direct(in.readAllBytes()), "@" + name);
            return new Reference(lua.ref());
        } catch (IOException e) {
            throw new IllegalStateException("The program is damaged: " + FOLDER + name, e);
        }
    }

    /** A reference to nil. */
    Reference nothing() {
        check();
        lua.pushNil();
        return new Reference(lua.ref());
    }

    /** A value kept in the registry; alive as long as the state. */
    final class Reference {
        private final int key;

        private Reference(int key) {
            this.key = key;
        }

        /** Calls it and keeps the first result. */
        Reference call(Object... arguments) {
            invoke(1, arguments);
            return new Reference(lua.ref());
        }

        /** Calls it and forgets the results. */
        void run(Object... arguments) {
            invoke(0, arguments);
        }

        /** Calls it and reads the first two results as bytes: null for nil. */
        Answer ask(Object... arguments) {
            invoke(2, arguments);
            try {
                Reference second = lua.isTable(-1) ? keepTop() : null;
                byte @Nullable [] text = second == null ? bytes(lua, -1) : null;
                return new Answer(bytes(lua, -2), text, second);
            } finally {
                lua.setTop(0);
            }
        }

        private Reference keepTop() {
            lua.pushValue(-1);
            return new Reference(lua.ref());
        }

        /** The field of a table. */
        Reference get(String field) {
            check();
            lua.refGet(key);
            lua.getField(-1, field);
            Reference value = new Reference(lua.ref());
            lua.setTop(0);
            return value;
        }

        /** The field of a table as text, empty if it is nil. */
        String text(String field) {
            check();
            lua.refGet(key);
            lua.getField(-1, field);
            byte @Nullable [] bytes = bytes(lua, -1);
            lua.setTop(0);
            return utf8(bytes);
        }

        private void invoke(int results, Object... arguments) {
            check();
            lua.setTop(0);
            lua.refGet(key);
            for (Object argument : arguments) {
                push(argument);
            }
            lua.pCall(arguments.length, results);
        }
    }

    /** Two results: either the second is bytes or it is a table. */
    @SuppressWarnings("ArrayRecordComponent") // taken apart at once
    record Answer(
            byte @Nullable [] first,
            byte @Nullable [] second,
            @Nullable Reference table) {
        String firstText() {
            return utf8(first);
        }
    }

    private void push(Object argument) {
        if (argument instanceof Reference r) {
            lua.refGet(r.key);
        } else if (argument instanceof byte[] b) {
            pushBytes(lua, b);
        } else if (argument instanceof String s) {
            pushBytes(lua, s.getBytes(StandardCharsets.UTF_8));
        } else if (argument instanceof Number n) {
            lua.push(n);
        } else if (argument instanceof Boolean b) {
            lua.push((boolean) b);
        } else if (argument instanceof BytesFunction f) {
            lua.push(l -> protect(() -> answer(l, f)));
        } else if (argument instanceof Listener listener) {
            lua.push(l -> protect(() -> tell(l, listener)));
        } else {
            throw new IllegalArgumentException("no Lua value for " + argument.getClass());
        }
    }

    /** What Lua tells while it runs: an index and three values, null for nil. */
    interface Listener {
        void tell(int index, byte @Nullable [] first, byte @Nullable [] second, byte @Nullable [] third);
    }

    /** Ends the process rather than let anything through to the binding. */
    private static int protect(IntSupplier call) {
        try {
            return call.getAsInt();
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(WorkerMain.EXIT_PROTOCOL);
            return 0;
        }
    }

    private static int tell(Lua caller, Listener listener) {
        listener.tell((int) caller.toInteger(1), bytes(caller, 2), bytes(caller, 3), bytes(caller, 4));
        return 0;
    }

    /** What a coroutine calls has the coroutine's stack. */
    private static int answer(Lua caller, BytesFunction function) {
        byte @Nullable [] argument = bytes(caller, 1);
        byte @Nullable [] result = argument == null ? null : function.apply(argument);
        if (result == null) {
            caller.pushNil();
        } else {
            pushBytes(caller, result);
        }
        return 1;
    }

    /** A text of at most {@link #LARGEST} bytes; null for everything else. */
    private static byte @Nullable [] bytes(Lua lua, int index) {
        if (lua.getTop() < Math.abs(index)
                || lua.type(index) != Lua.LuaType.STRING
                || Integer.toUnsignedLong(lua.rawLength(index)) > LARGEST) {
            return null;
        }
        ByteBuffer buffer = lua.toBuffer(index);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** The binding passes text by way of modified UTF-8; a literal in a chunk keeps every byte. */
    private static void pushBytes(Lua lua, byte[] bytes) {
        var chunk = ByteBuffer.allocateDirect(bytes.length * 4 + 16);
        chunk.put("return \"".getBytes(StandardCharsets.US_ASCII));
        for (byte b : bytes) {
            if (isPlain(b)) {
                chunk.put(b);
            } else {
                chunk.put((byte) '\\');
                chunk.put((byte) ('0' + b / 100));
                chunk.put((byte) ('0' + b / 10 % 10));
                chunk.put((byte) ('0' + b % 10));
            }
        }
        chunk.put((byte) '"');
        chunk.flip();
        lua.load(direct(chunk), "=bytes");
        lua.pCall(0, 1);
    }

    private static boolean isPlain(byte b) {
        return b < 0 || (b >= 32 && b != '"' && b != '\\' && b != 127);
    }

    private static ByteBuffer direct(byte[] bytes) {
        return direct(ByteBuffer.wrap(bytes));
    }

    private static ByteBuffer direct(ByteBuffer bytes) {
        ByteBuffer copy = ByteBuffer.allocateDirect(bytes.remaining());
        copy.put(bytes);
        copy.flip();
        return copy;
    }

    static String utf8(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private void check() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("A Lua state is used by the thread that made it.");
        }
    }
}
