package dev.espalier.code.io;

/** What an input may be at most; real builds stay far below. */
public final class Limits {
    /** Characters of a code, white space not counted: 100 kB. The largest real build at hand needs less than half. */
    public static final int CODE_CHARACTERS = 100_000;
    /** Bytes of a build's XML, inflated or given as it is: 8 MB. The largest real build has 0.25 MB. */
    public static final int XML_BYTES = 8_000_000;

    private Limits() {}
}
