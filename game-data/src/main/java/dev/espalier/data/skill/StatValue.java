package dev.espalier.data.skill;

/** An amount of a stat, by the stat's id in the game: {@code base_number_of_projectiles}. */
public record StatValue(String stat, double value) {}
