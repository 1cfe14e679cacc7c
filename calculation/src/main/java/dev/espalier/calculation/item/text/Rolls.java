package dev.espalier.calculation.item.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a rolled value in the place of every range of a modifier line: {@code +(10-20)% to Fire Resistance} at 0.5 is
 * {@code +15% to Fire Resistance}; a negative increase becomes a reduction.
 *
 * <p>Values keep the decimals that the game shows for such a statistic (Path of Building 0.15.0, ItemTools: applying a
 * range, formatting a value; the decimals there come from a table of every line, here from the words around the value).
 */
public final class Rolls {
    private static final Pattern RANGE = Pattern.compile("([+-]?)\\((-?\\d+\\.?\\d*)-(-?\\d+\\.?\\d*)\\)");
    private static final Pattern NEGATIVE = Pattern.compile("-(\\d+\\.?\\d*%) (\\p{Alpha}+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.?\\d*");
    private static final Pattern FIXED_BEFORE =
            Pattern.compile(".*\\b(?:per|every|at least|each|exceed|past|level|than) \\+?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PER_SECOND = Pattern.compile("per second", Pattern.CASE_INSENSITIVE);
    private static final Pattern PER_HUNDRED = Pattern.compile(
            "leech.*% of|% of .*leeche?d|to .*critical hit chance|recover \\(.*maximum life per",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS_BEHIND = Pattern.compile("^ seconds?\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern METRES_BEHIND = Pattern.compile("^ metres?\\b.*", Pattern.CASE_INSENSITIVE);

    private Rolls() {}

    public static boolean hasRange(String line) {
        return line.indexOf('(') >= 0 && RANGE.matcher(line).find();
    }

    /**
     * The line with its values.
     *
     * @param roll 0 for the first bound of every range, 1 for the second
     * @param corruption factor on rolled values, rounded to the nearest
     * @param magnitude factor on values that scale (catalysts), cut towards zero
     */
    public static String apply(String line, double roll, double corruption, double magnitude) {
        boolean scaled = corruption != 1 || magnitude != 1;
        if (!scaled && !hasRange(line)) {
            return line;
        }
        String valued = RANGE.matcher(line).replaceAll(m -> value(line, m, roll, corruption, magnitude));
        valued = NEGATIVE.matcher(valued).replaceAll(Rolls::antonym);
        return scaled ? scaleFixed(line, valued, corruption, magnitude) : valued;
    }

    private static String value(String line, MatchResult m, double roll, double corruption, double magnitude) {
        double min = Double.parseDouble(m.group(2));
        double value = min + roll * (Double.parseDouble(m.group(3)) - min);
        if (m.group(1).equals("-")) {
            value = -value;
        }
        int shown = Math.max(decimals(m.group(2)), decimals(m.group(3)));
        String text = format(value, precision(line, m.end(), shown), corruption, magnitude);
        return m.group(1).equals("+") && value >= 0 ? "+" + text : text;
    }

    /** A line without ranges scales too: its first number, and the second of "Adds A to B". */
    private static String scaleFixed(String line, String valued, double corruption, double magnitude) {
        if (hasRange(line)) {
            return valued;
        }
        Matcher m = NUMBER.matcher(valued);
        var out = new StringBuilder();
        while (m.find()) {
            boolean fixed = FIXED_BEFORE.matcher(valued.substring(0, m.start())).matches();
            m.appendReplacement(
                    out,
                    fixed
                            ? m.group()
                            : format(
                                    Double.parseDouble(m.group()),
                                    precision(valued, m.end(), decimals(m.group())),
                                    corruption,
                                    magnitude));
        }
        return m.appendTail(out).toString();
    }

    /** How many steps a whole unit of the statistic has, and how many decimals are shown. */
    private record Precision(double steps, int decimals) {}

    private static Precision precision(String line, int end, int shown) {
        String behind = line.substring(end);
        if (SECONDS_BEHIND.matcher(behind).matches()) {
            return new Precision(1000, 2);
        }
        if (PER_SECOND.matcher(line).find()) {
            return new Precision(60, Math.max(shown, behind.equals("% of maximum Life per second") ? 2 : 1));
        }
        if (PER_HUNDRED.matcher(line).find()) {
            return new Precision(100, 2);
        }
        if (METRES_BEHIND.matcher(behind).matches()) {
            return new Precision(10, 1);
        }
        return new Precision(Math.pow(10, shown), shown);
    }

    private static String format(double value, Precision precision, double corruption, double magnitude) {
        double steps = symmetric(value * precision.steps());
        if (corruption != 1) {
            steps = cut(steps * corruption + 0.5);
        }
        if (magnitude != 1) {
            steps = cut(steps * magnitude);
        }
        double power = Math.pow(10, precision.decimals());
        double shown = symmetric(steps / precision.steps() * power) / power;
        return text(shown);
    }

    /** A number as lines have it: no trailing zeros, no exponent. */
    static String text(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%.0f", value == 0 ? 0.0 : value);
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static double symmetric(double value) {
        return value >= 0 ? Math.floor(value + 0.5) : Math.ceil(value - 0.5);
    }

    private static double cut(double value) {
        return value >= 0 ? Math.floor(value) : Math.ceil(value);
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }

    private static String antonym(MatchResult m) {
        String other = switch (m.group(2)) {
            case "increased" -> "reduced";
            case "reduced" -> "increased";
            case "more" -> "less";
            case "less" -> "more";
            default -> "";
        };
        return other.isEmpty() ? Matcher.quoteReplacement(m.group()) : m.group(1) + " " + other;
    }
}
