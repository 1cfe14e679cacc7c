package dev.espalier.app.work.failure;

import dev.espalier.calculation.CalculationException;
import dev.espalier.calculation.UnsupportedBuildException;
import dev.espalier.code.BuildCodeException;
import dev.espalier.data.UnknownTreeVersionException;
import dev.espalier.data.fact.GameDataException;
import dev.espalier.search.goal.GoalException;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A failure in words for a player.
 *
 * @param inputAtFault whether what was given is at fault, else the program or an engine is
 * @param kind what kind of failure it is, as programs tell them apart: {@code code-xml}, {@code goal}, {@code engine}
 * @param message one paragraph: what is wrong, the likely cause, what to do
 * @param detail positions, offending values, stack traces; empty if there is nothing more to say
 */
public record Fault(boolean inputAtFault, String kind, String message, String detail) {

    /** What a failure means. */
    public static Fault of(Throwable failure) {
        if (failure instanceof UserError e) {
            return new Fault(true, "request", e.message(), e.detail());
        } else if (failure instanceof BuildCodeException e) {
            return new Fault(true, "code", said(e), e.detail());
        } else if (failure instanceof UnknownTreeVersionException e) {
            return new Fault(true, "tree-version", unknownVersion(e), trace(e));
        } else if (failure instanceof GoalException) {
            return new Fault(true, "goal", said(failure), trace(failure));
        } else if (failure instanceof UnsupportedBuildException) {
            return new Fault(true, "unsupported", said(failure), trace(failure));
        } else if (failure instanceof GameDataException || failure instanceof CalculationException) {
            return new Fault(false, "engine", said(failure), trace(failure));
        }
        return new Fault(
                false,
                "program",
                "Something went wrong that should not (" + failure.getClass().getSimpleName() + "). This is a fault of"
                        + " Espalier, not of the"
                        + " build. Run the same"
                        + " on the command line"
                        + " with --verbose, and"
                        + " report what it says"
                        + " together with the"
                        + " build.",
                trace(failure));
    }

    private static String unknownVersion(UnknownTreeVersionException e) {
        return "The build uses version \"" + e.version() + "\" of the passive tree, which this version of Espalier does"
                + " not know; it knows " + String.join(", ", e.known())
                + ". Probably the build is newer than Espalier. Convert its tree to one of those in Path of Building,"
                + " or get a newer Espalier.";
    }

    private static String said(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    /** A failure's stack trace. */
    public static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
    }
}
