package dev.espalier.calculation.item.text;

import dev.espalier.calculation.parse.ParsedLine;

/** Understands modifier lines: what the stages that read text ask for. */
@FunctionalInterface
public interface LineParser {

    /** What one line says, ranges resolved to numbers. */
    ParsedLine parse(String line);
}
