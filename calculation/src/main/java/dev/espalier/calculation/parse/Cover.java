package dev.espalier.calculation.parse;

import dev.espalier.calculation.parse.PhraseTrie.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Covers a line with phrases from its first word to its last, long phrases first. What failed once from a word in the
 * same state is not tried again, so that the cost is bounded by words times states times phrases found.
 */
final class Cover {
    private static final int FORM = 1;
    private static final int STAT = 2;
    private static final int CORE = 4;
    private static final int BODY = 8;
    private static final int STATES = 16;

    private static final Comparator<Match> PREFERENCE = Comparator.comparing(
                    (Match m) -> m.phrase().free())
            .thenComparing(Comparator.comparingInt(Match::end).reversed())
            .thenComparing(Comparator.comparingInt(Match::literals).reversed())
            .thenComparing(m -> m.phrase().role() != Role.CORE)
            .thenComparing(
                    Comparator.comparingInt((Match m) -> m.phrase().order()).reversed());

    private final PhraseTrie phrases;
    private final String text;
    private final List<Token> line;
    private final @Nullable List<Match>[] found;
    private final boolean[] failed;
    private int furthest;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Cover(PhraseTrie phrases, String text, List<Token> line) {
        this.phrases = phrases;
        this.text = text;
        this.line = line;
        this.found = new List[line.size()];
        this.failed = new boolean[(line.size() + 1) * STATES];
    }

    /** The phrases in order, or null if they don't cover the line. */
    @Nullable
    List<Match> find() {
        var path = new ArrayList<Match>();
        return from(0, 0, path) ? path : null;
    }

    /** The first word that no attempt got past. */
    int furthest() {
        return furthest;
    }

    private boolean from(int position, int state, List<Match> path) {
        furthest = Math.max(furthest, position);
        if (position == line.size()) {
            return (state & CORE) != 0 || (state & (FORM | STAT)) == (FORM | STAT);
        }
        int key = position * STATES + state;
        if (failed[key]) {
            return false;
        }
        for (Match match : at(position)) {
            int next = next(state, match.phrase().role());
            if (next >= 0) {
                path.add(match);
                if (from(match.end(), next, path)) {
                    return true;
                }
                path.remove(path.size() - 1);
            }
        }
        failed[key] = true;
        return false;
    }

    private List<Match> at(int position) {
        List<Match> matches = found[position];
        if (matches == null) {
            matches = phrases.at(text, line, position);
            matches.sort(PREFERENCE);
            found[position] = matches;
        }
        return matches;
    }

    /** The state after a phrase of that role, or -1 if it may not stand there. */
    private static int next(int state, Role role) {
        return switch (role) {
            case LEAD -> (state & (BODY | FORM | STAT | CORE)) == 0 ? state : -1;
            case FORM -> (state & (FORM | CORE)) == 0 ? state | FORM | BODY : -1;
            case STAT -> (state & (STAT | CORE)) == 0 ? state | STAT | BODY : -1;
            case CORE -> (state & (FORM | STAT | CORE)) == 0 ? state | CORE | BODY : -1;
            case SUFFIX -> (state & STAT) != 0 ? state : -1;
            case SCOPE -> state | BODY;
        };
    }
}
