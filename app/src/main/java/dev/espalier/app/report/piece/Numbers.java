package dev.espalier.app.report.piece;

import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {
    private static final double WHOLE_FROM = 100;

    private Numbers() {}

    /** With thousands marked; with up to two decimals below 100. */
    public static String amount(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "no limit" : "none";
        }
        if (Math.abs(value) >= WHOLE_FROM || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    /** The relative change, {@code +12.3 %}; empty if there is none that a number could say. */
    public static String change(double before, double after) {
        if (before == after || !Double.isFinite(before) || !Double.isFinite(after)) {
            return before == after ? "" : "changed";
        }
        if (before == 0) {
            return "new";
        }
        return percent((after - before) / Math.abs(before));
    }

    /** A share as a signed percentage: 0.123 is {@code +12.3 %}. */
    public static String percent(double share) {
        double percent = 100 * share;
        int decimals = Math.abs(percent) < 0.095 && percent != 0 ? 2 : 1;
        return String.format(Locale.ROOT, "%+." + decimals + "f %%", percent);
    }

    /** A difference with its sign: {@code +15}. */
    public static String difference(double before, double after) {
        String text = amount(Math.abs(after - before));
        return (after < before ? "-" : "+") + text;
    }
}
