package dev.espalier.calculation.modifier;

/**
 * What kind of damage or action a modifier is for; a modifier applies where ALL its flags are in the scope. The names
 * are Path of Building's.
 */
public final class ModFlag {
    public static final long ATTACK = 1L;
    public static final long SPELL = 1L << 1;
    public static final long HIT = 1L << 2;
    public static final long DOT = 1L << 3;
    public static final long CAST = 1L << 4;
    public static final long MELEE = 1L << 8;
    public static final long AREA = 1L << 9;
    public static final long PROJECTILE = 1L << 10;
    public static final long SOURCE_MASK = AREA | PROJECTILE;
    public static final long AILMENT = 1L << 11;
    public static final long MELEE_HIT = 1L << 12;
    public static final long WEAPON = 1L << 13;
    public static final long AXE = 1L << 16;
    public static final long BOW = 1L << 17;
    public static final long CLAW = 1L << 18;
    public static final long DAGGER = 1L << 19;
    public static final long MACE = 1L << 20;
    public static final long STAFF = 1L << 21;
    public static final long SWORD = 1L << 22;
    public static final long WAND = 1L << 23;
    public static final long UNARMED = 1L << 24;
    public static final long FISHING = 1L << 25;
    public static final long CROSSBOW = 1L << 26;
    public static final long FLAIL = 1L << 27;
    public static final long SPEAR = 1L << 28;
    public static final long WARSTAFF = 1L << 29;
    public static final long TALISMAN = 1L << 30;
    public static final long WEAPON_MELEE = 1L << 32;
    public static final long WEAPON_RANGED = 1L << 33;
    public static final long WEAPON_1H = 1L << 34;
    public static final long WEAPON_2H = 1L << 35;
    /** Everything that names a weapon type or class (a plain {@link #WEAPON} is not part of it). */
    public static final long WEAPON_MASK = 0x0000000F5FFF0000L;

    private ModFlag() {}
}
