package dev.espalier.search.goal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads goals and requirements.
 *
 * <pre>
 * goal        = factor { "*" factor }
 * factor      = name [ "^" number ]
 * requirement = name ">=" bound
 * bound       = number | [ number ( "*" | "%" ) ] "current" | "current" "*" number | "requirements"
 * name        = letter { letter | digit | "_" | ":" }
 * </pre>
 *
 * White space is free. Every error points at its place in the text.
 */
final class GoalParser {
    /** A named factor and its exponent. */
    record Factor(String name, double weight) {}

    /** What a statistic is compared with. */
    sealed interface Bound {
        /** A plain number. */
        record Amount(double value) implements Bound {}

        /** A share of what the build has now. */
        record Current(double share) implements Bound {}

        /** What gear and gems require. */
        record Requirements() implements Bound {}
    }

    /** {@code name >= bound}. */
    record Comparison(String name, Bound bound) {}

    private final String text;
    private int at;

    private GoalParser(String text) {
        this.text = text;
    }

    static List<Factor> goal(String text) {
        var parser = new GoalParser(text);
        var factors = new ArrayList<Factor>();
        do {
            factors.add(parser.factor());
        } while (parser.accept("*"));
        parser.end("\"*\" and another statistic, or \"^\" and a weight");
        return factors;
    }

    static Comparison comparison(String text) {
        var parser = new GoalParser(text);
        String name = parser.name();
        if (!parser.accept(">=")) {
            throw parser.error("\">=\"");
        }
        Bound bound = parser.bound();
        parser.end("nothing more");
        return new Comparison(name, bound);
    }

    private Factor factor() {
        String name = name();
        double weight = 1;
        if (accept("^")) {
            weight = number("a weight such as 0.5");
            if (weight == 0) {
                throw new GoalException(
                        "\"" + text + "\": a weight of 0 takes " + name + " out of the goal. Leave it out.");
            }
        }
        return new Factor(name, weight);
    }

    private Bound bound() {
        String word = word();
        if (word != null) {
            return named(word);
        }
        double value = number("a number, \"current\" or \"requirements\"");
        if (accept("%")) {
            accept("*");
            expectCurrent();
            return new Bound.Current(value / 100);
        }
        if (accept("*")) {
            expectCurrent();
            return new Bound.Current(value);
        }
        return new Bound.Amount(value);
    }

    private void expectCurrent() {
        String word = word();
        if (word == null || !word.equals("current")) {
            throw error("\"current\"");
        }
    }

    private Bound named(String word) {
        return switch (word) {
            case "current" -> new Bound.Current(accept("*") ? number("a factor such as 1.1") : 1);
            case "requirements" -> new Bound.Requirements();
            default -> {
                at -= word.length();
                throw error("a number, \"current\" or \"requirements\"");
            }
        };
    }

    private String name() {
        String word = word();
        if (word == null) {
            throw error("the name of a statistic, such as dps, ehp or Life");
        }
        return word;
    }

    private @Nullable String word() {
        skipBlanks();
        int from = at;
        while (at < text.length() && wordCharacter(text.charAt(at), at > from)) {
            at++;
        }
        return at == from ? null : text.substring(from, at);
    }

    private static boolean wordCharacter(char c, boolean inside) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (inside && ((c >= '0' && c <= '9') || c == ':'));
    }

    private double number(String what) {
        skipBlanks();
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            double value = Double.parseDouble(text.substring(from, at));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, with its place
        }
        at = from;
        throw error(what);
    }

    private boolean accept(String symbol) {
        skipBlanks();
        if (!text.startsWith(symbol, at)) {
            return false;
        }
        at += symbol.length();
        return true;
    }

    private void end(String expected) {
        skipBlanks();
        if (at < text.length()) {
            throw error(expected);
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private GoalException error(String expected) {
        skipBlanks();
        String found = at < text.length() ? "found \"" + text.substring(at) + "\"" : "the text ends";
        return new GoalException(
                "\"" + text + "\": expected " + expected + " at character " + (at + 1) + ", but " + found
                        + ". Goals look like  dps  or  \"dps^0.7 * ehp^0.3\", requirements like  \"FireResist>=75\"  or "
                        + " \"TotalEHP>=current\".");
    }
}
