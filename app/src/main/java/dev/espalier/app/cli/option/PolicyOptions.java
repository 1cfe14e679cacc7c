package dev.espalier.app.cli.option;

import dev.espalier.app.work.node.Changeable;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What may be changed about a tree. */
public final class PolicyOptions {
    @Option(
            names = "--keep",
            paramLabel = "NODE",
            description = "keep a node, by name, id or tag:WORD; can be given several times")
    private List<String> keep = new ArrayList<>();

    @Option(
            names = "--avoid",
            paramLabel = "NODE",
            description = "don't take a node, by name, id or tag:WORD; can be given several times")
    private List<String> avoid = new ArrayList<>();

    @Option(
            names = "--keystones",
            paramLabel = "keep|allow|NAME,...",
            description = "leave keystones as they are (the default), allow all to change, or these")
    private String keystones = Changeable.KEEP;

    /** Whether the ascendancy's nodes may change. */
    enum Ascendancy {
        KEEP,
        ALLOW
    }

    /** Reads whether they may. */
    static final class AscendancyReader implements ITypeConverter<Ascendancy> {
        @Override
        public Ascendancy convert(String text) {
            return Words.choose(Ascendancy.class, text);
        }
    }

    @Option(
            names = "--ascendancy",
            paramLabel = "keep|allow",
            description = "leave the ascendancy's nodes as they are (the default), or allow them to change",
            converter = AscendancyReader.class)
    private Ascendancy ascendancy = Ascendancy.KEEP;

    public Changeable changeable() {
        return new Changeable(keep, avoid, keystones, ascendancy == Ascendancy.ALLOW);
    }
}
