package dev.espalier.calculation.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a line into words and numbers. Case, punctuation at the end of words and the kind of dash or apostrophe don't
 * matter; {@code 5-10} is read as {@code 5 to 10}, and {@code 3m} as a number and a word.
 */
final class Tokens {
    private static final String PUNCTUATION = ",.:;";

    private Tokens() {}

    static List<Token> of(String line) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            add(tokens, line, at, end);
            at = end;
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String line, int start, int end) {
        int number = numberEnd(line, start, end);
        if (number == start) {
            addWord(tokens, line, start, end);
            return;
        }
        boolean percent = number < end && line.charAt(number) == '%';
        double value = Double.parseDouble(plain(line.substring(start, number)));
        int after = percent ? number + 1 : number;
        tokens.add(new Token(percent ? Token.Kind.PERCENT : Token.Kind.NUMBER, "#", value, start, after));
        if (after < end && isDash(line.charAt(after)) && numberEnd(line, after + 1, end) > after + 1) {
            tokens.add(new Token(Token.Kind.WORD, "to", 0, after, after + 1));
            add(tokens, line, after + 1, end);
        } else {
            addWord(tokens, line, after, end);
        }
    }

    private static void addWord(List<Token> tokens, String line, int start, int end) {
        int last = end;
        while (last > start && PUNCTUATION.indexOf(line.charAt(last - 1)) >= 0) {
            last--;
        }
        if (last > start) {
            String text = plain(line.substring(start, last)).toLowerCase(Locale.ROOT);
            tokens.add(new Token(Token.Kind.WORD, text, 0, start, last));
        }
    }

    /** Behind the number that begins here, or {@code start} if none does. */
    private static int numberEnd(String line, int start, int end) {
        int at = start;
        if (at < end && (line.charAt(at) == '+' || isDash(line.charAt(at)))) {
            at++;
        }
        int digits = at;
        while (at < end && isDigit(line.charAt(at))) {
            at++;
        }
        if (at == digits) {
            return start;
        }
        if (at + 1 < end && line.charAt(at) == '.' && isDigit(line.charAt(at + 1))) {
            at++;
            while (at < end && isDigit(line.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    private static String plain(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char plain = isDash(c) ? '-' : c == '\u2019' || c == '\u2018' ? '\'' : c;
            if (plain != c) {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(i, plain);
            }
        }
        return changed == null ? text : changed.toString();
    }
}
