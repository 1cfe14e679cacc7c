package dev.espalier.pob.worker;

import static dev.espalier.pob.worker.LuaState.utf8;

import dev.espalier.pob.wire.Reply;
import dev.espalier.pob.wire.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import party.iroiro.luajava.LuaException;

/** Does what requests ask, with the Lua state of this process. */
final class Worker {
    /** Bytes of a table in one message. */
    private static final int PART = 4 << 20;

    private final Out out;
    private final LuaState lua = new LuaState();
    private LuaState.@Nullable Reference guard;
    private LuaState.@Nullable Reference session;
    private LuaState.@Nullable Reference export;

    /** Where replies go. */
    interface Out {
        void send(Reply reply) throws IOException;
    }

    Worker(Out out) {
        this.out = out;
    }

    void handle(Request request) throws IOException {
        if (request instanceof Request.Boot r) {
            boot(r);
        } else if (request instanceof Request.Open r) {
            open(r);
        } else if (request instanceof Request.Evaluate r) {
            evaluate(r);
        } else if (request instanceof Request.Collect) {
            session().get("collect").run();
            out.send(new Reply.Done());
        } else if (request instanceof Request.Inspect) {
            inspect();
        } else if (request instanceof Request.Export r) {
            export(r);
        }
    }

    private void boot(Request.Boot request) throws IOException {
        if (guard != null) {
            throw new IllegalStateException("A worker starts one installation.");
        }
        var files = new SourceFiles(Path.of(request.root()), Path.of(request.scripts()));
        LuaState.Reference made = lua.chunk("guard.lua")
                .call(
                        (LuaState.BytesFunction) files::resolve,
                        (LuaState.BytesFunction) Compression::inflate,
                        (LuaState.BytesFunction) Compression::deflate);
        guard = made;
        try {
            LuaState.Reference accelerate =
                    request.accelerate() ? settled(made, "accelerate.lua").call() : lua.nothing();
            LuaState.Reference run = settled(made, "platform.lua").call(made, accelerate);
            LuaState.Reference about =
                    settled(made, "boot.lua").call(made, run, String.join("\n", request.libraries()));
            LuaState.Reference results = settled(made, "results.lua").call(made);
            export = settled(made, "export.lua").call(made);
            session = settled(made, "build.lua").call(made, results, accelerate);
            out.send(new Reply.Booted(about.text("version"), about.text("treeVersions")));
        } catch (LuaException e) {
            out.send(new Reply.Refused(message(e)));
        }
    }

    /** A chunk of ours among the installation's globals. */
    private LuaState.Reference settled(LuaState.Reference guard, String chunk) {
        return guard.get("settle").call(lua.chunk(chunk));
    }

    private void open(Request.Open request) throws IOException {
        try {
            LuaState.Answer answer = session().get("open").ask(request.xml(), "Espalier", request.activeSpec());
            if (answer.table() == null) {
                out.send(new Reply.Refused(answer.firstText()));
            } else {
                var about = answer.table();
                out.send(new Reply.Opened(about.text("treeVersion"), about.text("original"), about.text("unknown")));
            }
        } catch (LuaException e) {
            out.send(new Reply.Refused(message(e)));
        }
    }

    private void evaluate(Request.Evaluate request) throws IOException {
        var failure = new IOException[1];
        LuaState.Listener listener = (index, wrong, names, numbers) -> {
            try {
                out.send(
                        numbers == null
                                ? new Reply.Wrong(index, utf8(wrong))
                                : new Reply.Result(index, utf8(names), numbers));
            } catch (IOException e) {
                failure[0] = e;
            }
        };
        String trees = String.join("\n", request.trees()) + "\n";
        session()
                .get("evaluate")
                .run(trees, String.join("\n", request.statistics()), request.garbageKilobytes(), listener);
        if (failure[0] != null) {
            throw failure[0];
        }
        out.send(new Reply.Done());
    }

    private void export(Request.Export request) throws IOException {
        if (export == null) {
            throw new IllegalStateException("The installation has not been started.");
        }
        try {
            byte[] json = export.ask(request.table()).first();
            if (json == null) {
                out.send(new Reply.Refused("it has no table " + request.table()));
                return;
            }
            for (int from = 0; from < json.length; from += PART) {
                out.send(new Reply.Part(Arrays.copyOfRange(json, from, Math.min(json.length, from + PART))));
            }
            out.send(new Reply.Done());
        } catch (LuaException e) {
            out.send(new Reply.Refused(message(e)));
        }
    }

    private void inspect() throws IOException {
        LuaState.Reference s = session();
        double luaKilobytes = Double.parseDouble(s.get("kilobytes").ask().firstText());
        out.send(new Reply.State(
                MemoryWatch.residentKilobytes(),
                (long) luaKilobytes,
                s.get("refused").ask().firstText(),
                s.get("notes").ask().firstText()));
    }

    private LuaState.Reference session() {
        if (session == null) {
            throw new IllegalStateException("The installation has not been started.");
        }
        return session;
    }

    private static String message(LuaException e) {
        String message = e.getMessage();
        return message == null ? "an error without a message" : message;
    }
}
