package dev.espalier.app.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds that nobody has: a known build with one to three things changed at random, as text, so that both engines open the
 * same document afresh. The same seed gives the same variants.
 */
final class BuildVariants {
    private static final Pattern CONFIG = Pattern.compile("(<ConfigSet [^>]*[^/])/?>");
    private static final Pattern LEVEL = Pattern.compile("(<Build [^>]*\\blevel=\")\\d+");
    private static final Pattern SLOT = Pattern.compile("<Slot [^>]*itemId=\"[1-9]\\d*\"[^>]*/>");
    private static final Pattern UNSAFE_IN_XML = Pattern.compile("[<&\"]");
    private static final List<String> CHECKS = List.of(
            "conditionLowLife",
            "conditionFullLife",
            "conditionMoving",
            "conditionOnslaught",
            "conditionEnemyShocked",
            "conditionEnemyChilled",
            "conditionCritRecently",
            "conditionKilledRecently",
            "usePowerCharges",
            "useFrenzyCharges");
    private static final List<String> BOSSES = List.of("None", "Boss", "Pinnacle");

    /** @param what the changes, in words */
    record Variant(String build, String what, String xml) {}

    private final Random random;
    private final List<Path> builds;
    private final List<String> lines;

    /** @param lines modifier lines that may become custom modifiers */
    BuildVariants(long seed, List<Path> builds, List<String> lines) {
        this.random = new Random(seed);
        this.builds = builds;
        this.lines =
                lines.stream().filter(l -> !UNSAFE_IN_XML.matcher(l).find()).toList();
    }

    Variant next() throws IOException {
        Path file = builds.get(random.nextInt(builds.size()));
        var variant = new Variant(file.getFileName().toString(), "", Files.readString(file));
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            variant = changed(variant);
        }
        return variant;
    }

    private Variant changed(Variant v) {
        return switch (random.nextInt(6)) {
            case 0 -> level(v);
            case 1 -> withoutItem(v);
            case 2 ->
                input(v, CHECKS.get(random.nextInt(CHECKS.size())), "boolean", String.valueOf(random.nextBoolean()));
            case 3 -> input(v, "enemyIsBoss", "string", BOSSES.get(random.nextInt(BOSSES.size())));
            default -> input(v, "customMods", "string", lines.get(random.nextInt(lines.size())));
        };
    }

    private Variant level(Variant v) {
        int level = 1 + random.nextInt(100);
        return new Variant(
                v.build, v.what + "level " + level + "; ", LEVEL.matcher(v.xml).replaceFirst("$1" + level));
    }

    private Variant withoutItem(Variant v) {
        List<String> slots = SLOT.matcher(v.xml).results().map(r -> r.group()).toList();
        if (slots.isEmpty()) {
            return v;
        }
        String slot = slots.get(random.nextInt(slots.size()));
        return new Variant(v.build, v.what + "without " + slot + "; ", v.xml.replace(slot, ""));
    }

    private static Variant input(Variant v, String name, String type, String value) {
        String others = v.xml.replaceAll("<Input [^>]*name=\"" + name + "\"[^>]*/>", "");
        String input = "<Input name=\"" + name + "\" " + type + "=\"" + value + "\"/>";
        String xml = CONFIG.matcher(others).replaceFirst("$1>" + Matcher.quoteReplacement(input));
        return new Variant(v.build, v.what + name + "=" + value + "; ", xml);
    }
}
