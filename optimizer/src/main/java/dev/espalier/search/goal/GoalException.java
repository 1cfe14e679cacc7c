package dev.espalier.search.goal;

/** A goal or requirement that cannot be understood or does not fit the build; the message says why and what to do. */
public class GoalException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public GoalException(String message) {
        super(message);
    }

    /** The goal is damage, and the main skill deals none. */
    public static final class NoDamage extends GoalException {
        private static final long serialVersionUID = 1L;

        public NoDamage(String message) {
            super(message);
        }
    }
}
