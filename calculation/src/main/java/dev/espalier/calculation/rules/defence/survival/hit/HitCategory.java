package dev.espalier.calculation.rules.defence.survival.hit;

import dev.espalier.calculation.character.Settings;

/** What kind of damage the enemy deals, as chosen in the configuration. */
public enum HitCategory {
    AVERAGE("Average"),
    MELEE("Melee"),
    PROJECTILE("Projectile"),
    SPELL("Spell"),
    SPELL_PROJECTILE("SpellProjectile"),
    UNTYPED("Untyped"),
    DAMAGE_OVER_TIME("DamageOverTime");

    private final String word;

    HitCategory(String word) {
        this.word = word;
    }

    /** The chosen one; the average of all kinds of hits where nothing is chosen. */
    public static HitCategory of(Settings settings) {
        String chosen = settings.text("enemyDamageType");
        for (HitCategory c : values()) {
            if (c.word.equals(chosen)) {
                return c;
            }
        }
        return AVERAGE;
    }

    /** The word in the names of statistics. */
    public String word() {
        return word;
    }

    public boolean isAttack() {
        return this == MELEE || this == PROJECTILE;
    }

    public boolean isSpell() {
        return this == SPELL || this == SPELL_PROJECTILE;
    }

    public boolean isProjectile() {
        return this == PROJECTILE || this == SPELL_PROJECTILE;
    }

    public boolean isAverage() {
        return this == AVERAGE;
    }

    public boolean hits() {
        return this != DAMAGE_OVER_TIME;
    }
}
