package dev.espalier.calculation;

/** A calculation that was cut off because it took longer than allowed. */
public class CalculationTimeoutException extends CalculationException {
    private static final long serialVersionUID = 1L;

    public CalculationTimeoutException(String message) {
        super(message);
    }
}
