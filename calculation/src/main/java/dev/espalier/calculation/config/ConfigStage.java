package dev.espalier.calculation.config;

import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.parse.ParsedLine;
import dev.espalier.data.constant.QuestReward;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds what the configuration says to player and enemy. */
public final class ConfigStage {
    private static final Pattern COLOURS = Pattern.compile("\\^(?:x\\p{XDigit}{6}|\\d)");
    private static final Source CUSTOM = new Source(Source.Category.CONFIG, "Custom");

    private final CharacterModel model;
    private final Settings settings;
    private final LineParser parser;

    public ConfigStage(CharacterModel model, LineParser parser) {
        this.model = model;
        this.settings = model.settings();
        this.parser = parser;
    }

    public void addTo() {
        for (ConfigOption option : ConfigOptions.all().options()) {
            apply(option);
        }
        quests();
        custom();
        unsupported();
    }

    private void apply(ConfigOption option) {
        switch (option.kind()) {
            case CHECK -> {
                if (isOn(settings.inputs().get(option.name()))) {
                    apply(option, null, 1);
                }
            }
            case COUNT, NUMBER -> {
                Double number = number(option);
                if (number != null) {
                    apply(option, null, option.bounded(number));
                }
            }
            case LIST -> {
                Object chosen = settings.inputs().get(option.name());
                if (chosen != null) {
                    apply(option, word(chosen), 0);
                }
            }
        }
    }

    /** The number that counts: the entered one, else the one that stands in for it; null if there is none. */
    private @Nullable Double number(ConfigOption option) {
        Double entered = asNumber(settings.inputs().get(option.name()));
        if (entered != null && (entered != 0 || option.kind() != ConfigOption.Kind.COUNT)) {
            return entered;
        }
        Double stand = asNumber(settings.placeholders().get(option.name()));
        return stand != null && (stand != 0 || option.kind() != ConfigOption.Kind.COUNT) ? stand : null;
    }

    private void apply(ConfigOption option, @Nullable String choice, double number) {
        for (ConfigEffect effect : option.effects()) {
            boolean chosen = effect.choice() == null || effect.choice().equals(choice);
            if (chosen && effect.holds(number) && !isUsed(effect.without())) {
                var store = effect.onEnemy()
                        ? model.enemy().store()
                        : model.player().store();
                store.add(effect.modifier(number));
            }
        }
    }

    private boolean isUsed(@Nullable String option) {
        if (option == null) {
            return false;
        }
        Double number = asNumber(settings.inputs().get(option));
        return number != null && number != 0;
    }

    private void quests() {
        for (QuestReward quest : model.data().constants().questRewards()) {
            if (!quest.configurable()) {
                continue;
            }
            Object answer = settings.inputs().get(SettingsReader.questOption(quest));
            String lines = quest.stat().isPresent()
                    ? (isOn(answer) ? quest.stat().get() : "")
                    : answer instanceof String chosen && !chosen.equals("None") ? chosen : "";
            var source = new Source(Source.Category.QUEST, quest.part() + ": " + quest.area());
            lines.lines().forEach(line -> add(line, source));
        }
    }

    private void custom() {
        String text = settings.text("customMods");
        if (text != null) {
            text.lines().forEach(line -> add(COLOURS.matcher(line).replaceAll(""), CUSTOM));
        }
    }

    private void add(String line, Source source) {
        String stripped = line.strip();
        if (stripped.isEmpty()) {
            return;
        }
        ParsedLine parsed = parser.parse(stripped);
        if (parsed.understood()) {
            model.player().store().addAll(parsed.from(source));
        } else {
            model.notUnderstood().add(new NotUnderstood(source.toString(), stripped, "not understood"));
        }
    }

    private void unsupported() {
        String skill = settings.text("presetBossSkills");
        if (skill != null && !skill.equals("None")) {
            model.notUnderstood()
                    .add(new NotUnderstood(
                            "Config", "presetBossSkills: " + skill, "a boss's skill is not modelled yet"));
        }
    }

    private static boolean isOn(@Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }

    /** A number; a ticked box of older builds counts as 1. */
    private static @Nullable Double asNumber(@Nullable Object value) {
        if (value instanceof Double d) {
            return d;
        }
        return value instanceof Boolean b ? (b ? 1.0 : 0.0) : null;
    }

    private static String word(Object chosen) {
        if (chosen instanceof Double d && d == Math.rint(d)) {
            return Long.toString(Math.round(d));
        }
        return chosen.toString();
    }
}
