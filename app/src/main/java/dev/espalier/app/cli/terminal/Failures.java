package dev.espalier.app.cli.terminal;

import dev.espalier.app.work.failure.Fault;
import dev.espalier.app.work.failure.UserError;
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
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    static final int PROGRAM_FAILED = 1;
    static final int INPUT_REFUSED = 2;

    private final Surroundings surroundings;
    private final BooleanSupplier verbose;

    public Failures(Surroundings surroundings, BooleanSupplier verbose) {
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
        Fault fault = Fault.of(failure);
        return new Answer(fault.inputAtFault() ? INPUT_REFUSED : PROGRAM_FAILED, fault.message(), fault.detail());
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
        return refused(text.toString(), Fault.trace(failure));
    }
}
