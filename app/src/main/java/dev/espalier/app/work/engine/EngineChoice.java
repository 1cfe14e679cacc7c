package dev.espalier.app.work.engine;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which engine calculates.
 *
 * @param pob whether Path of Building does, else Espalier's own engine
 * @param installation where Path of Building is; null to look in the usual places
 * @param workers worker processes for Path of Building; empty for as many as suit the machine
 */
public record EngineChoice(boolean pob, @Nullable Path installation, OptionalInt workers) {
    /** Espalier's own engine. */
    public static final EngineChoice NATIVE = new EngineChoice(false, null, OptionalInt.empty());
}
