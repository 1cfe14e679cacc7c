package dev.espalier.calculation.parse.phrase;

/**
 * A number in the notation: {@code 5}, {@code #} or {@code #1} (the phrase's first number), {@code inf}, and these
 * joined by {@code + - * /} from left to right; a leading minus negates the first.
 */
public record Amount(Term[] terms) {
    record Term(char operator, int capture, double constant) {}

    public static final Amount ONE = new Amount(new Term[] {new Term('+', 0, 1)});

    static boolean isNumeric(String text) {
        return !text.isEmpty()
                && (text.equals("inf") || text.matches("-?(#\\d?|\\d+(\\.\\d+)?)([-+*/](#\\d?|\\d+(\\.\\d+)?))*"));
    }

    public static Amount of(String text) {
        if (!isNumeric(text)) {
            throw new IllegalArgumentException("not an amount: " + text);
        }
        if (text.equals("inf")) {
            return new Amount(new Term[] {new Term('+', 0, Double.POSITIVE_INFINITY)});
        }
        String signed = text.startsWith("-") ? text : "+" + text;
        String[] parts = signed.split("(?=[-+*/])", -1);
        Term[] terms = new Term[parts.length];
        for (int i = 0; i < parts.length; i++) {
            terms[i] = term(parts[i]);
        }
        return new Amount(terms);
    }

    private static Term term(String part) {
        char operator = part.charAt(0);
        String operand = part.substring(1);
        if (operand.startsWith("#")) {
            return new Term(operator, operand.length() == 1 ? 1 : operand.charAt(1) - '0', 0);
        }
        return new Term(operator, 0, Double.parseDouble(operand));
    }

    public double value(double[] numbers) {
        double value = 0;
        for (Term t : terms) {
            double operand = t.capture == 0 ? t.constant : numbers[t.capture - 1];
            value = switch (t.operator) {
                case '+' -> value + operand;
                case '-' -> value - operand;
                case '*' -> value * operand;
                default -> value / operand;
            };
        }
        return value == 0 ? 0 : value;
    }
}
