package dev.espalier.calculation.item.jewel;

import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.parse.ParsedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands the lines of jewels that are about the passives around their socket. */
public final class RadiusLines {
    /** Names of attributes and damage types in lines, as statistics. */
    private static final Map<String, String> STATS = Map.ofEntries(
            Map.entry("strength", "Str"),
            Map.entry("dexterity", "Dex"),
            Map.entry("intelligence", "Int"),
            Map.entry("life", "Life"),
            Map.entry("mana", "Mana"),
            Map.entry("energy shield", "EnergyShield"),
            Map.entry("armour", "Armour"),
            Map.entry("physical damage", "PhysicalDamage"),
            Map.entry("cold damage", "ColdDamage"),
            Map.entry("fire damage", "FireDamage"),
            Map.entry("lightning damage", "LightningDamage"),
            Map.entry("chaos damage", "ChaosDamage"));

    private static final List<String> ALL_DAMAGE =
            List.of("PhysicalDamage", "FireDamage", "ColdDamage", "LightningDamage", "ChaosDamage", "ElementalDamage");
    private static final Pattern GRANT = Pattern.compile(
            "(?:conquered )?(small|notable|keystone|attribute) passive skills(?: in radius)? also grant (.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAGNIFY = Pattern.compile(
            "(\\d+)% increased effect of (small|notable|non-keystone) passive skills in radius",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPTY =
            Pattern.compile("(small|notable) passive skills in radius grant nothing", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(\\w+) from passives in radius is transformed to (\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern INCREASES = Pattern.compile(
            "increases and reductions to (.+) in radius are transformed to apply to (.+?)(?: at (\\d+)% of their value)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PER_ATTRIBUTE = Pattern.compile(
            "(.+) per (\\d+) (strength|dexterity|intelligence) (?:(?:on|from) (un)?allocated passives |allocated |)in radius",
            Pattern.CASE_INSENSITIVE);

    private final LineParser parser;

    public RadiusLines(LineParser parser) {
        this.parser = parser;
    }

    /** What the line does, or null if it is about something else; empty if its effect was not understood. */
    public @Nullable List<RadiusEffect> read(String line, Source source) {
        return Stream.<Optional<List<RadiusEffect>>>of(
                        grant(line, source),
                        magnify(line),
                        empty(line),
                        attribute(line),
                        increases(line),
                        perAttribute(line, source))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** Of a granted line's modifiers only the first counts, as in Path of Building. */
    private Optional<List<RadiusEffect>> grant(String line, Source source) {
        return match(GRANT, line).map(m -> {
            List<Modifier> granted = understood(m.group(2), source);
            return granted.isEmpty()
                    ? List.of()
                    : List.of(new RadiusEffect.Grant(passives(m.group(1)), granted.get(0)));
        });
    }

    private Optional<List<RadiusEffect>> magnify(String line) {
        return match(MAGNIFY, line)
                .map(m -> List.of(new RadiusEffect.Magnify(passives(m.group(2)), Double.parseDouble(m.group(1)))));
    }

    private Optional<List<RadiusEffect>> empty(String line) {
        return match(EMPTY, line).map(m -> List.of(new RadiusEffect.Empty(passives(m.group(1)))));
    }

    private Optional<List<RadiusEffect>> attribute(String line) {
        return match(ATTRIBUTE, line).map(m -> {
            String from = stat(m.group(1));
            String to = stat(m.group(2));
            return from == null || to == null
                    ? List.of()
                    : List.of(new RadiusEffect.Transform(List.of(Stat.of(from)), Stat.of(to), Kind.BASE, true, 1));
        });
    }

    private Optional<List<RadiusEffect>> increases(String line) {
        return match(INCREASES, line).map(m -> {
            String to = stat(m.group(2));
            List<String> from = m.group(1).equalsIgnoreCase("other Damage Types")
                    ? others(to)
                    : Stream.ofNullable(stat(m.group(1))).toList();
            double factor = m.group(3) == null ? 1 : Double.parseDouble(m.group(3)) / 100;
            return to == null || from.isEmpty()
                    ? List.of()
                    : List.of(new RadiusEffect.Transform(
                            from.stream().map(Stat::of).toList(), Stat.of(to), Kind.INCREASED, true, factor));
        });
    }

    private static List<String> others(@Nullable String than) {
        var others = new ArrayList<>(ALL_DAMAGE);
        others.remove(than);
        return others;
    }

    private Optional<List<RadiusEffect>> perAttribute(String line, Source source) {
        return match(PER_ATTRIBUTE, line).map(m -> {
            String attribute = stat(m.group(3));
            double step = Double.parseDouble(m.group(2));
            boolean allocated = m.group(4) == null;
            return attribute == null
                    ? List.of()
                    : understood(m.group(1), source).stream()
                            .map(g -> perStep(g, Stat.of(attribute), step, allocated))
                            .toList();
        });
    }

    /** Several points per step are counted one by one: "3% per 10" grows with every third of ten. */
    private static RadiusEffect perStep(Modifier granted, Stat attribute, double step, boolean allocated) {
        double size = Math.abs(granted.value());
        return new RadiusEffect.PerAttribute(
                granted.withValue(Math.signum(granted.value())), attribute, step / size, allocated);
    }

    private List<Modifier> understood(String line, Source source) {
        ParsedLine parsed = parser.parse(line);
        return parsed.understood() ? parsed.from(source) : List.of();
    }

    private static Optional<Matcher> match(Pattern pattern, String line) {
        Matcher m = pattern.matcher(line);
        return m.matches() ? Optional.of(m) : Optional.empty();
    }

    private static @Nullable String stat(String words) {
        return STATS.get(words.toLowerCase(Locale.ROOT));
    }

    private static RadiusEffect.Passives passives(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "small" -> RadiusEffect.Passives.SMALL;
            case "attribute" -> RadiusEffect.Passives.ATTRIBUTE;
            case "notable" -> RadiusEffect.Passives.NOTABLE;
            case "keystone" -> RadiusEffect.Passives.KEYSTONE;
            default -> RadiusEffect.Passives.NOT_KEYSTONE;
        };
    }
}
