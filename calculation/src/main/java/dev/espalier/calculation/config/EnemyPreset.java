package dev.espalier.calculation.config;

import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.data.GameData;
import dev.espalier.data.constant.Constants;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the enemy that count where none are entered, by who the enemy is (Path of Building 0.15.0,
 * ConfigOptions: the enemy as a boss).
 */
enum EnemyPreset {
    NONE("normalEnemyDPSMult", 2.5),
    BOSS("stdBossDPSMult", 2.5),
    PINNACLE("pinnacleBossDPSMult", 2.5),
    UBER("uberBossDPSMult", 4);

    private static final double BOSS_LEVEL = 82;
    private static final double SHARE_OF_HIT = 1.5;

    private final String damageConstant;
    private final double chaosShare;

    EnemyPreset(String damageConstant, double chaosShare) {
        this.damageConstant = damageConstant;
        this.chaosShare = chaosShare;
    }

    static EnemyPreset named(@Nullable String word) {
        for (EnemyPreset p : values()) {
            if (word != null && p.name().equals(word.toUpperCase(Locale.ROOT))) {
                return p;
            }
        }
        return NONE;
    }

    /** The level of the enemy where none is entered. */
    double level(int characterLevel) {
        return this == NONE || this == BOSS ? characterLevel : BOSS_LEVEL;
    }

    /**
     * Placeholders by option.
     *
     * @param enemyLevel the enemy's level, entered or not
     */
    Map<String, Double> placeholders(GameData data, int enemyLevel) {
        Constants constants = data.constants();
        Map<String, Double> numbers = new HashMap<>();
        numbers.put("enemySpeed", 700.0);
        numbers.put("enemyCritChance", 5.0);
        numbers.put("enemyCritDamage", constants.monster("base_critical_hit_damage_bonus"));
        int level = this == NONE || this == BOSS ? enemyLevel : (int) Math.max(enemyLevel, BOSS_LEVEL);
        double damage = Rounding.round(data.monsters().damage(level) * SHARE_OF_HIT * constants.misc(damageConstant));
        for (String type : new String[] {"Physical", "Lightning", "Cold", "Fire"}) {
            numbers.put("enemy" + type + "Damage", damage);
        }
        numbers.put("enemyChaosDamage", Rounding.round(damage / chaosShare));
        resistances(numbers);
        penetration(numbers, constants);
        defences(numbers, data, level);
        return numbers;
    }

    private void resistances(Map<String, Double> numbers) {
        if (this == NONE) {
            return;
        }
        double elemental = this == BOSS ? 30 : 50;
        for (String type : new String[] {"Lightning", "Cold", "Fire"}) {
            numbers.put("enemy" + type + "Resist", elemental);
        }
        numbers.put("enemyChaosResist", 0.0);
    }

    private void penetration(Map<String, Double> numbers, Constants constants) {
        if (this == NONE || this == BOSS) {
            return;
        }
        double penetration = constants.misc(this == UBER ? "uberBossPen" : "pinnacleBossPen");
        for (String type : new String[] {"Lightning", "Cold", "Fire"}) {
            numbers.put("enemy" + type + "Pen", penetration);
        }
    }

    private void defences(Map<String, Double> numbers, GameData data, int level) {
        double armour = data.monsters().armour(level);
        double evasion = data.monsters().evasion(level);
        if (this == PINNACLE || this == UBER) {
            String kind = this == UBER ? "Uber" : "Pinnacle";
            armour = Rounding.round(armour * data.constants().number("bossStats", kind + "ArmourMean") / 100);
            evasion = Rounding.round(evasion * data.constants().number("bossStats", kind + "EvasionMean") / 100);
        }
        numbers.put("enemyArmour", armour);
        numbers.put("enemyEvasion", evasion);
    }
}
