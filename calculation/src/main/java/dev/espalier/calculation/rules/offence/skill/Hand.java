package dev.espalier.calculation.rules.offence.skill;

import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.rules.DamageType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a skill strikes, and what the rules have found out about it: with the main hand, with the off hand,
 * or by itself. Chances are in per cent, times in seconds. The public fields are written by the rules of one calculation
 * and read by later ones; {@link #clear()} forgets them.
 */
public final class Hand {
    /** What a skill strikes with. */
    public enum Kind {
        MAIN,
        OFF,
        /** No weapon: spells, and whatever else brings its own damage. */
        NONE
    }

    private final Kind kind;
    private final Scope scope;
    private final Scope critical;
    private final Scope ordinary;
    private final @Nullable WeaponData weapon;

    // ---- how often it strikes ----
    /** Accuracy rating. */
    public double accuracy;
    /** Accuracy rating as it counts against the enemy at its distance. */
    public double accuracyVsEnemy;

    public double accuracyHitChance;
    /** Chance to hit without the cap of 100, NaN where nothing lifts the cap. */
    public double accuracyHitChanceUncapped;

    public double enemyBlockChance;
    /** Chance to hit and not be blocked. */
    public double hitChance;

    public double time;
    /** Uses a second. */
    public double speed;

    public double castRate;
    /** Seconds of a channel's full length, NaN for others. */
    public double channelTime;

    public double channelSpeed;
    /** Seconds between hits where they differ from uses, NaN otherwise. */
    public double hitTime;

    /** Hits a second where they differ from uses, NaN otherwise. */
    public double hitSpeed;

    // ---- crossbows, NaN for others ----
    public double firingRate;
    public double boltCount;
    public double effectiveBoltCount;
    public double chanceToNotConsumeAmmo;
    public double chanceToReloadInstantly;
    public double totalFiringTime;
    public double reloadTime;
    public double effectiveReloadTime;

    /** Seconds of the skill's cooldown where it bounds this hand's uses, NaN otherwise. */
    public double cooldown;

    // ---- critical hits ----
    /** Before chance to hit and luck. */
    public double preEffectiveCritChance;

    public double preBifurcateCritChance;
    public double critChance;
    /** Damage of a critical hit against that of an ordinary one: 2 is 100% more. */
    public double critMultiplier;

    public double preEffectiveCritMultiplier;
    /** Chance that a critical hit bifurcates, NaN where none can. */
    public double critBifurcates;

    public double critEffect;

    // ---- damage ----
    /** Factor for double and triple damage. */
    public double scaledDamageEffect;

    public double doubleDamageChance;
    public double tripleDamageChance;
    /** Hits a second that land, times the skill's multiplier. */
    public double hitRate;

    public final double[] baseMin = new double[DamageType.COUNT];
    public final double[] baseMax = new double[DamageType.COUNT];
    /** Base damage after conversion and gains. */
    public final double[] summedMin = new double[DamageType.COUNT];

    public final double[] summedMax = new double[DamageType.COUNT];
    /** Damage of an ordinary hit before the enemy's defences. */
    public final double[] hitMin = new double[DamageType.COUNT];

    public final double[] hitMax = new double[DamageType.COUNT];
    /** Damage of a critical hit before the enemy's defences. */
    public final double[] critMin = new double[DamageType.COUNT];

    public final double[] critMax = new double[DamageType.COUNT];
    /** Average damage before the enemy's defences, critical hits by their chance. */
    public final double[] storedAverage = new double[DamageType.COUNT];
    /** Average of ordinary hits after the enemy's defences. */
    public final double[] hitAverage = new double[DamageType.COUNT];
    /** Average of critical hits after the enemy's defences. */
    public final double[] critAverage = new double[DamageType.COUNT];

    public double totalHitMin;
    public double totalHitMax;
    public double totalHitAverage;
    public double totalCritAverage;
    public double averageHit;
    public double averageDamage;
    public double totalDps;

    // ---- leech and gains: life, energy shield, mana ----
    /** Seconds that one instance of leech takes. */
    public final double[] leechDuration = new double[3];

    public final double[] leechInstances = new double[3];
    public final double[] leechInstant = new double[3];
    /** The share of leech that comes at once. */
    public final double[] leechProportion = new double[3];

    public final double[] gainOnHit = new double[3];
    public final double[] gainOnKill = new double[3];

    // ---- ailments, by the place of each in Ailment; NaN for those that the hand does not inflict ----
    /** From where to ask about ailments: as a critical hit, once any chance was asked for one. */
    public Scope ailmentScope;

    public final double[] chanceOnHit = new double[Ailment.COUNT];
    public final double[] chanceOnCrit = new double[Ailment.COUNT];
    public final double[] ailmentChance = new double[Ailment.COUNT];
    public final double[] ailmentDps = new double[Ailment.COUNT];
    /** Damage of one ailment over its duration. */
    public final double[] ailmentDamage = new double[Ailment.COUNT];
    /** Strength of chill and shock, 1 is unmodified. */
    public final double[] effectMod = new double[Ailment.COUNT];
    /** Seconds that chill and shock last. */
    public final double[] effectDuration = new double[Ailment.COUNT];

    public Hand(Kind kind, Scope scope, @Nullable WeaponData weapon) {
        this.kind = kind;
        this.scope = scope;
        this.weapon = weapon;
        this.critical = scope.withCondition("CriticalStrike");
        this.ordinary = scope.withoutCondition("CriticalStrike");
        this.ailmentScope = ordinary;
    }

    public Kind kind() {
        return kind;
    }

    /** From where to ask about this hand. */
    public Scope scope() {
        return scope;
    }

    /** From where to ask about its critical hits. */
    public Scope critical() {
        return critical;
    }

    /** From where to ask about its ordinary hits. */
    public Scope ordinary() {
        return ordinary;
    }

    /** The weapon, or null if the skill strikes by itself. */
    public @Nullable WeaponData weapon() {
        return weapon;
    }

    /** Forgets what earlier calculations wrote where a later one may leave it out. */
    public void clear() {
        accuracyHitChanceUncapped = Double.NaN;
        channelTime = Double.NaN;
        channelSpeed = Double.NaN;
        hitTime = Double.NaN;
        hitSpeed = Double.NaN;
        firingRate = Double.NaN;
        cooldown = Double.NaN;
        critBifurcates = Double.NaN;
        preEffectiveCritMultiplier = Double.NaN;
        preBifurcateCritChance = 0;
        Arrays.fill(storedAverage, 0);
    }
}
