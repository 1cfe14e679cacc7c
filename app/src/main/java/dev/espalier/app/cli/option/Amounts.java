package dev.espalier.app.cli.option;

import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers in options: what is not one, or makes no sense, is refused with the range that does. */
public final class Amounts {
    private static final int MANY = 1_000_000;

    private Amounts() {}

    public static int whole(String text, int least, int most) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new TypeConversionException("'" + text + "' is not a whole number from " + least + " to " + most);
    }

    /** A number that counts from 1. */
    public static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 1, MANY);
        }
    }

    /** A number of threads or processes. */
    public static final class Threads implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 1, 256);
        }
    }

    /** A number of points. */
    public static final class Points implements ITypeConverter<OptionalInt> {
        @Override
        public OptionalInt convert(String text) {
            return OptionalInt.of(whole(text, 0, 500));
        }
    }

    /** A number of nodes, or {@code unlimited} (empty). */
    public static final class Respec implements ITypeConverter<OptionalInt> {
        static final String UNLIMITED = "unlimited";

        @Override
        public OptionalInt convert(String text) {
            if (text.strip().equalsIgnoreCase(UNLIMITED)) {
                return OptionalInt.empty();
            }
            try {
                return OptionalInt.of(whole(text, 0, 500));
            } catch (TypeConversionException e) {
                throw new TypeConversionException(e.getMessage() + ", nor " + UNLIMITED);
            }
        }
    }

    /** A time in seconds. */
    public static final class Seconds implements ITypeConverter<Double> {
        private static final double LEAST = 0.05;
        private static final double MOST = 86_400;

        @Override
        public Double convert(String text) {
            return real(text, LEAST, MOST, "a number of seconds from 0.05 to 86400");
        }
    }

    /** A share in per cent. */
    public static final class Percent implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return real(text, 0, 100, "a percentage from 0 to 100");
        }
    }

    /** A number of trees to judge. */
    public static final class Evaluations implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return (long) real(text, 1, 1e15, "a number of trees from 1");
        }
    }

    private static double real(String text, double least, double most, String what) {
        try {
            double value = Double.parseDouble(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new TypeConversionException("'" + text + "' is not " + what);
    }
}
