package dev.espalier.bench.pob;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import party.iroiro.luajava.Lua;
import party.iroiro.luajava.luajit.LuaJit;

/** Runs a Lua script in a LuaJIT state as it comes: for machines without a LuaJIT of their own. */
public final class PlainLua {
    private PlainLua() {}

    /** Arguments: the script, then the script's. */
    public static void main(String[] arguments) throws IOException {
        try (Lua lua = new LuaJit()) {
            lua.openLibraries();
            lua.createTable(arguments.length, 0);
            for (int i = 1; i < arguments.length; i++) {
                lua.push(arguments[i]);
                lua.rawSetI(-2, i);
            }
            lua.setGlobal("arg");
            byte[] script = Files.readAllBytes(Path.of(arguments[0]));
            ByteBuffer buffer = ByteBuffer.allocateDirect(script.length);
            buffer.put(script).flip();
            lua.load(buffer, "@plain.lua");
            lua.pCall(0, 0);
        }
    }
}
