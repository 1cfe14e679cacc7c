package dev.espalier.calculation.modifier.notation;

import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Stat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One part of a modifier behind its value: {@code name(A|B, option=value, mark)}.
 *
 * @param subjects what it is about
 * @param options by name; a bare mark has the value {@code yes}
 */
record Clause(String name, List<String> subjects, Map<String, String> options) {
    static final String YES = "yes";

    static Clause read(Cursor cursor) {
        String name = cursor.word();
        cursor.expect('(');
        var subjects = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        boolean first = true;
        while (!cursor.takes(')')) {
            String word = cursor.word();
            if (cursor.takes('=')) {
                options.put(word, cursor.word());
            } else if (first) {
                subjects.add(word);
                while (cursor.takes('|')) {
                    subjects.add(cursor.word());
                }
            } else {
                options.put(word, YES);
            }
            first = false;
            if (!cursor.sees(')')) {
                cursor.expect(',');
            }
        }
        return new Clause(name, subjects, options);
    }

    static Clause of(String name, List<String> subjects) {
        return new Clause(name, subjects, new LinkedHashMap<>());
    }

    /** With an option; null leaves it out. */
    Clause with(String option, @Nullable String value) {
        if (value != null) {
            options.put(option, value);
        }
        return this;
    }

    Clause with(String option, double value, double usual) {
        return value == usual ? this : with(option, Cursor.number(value));
    }

    Clause mark(String mark, boolean set) {
        return set ? with(mark, YES) : this;
    }

    Clause role(String option, @Nullable ActorRole role) {
        return role == null ? this : with(option, role.name().toLowerCase(Locale.ROOT));
    }

    @Nullable
    String option(String option) {
        return options.remove(option);
    }

    boolean marked(String mark) {
        return YES.equals(options.remove(mark));
    }

    double number(String option, double otherwise) {
        String word = options.remove(option);
        return word == null ? otherwise : toNumber(word);
    }

    double toNumber(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new NotationException(name + ": '" + word + "' is not a number");
        }
    }

    @Nullable
    ActorRole role(String option) {
        String word = options.remove(option);
        return word == null ? null : toRole(word);
    }

    ActorRole toRole(String word) {
        try {
            return ActorRole.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new NotationException(name + ": nobody plays the role '" + word + "'");
        }
    }

    @Nullable
    Stat multiplier(String option) {
        String word = options.remove(option);
        return word == null ? null : Stat.multiplier(word);
    }

    String subject() {
        if (subjects.size() != 1) {
            throw new NotationException(name + " takes one subject, not " + subjects);
        }
        return subjects.get(0);
    }

    /** Refuses options that nothing has asked for. */
    void checkEmpty() {
        if (!options.isEmpty()) {
            throw new NotationException(name + " has no option " + options.keySet());
        }
    }

    @Override
    public String toString() {
        var text = new StringBuilder(name).append('(');
        text.append(String.join("|", subjects.stream().map(Cursor::word).toList()));
        options.forEach((option, value) -> {
            if (text.charAt(text.length() - 1) != '(') {
                text.append(", ");
            }
            text.append(Cursor.word(option));
            if (!value.equals(YES)) {
                text.append('=').append(Cursor.word(value));
            }
        });
        return text.append(')').toString();
    }
}
