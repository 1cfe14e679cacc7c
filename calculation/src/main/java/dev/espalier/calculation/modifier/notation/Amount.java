package dev.espalier.calculation.modifier.notation;

/**
 * How a number from outside becomes a modifier's value: {@code given x factor / divisor + plus}. In the notation
 * {@code #}, {@code #*2}, {@code #/60}, {@code #*-1/1000+5}.
 */
public record Amount(double factor, double divisor, double plus) {
    public static final Amount AS_GIVEN = new Amount(1, 1, 0);

    public Amount {
        if (divisor == 0) {
            throw new NotationException("an amount can't be divided by 0");
        }
    }

    public double of(double given) {
        return given * factor / divisor + plus;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("#");
        if (factor != 1) {
            text.append('*').append(Cursor.number(factor));
        }
        if (divisor != 1) {
            text.append('/').append(Cursor.number(divisor));
        }
        if (plus != 0) {
            text.append('+').append(Cursor.number(plus));
        }
        return text.toString();
    }
}
