package dev.espalier.calculation.modifier;

/**
 * Keywords of skills; a modifier with keywords applies where ANY of them is in the scope, or all of them with
 * {@link #MATCH_ALL}. The names are Path of Building's.
 */
public final class Keyword {
    public static final int AURA = 1;
    public static final int CURSE = 1 << 1;
    public static final int WARCRY = 1 << 2;
    public static final int MOVEMENT = 1 << 3;
    public static final int PHYSICAL = 1 << 4;
    public static final int FIRE = 1 << 5;
    public static final int COLD = 1 << 6;
    public static final int LIGHTNING = 1 << 7;
    public static final int CHAOS = 1 << 8;
    public static final int VAAL = 1 << 9;
    public static final int BOW = 1 << 10;
    public static final int TRAP = 1 << 12;
    public static final int MINE = 1 << 13;
    public static final int TOTEM = 1 << 14;
    public static final int MINION = 1 << 15;
    public static final int ATTACK = 1 << 16;
    public static final int SPELL = 1 << 17;
    public static final int HIT = 1 << 18;
    public static final int AILMENT = 1 << 19;
    public static final int BRAND = 1 << 20;
    public static final int POISON = 1 << 21;
    public static final int BLEED = 1 << 22;
    public static final int IGNITE = 1 << 23;
    public static final int PHYSICAL_DOT = 1 << 24;
    public static final int LIGHTNING_DOT = 1 << 25;
    public static final int COLD_DOT = 1 << 26;
    public static final int FIRE_DOT = 1 << 27;
    public static final int CHAOS_DOT = 1 << 28;
    public static final int MATCH_ALL = 1 << 30;

    private Keyword() {}

    /** Whether a modifier with these keywords applies in a scope with those. */
    public static boolean matches(int scope, int modifier) {
        int wanted = modifier & ~MATCH_ALL;
        if ((modifier & MATCH_ALL) != 0) {
            return (scope & wanted) == wanted;
        }
        return wanted == 0 || (scope & wanted) != 0;
    }
}
