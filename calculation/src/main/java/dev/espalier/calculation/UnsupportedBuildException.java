package dev.espalier.calculation;

/** A build that an engine cannot calculate, with the reason. */
public class UnsupportedBuildException extends CalculationException {
    private static final long serialVersionUID = 1L;

    public UnsupportedBuildException(String message) {
        super(message);
    }
}
