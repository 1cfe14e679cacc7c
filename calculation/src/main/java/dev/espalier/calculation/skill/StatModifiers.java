package dev.espalier.calculation.skill;

import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.notation.ModifierNotation;
import dev.espalier.calculation.modifier.notation.ModifierTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the stat ids of skills mean, as tables of modifiers in {@code docs/modifier-notation.md}'s notation. The general
 * meaning of a stat stands in {@code stat-modifiers.tsv}; {@code skill-modifiers.tsv} says where a stat set of a skill
 * means something else by it, and which modifiers it always brings; {@code minion-modifiers.tsv} is about kinds of
 * minions. Lines are read when they are first asked for. Facts follow Path of Building 0.15.0 (SkillStatMap and the
 * skills' own tables). Safe to share between threads.
 */
public final class StatModifiers {
    /** Stands for a stat that is known and changes no number. */
    private static final String NONE = "none";

    private static final String ALWAYS = "*";
    private static final Source UNFILLED = Source.rule("skill stat");

    private static final class Embedded {
        static final StatModifiers TABLES = new StatModifiers();
    }

    private final Map<String, List<String>> general = new HashMap<>();
    private final Map<String, List<String>> ofSkills = new HashMap<>();
    private final Map<String, List<String>> ofMinions = new HashMap<>();
    private final Pattern harmless;
    private final Map<String, Boolean> isHarmless = new ConcurrentHashMap<>();
    private final Map<List<String>, List<ModifierTemplate>> parsed = new ConcurrentHashMap<>();

    private StatModifiers() {
        for (String[] line : Tables.lines("stat-modifiers.tsv", 2)) {
            add(general, line[0], line[1]);
        }
        for (String[] line : Tables.lines("skill-modifiers.tsv", 3)) {
            for (String set : line[0].split("\\|", -1)) {
                add(ofSkills, key(set, line[1]), line[2]);
            }
        }
        for (String[] line : Tables.lines("minion-modifiers.tsv", 2)) {
            add(ofMinions, line[0], line[1]);
        }
        harmless = Pattern.compile(Tables.lines("harmless-stats.tsv", 1).stream()
                .map(line -> glob(line[0]))
                .collect(Collectors.joining("|")));
    }

    /** The tables that come with the program. */
    public static StatModifiers embedded() {
        return Embedded.TABLES;
    }

    /** Texts with {@code *} for any text, as a pattern. */
    private static String glob(String text) {
        return Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    /** Whether a stat is known to change no number: how things look, aim and move. */
    boolean isHarmless(String stat) {
        return isHarmless.computeIfAbsent(stat, s -> harmless.matcher(s).matches());
    }

    private static void add(Map<String, List<String>> table, String key, String text) {
        List<String> texts = table.computeIfAbsent(key, k -> new ArrayList<>());
        if (!text.equals(NONE)) {
            texts.add(text);
        }
    }

    private static String key(String set, String stat) {
        return set + '\t' + stat;
    }

    private static String set(String skillId, int set) {
        return skillId + ':' + (set + 1);
    }

    /**
     * What a stat of a skill's stat set (from 0) does, to be filled with the stat's amount. Empty if that is not known; an
     * empty list if it changes no number.
     */
    public Optional<List<ModifierTemplate>> of(String skillId, int set, String stat) {
        List<String> texts = ofSkills.get(key(set(skillId, set), stat));
        if (texts == null) {
            texts = general.get(stat);
        }
        if (texts == null) {
            return isHarmless(stat) ? Optional.of(List.of()) : Optional.empty();
        }
        return Optional.of(templates(texts));
    }

    /** What a stat set of a skill (from 0) brings whatever its stats are. */
    public List<ModifierTemplate> always(String skillId, int set) {
        return templates(ofSkills.getOrDefault(key(set(skillId, set), ALWAYS), List.of()));
    }

    /** What minions of a kind have beside what their numbers say. */
    public List<ModifierTemplate> ofMinion(String minionId) {
        return templates(ofMinions.getOrDefault(minionId, List.of()));
    }

    /** Reads every line at once and says how many there are: a check of the tables. */
    int readAll() {
        int lines = 0;
        for (Map<String, List<String>> table : List.of(general, ofSkills, ofMinions)) {
            for (List<String> texts : table.values()) {
                lines += templates(texts).size();
            }
        }
        return lines;
    }

    private List<ModifierTemplate> templates(List<String> texts) {
        return parsed.computeIfAbsent(
                texts,
                t -> t.stream()
                        .map(text -> ModifierNotation.template(text, UNFILLED))
                        .toList());
    }
}
