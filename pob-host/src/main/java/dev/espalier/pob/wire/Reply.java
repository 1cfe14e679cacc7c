package dev.espalier.pob.wire;

/** What a worker answers. */
public sealed interface Reply {

    /**
     * The installation has started.
     *
     * @param version its own version number
     * @param treeVersions the passive trees it knows, separated by commas
     */
    record Booted(String version, String treeVersions) implements Reply {}

    /**
     * The build is open.
     *
     * @param treeVersion the version of its passive tree
     * @param original the allocated nodes, {@code id:state} separated by commas, ascending
     * @param unknown the lines that the installation does not understand, {@code source TAB line}, one a line
     */
    record Opened(String treeVersion, String original, String unknown) implements Reply {}

    /** It will not start, or will not open this build, for this reason; the worker goes on. */
    record Refused(String reason) implements Reply {}

    /**
     * One tree's statistics.
     *
     * @param index which tree of the request, from 0
     * @param names statistics that occur for the first time, one a line: they get the next free numbers
     * @param numbers pairs of doubles in the machine's byte order: a statistic's number, its value
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, is never compared
    record Result(int index, String names, byte[] numbers) implements Reply {}

    /** One tree could not be calculated, for this reason. */
    record Wrong(int index, String reason) implements Reply {}

    /** A piece of a table, UTF-8. */
    @SuppressWarnings("ArrayRecordComponent") // read once, is never compared
    record Part(byte[] text) implements Reply {}

    /** Everything that the request asked for has been sent. */
    record Done() implements Reply {}

    /**
     * How the worker is.
     *
     * @param residentKilobytes memory of the whole process
     * @param luaKilobytes memory of the Lua heap, garbage included
     * @param refused calls that were refused, {@code name=times}, one a line
     * @param notes what the installation printed last, one line each
     */
    record State(long residentKilobytes, long luaKilobytes, String refused, String notes) implements Reply {}
}
