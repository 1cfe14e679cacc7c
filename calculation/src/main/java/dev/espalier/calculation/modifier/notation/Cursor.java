package dev.espalier.calculation.modifier.notation;

import java.math.BigDecimal;

/** A place in a text in the notation: words, quoted words, numbers and single signs. */
final class Cursor {
    private static final String SIGNS = "(){},|=#\" \t";

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    NotationException problem(String what) {
        return new NotationException(text, at, what);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    boolean atEnd() {
        skipSpace();
        return at == text.length();
    }

    /** Whether the next sign is this one; it stays. */
    boolean sees(char sign) {
        skipSpace();
        return at < text.length() && text.charAt(at) == sign;
    }

    /** Takes the sign if it is the next one. */
    boolean takes(char sign) {
        if (!sees(sign)) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char sign) {
        if (!takes(sign)) {
            throw problem("expected '" + sign + "'");
        }
    }

    /** A bare or quoted word. */
    String word() {
        if (takes('"')) {
            return quoted();
        }
        int start = at;
        while (at < text.length() && SIGNS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (start == at) {
            throw problem("expected a word");
        }
        return text.substring(start, at);
    }

    private String quoted() {
        var word = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            word.append(text.charAt(at++));
        }
        expect('"');
        return word.toString();
    }

    double number() {
        return number(word());
    }

    double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw problem("'" + word + "' is not a number");
        }
    }

    /** What stands behind a {@code #}. */
    Amount amount() {
        expect('#');
        if (at == text.length() || SIGNS.indexOf(text.charAt(at)) >= 0) {
            return Amount.AS_GIVEN;
        }
        String steps = word();
        double factor = 1;
        double divisor = 1;
        double plus = 0;
        for (String step : steps.split("(?<=[^*/+])(?=[*/+])", -1)) {
            double n = number(step.substring(1));
            switch (step.charAt(0)) {
                case '*' -> factor = n;
                case '/' -> divisor = n;
                case '+' -> plus = n;
                default -> throw problem("'" + step + "' is no step of an amount");
            }
        }
        return new Amount(factor, divisor, plus);
    }

    /** Whether a word in the text has to be quoted. */
    private static boolean needsQuotes(String word) {
        return word.isEmpty() || word.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
    }

    static String word(String word) {
        return needsQuotes(word) ? '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : word;
    }

    static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.isInfinite(number)
                ? Double.toString(number)
                : BigDecimal.valueOf(number).toPlainString();
    }
}
