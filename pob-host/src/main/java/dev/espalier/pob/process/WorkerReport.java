package dev.espalier.pob.process;

/**
 * How a worker is.
 *
 * @param pid its process
 * @param residentKilobytes memory of the whole process
 * @param luaKilobytes memory of its Lua heap, garbage included
 * @param refused calls of the installation that were refused, {@code name=times}, one a line
 * @param notes what the installation printed last
 */
public record WorkerReport(long pid, long residentKilobytes, long luaKilobytes, String refused, String notes) {}
