package dev.espalier.app.cli;

import dev.espalier.app.work.UserError;
import dev.espalier.calculation.CalculationException;
import dev.espalier.calculation.UnsupportedBuildException;
import dev.espalier.code.BuildCodeException;
import dev.espalier.data.UnknownTreeVersionException;
import dev.espalier.data.fact.GameDataException;
import dev.espalier.search.goal.GoalException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns failures into one paragraph on standard error and an exit status: 2 where the input is at fault, 1 where the
 * program or an engine is.
 */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    static final int PROGRAM_FAILED = 1;
    static final int INPUT_REFUSED = 2;

    private final Surroundings surroundings;
    private final BooleanSupplier verbose;

    Failures(Surroundings surroundings, BooleanSupplier verbose) {
        this.surroundings = surroundings;
        this.verbose = verbose;
    }

    /** What to say about a failure. */
    private record Answer(int status, String message, String detail) {}

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult result) {
        return tell(answer(failure));
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        boolean asked = verbose.getAsBoolean() || List.of(args).contains("--verbose");
        return tell(parameter(failure), asked);
    }

    private int tell(Answer answer) {
        return tell(answer, verbose.getAsBoolean());
    }

    private int tell(Answer answer, boolean withDetail) {
        surroundings.out().flush();
        surroundings.err().println("espalier: " + answer.message());
        if (withDetail && !answer.detail().isEmpty()) {
            surroundings.err().println(answer.detail());
        }
        surroundings.err().flush();
        return answer.status();
    }

    private static Answer answer(Exception failure) {
        if (failure instanceof UserError e) {
            return refused(e.message(), e.detail());
        } else if (failure instanceof BuildCodeException e) {
            return refused(String.valueOf(e.getMessage()), e.detail());
        } else if (failure instanceof UnknownTreeVersionException e) {
            return refused(
                    "The build uses version \"" + e.version() + "\" of the passive tree, which this version of Espalier"
                            + " does not know; it knows " + String.join(", ", e.known())
                            + ". Probably the build is newer"
                            + " than Espalier. Convert its tree to one of those in Path of Building, or get a newer"
                            + " Espalier.",
                    trace(e));
        } else if (failure instanceof GoalException || failure instanceof UnsupportedBuildException) {
            return refused(String.valueOf(failure.getMessage()), trace(failure));
        } else if (failure instanceof GameDataException) {
            return new Answer(PROGRAM_FAILED, String.valueOf(failure.getMessage()), trace(failure));
        } else if (failure instanceof CalculationException) {
            return new Answer(PROGRAM_FAILED, String.valueOf(failure.getMessage()), trace(failure));
        }
        return new Answer(
                PROGRAM_FAILED,
                "Something went wrong that should not (" + failure.getClass().getSimpleName() + "). This is a fault of"
                        + " Espalier, not of the build. Run the same again with --verbose, and report what it says"
                        + " together with the build.",
                trace(failure));
    }

    private static Answer refused(String message, String detail) {
        return new Answer(INPUT_REFUSED, message, detail);
    }

    private Answer parameter(ParameterException failure) {
        if (failure.getCause() instanceof UserError e) {
            return refused(e.message(), e.detail());
        }
        String message = String.valueOf(failure.getMessage()).strip();
        StringBuilder text = new StringBuilder(message);
        if (!message.endsWith(".")) {
            text.append('.');
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                text.append(" Perhaps you meant ")
                        .append(String.join(" or ", near))
                        .append('.');
            }
        }
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        text.append(" \"").append(command).append(" --help\" shows what can be given.");
        return refused(text.toString(), trace(failure));
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
    }
}
