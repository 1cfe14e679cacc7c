package dev.espalier.calculation.character;

import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.data.skill.Gem;

/**
 * The attributes that a skill gem asks for before anything lowers it. Support gems ask together: {@link
 * CharacterModel#supportRequirement}.
 */
public record GemRequirement(int strength, int dexterity, int intelligence) {
    private static final int LEAST = 8;

    /** Nothing. */
    public static final GemRequirement NONE = new GemRequirement(0, 0, 0);

    /** What a gem asks for at a level of the character that its own level needs. */
    public static GemRequirement of(Gem gem, double level) {
        return new GemRequirement(
                attribute(level, gem.strength()),
                attribute(level, gem.dexterity()),
                attribute(level, gem.intelligence()));
    }

    /**
     * The amount of one attribute (Path of Building 0.15.0, CalcTools: gem requirements).
     *
     * @param share of the attribute among the gem's, 0 to 100
     */
    public static int attribute(double level, int share) {
        if (share == 0) {
            return 0;
        }
        double asked = Rounding.round((5 + (level - 3) * 1.7) * Math.pow(share / 100.0, 0.9)) + 4;
        return asked < LEAST ? 0 : (int) asked;
    }
}
