package dev.espalier.app.cli.option;

import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.work.engine.EngineChoice;
import dev.espalier.calculation.CalculationEngine;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Which engine a command calculates with. */
public final class EngineOptions {
    /** The engines by the names that options have. */
    enum Kind {
        NATIVE,
        POB
    }

    /** Reads the name of an engine. */
    static final class Reader implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String text) {
            return Words.choose(Kind.class, text);
        }
    }

    @Option(
            names = "--engine",
            paramLabel = "native|pob",
            description = "calculate with Espalier's own engine (the default) or with Path of Building",
            converter = Reader.class)
    private Kind kind = Kind.NATIVE;

    @Option(
            names = "--pob",
            paramLabel = "DIR",
            description = "the folder of Path of Building (default: ESPALIER_POB, else the usual places)")
    private @Nullable Path installation;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "processes of Path of Building (default: half the processors)",
            converter = Amounts.Threads.class)
    private int workers;

    /** Whether Path of Building calculates. */
    public boolean pob() {
        return kind == Kind.POB;
    }

    public CalculationEngine open(Surroundings surroundings) {
        return surroundings.engines().engine(choice(pob()));
    }

    /** Path of Building, whatever engine calculates otherwise. */
    public CalculationEngine openPob(Surroundings surroundings) {
        return surroundings.engines().engine(choice(true));
    }

    private EngineChoice choice(boolean pob) {
        return new EngineChoice(pob, installation, workers > 0 ? OptionalInt.of(workers) : OptionalInt.empty());
    }
}
