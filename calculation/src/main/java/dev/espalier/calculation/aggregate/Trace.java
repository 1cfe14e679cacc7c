package dev.espalier.calculation.aggregate;

/** Notes what the rule that is running reads from actors and writes to them. Off unless a rule is being recorded. */
public final class Trace {
    private Memo memo = new Memo();
    private boolean recording;
    private int stamp;

    /** Starts recording into a memo. */
    public void begin(Memo target) {
        memo = target;
        memo.begin();
        recording = true;
        stamp++;
    }

    /** Ends recording; the memo holds from now on. */
    public void end() {
        recording = false;
        memo.end(stamp);
    }

    boolean recording() {
        return recording;
    }

    int stamp() {
        return stamp;
    }

    Memo memo() {
        return memo;
    }
}
