package dev.espalier.calculation.config;

import dev.espalier.calculation.character.Settings;
import dev.espalier.code.Build;
import dev.espalier.code.ConfigSet;
import dev.espalier.code.ConfigValue;
import dev.espalier.data.GameData;
import dev.espalier.data.constant.QuestReward;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The settings of a build: what is entered, what options are from the start, and the numbers that stand in for those not
 * entered (Path of Building 0.15.0, ConfigTab).
 */
public final class SettingsReader {
    private static final String ENEMY_LEVEL = "enemyLevel";
    private static final String BOSS = "enemyIsBoss";
    /** Placeholders that follow from who the enemy is, so that saved ones are stale. */
    private static final Set<String> BY_PRESET = Set.of(
            "enemyLevel",
            "enemySpeed",
            "enemyCritChance",
            "enemyCritDamage",
            "enemyPhysicalDamage",
            "enemyPhysicalOverwhelm",
            "enemyLightningDamage",
            "enemyLightningPen",
            "enemyLightningResist",
            "enemyColdDamage",
            "enemyColdPen",
            "enemyColdResist",
            "enemyFireDamage",
            "enemyFirePen",
            "enemyFireResist",
            "enemyChaosDamage",
            "enemyChaosResist",
            "enemyArmour",
            "enemyEvasion");

    private final GameData data;

    public SettingsReader(GameData data) {
        this.data = data;
    }

    public Settings read(Build build) {
        Map<String, Object> inputs = new HashMap<>();
        Map<String, Object> placeholders = new HashMap<>();
        for (ConfigOption option : ConfigOptions.all().options()) {
            if (option.initial() != null) {
                inputs.put(option.name(), option.initial());
            }
            if (option.placeholder() != null) {
                placeholders.put(option.name(), option.placeholder());
            }
        }
        quests(inputs);
        ConfigSet set = build.activeConfigSet();
        set.placeholders().forEach((name, value) -> {
            if (value instanceof ConfigValue.Text) {
                inputs.put(name, value(name, value));
            } else if (!BY_PRESET.contains(name)) {
                placeholders.put(name, value(name, value));
            }
        });
        set.inputs().forEach((name, value) -> inputs.put(name, value(name, value)));
        EnemyPreset enemy = EnemyPreset.named(inputs.get(BOSS) instanceof String s ? s : null);
        double level = enemyLevel(inputs, enemy, build.level());
        placeholders.put(ENEMY_LEVEL, level);
        placeholders.putAll(enemy.placeholders(data, (int) level));
        if (inputs.get(ENEMY_LEVEL) != null) {
            inputs.put(ENEMY_LEVEL, level);
        }
        return new Settings(inputs, placeholders);
    }

    private void quests(Map<String, Object> inputs) {
        for (QuestReward quest : data.constants().questRewards()) {
            if (quest.configurable() && quest.stat().isPresent()) {
                inputs.put(questOption(quest), true);
            }
        }
    }

    /** The option that asks whether a quest's reward was taken, or which. */
    static String questOption(QuestReward quest) {
        return "quest" + quest.part() + quest.area() + quest.info();
    }

    private double enemyLevel(Map<String, Object> inputs, EnemyPreset enemy, int characterLevel) {
        double bound = data.constants().misc("MaxEnemyLevel");
        double entered = inputs.get(ENEMY_LEVEL) instanceof Double d ? d : 0;
        return Math.min(bound, entered > 0 ? entered : enemy.level(characterLevel));
    }

    private static Object value(String name, ConfigValue value) {
        if (value instanceof ConfigValue.Flag flag) {
            return flag.value();
        } else if (value instanceof ConfigValue.Amount amount) {
            return amount.value();
        }
        String text = ((ConfigValue.Text) value).value();
        return switch (name) {
            case BOSS -> boss(text);
            case "presetBossSkills" -> text.startsWith("Uber ") ? text.substring("Uber ".length()) : text;
            default -> text;
        };
    }

    /** Names of bosses that older builds have. */
    private static String boss(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "uber atziri" -> "Boss";
            case "shaper", "sirus" -> "Pinnacle";
            default -> lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
        };
    }
}
