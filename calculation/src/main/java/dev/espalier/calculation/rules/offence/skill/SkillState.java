package dev.espalier.calculation.rules.offence.skill;

import dev.espalier.calculation.rules.DamageType;
import java.util.Arrays;

/**
 * What the rules of one skill have found out so far and later ones build upon. Written anew in every calculation; a
 * number that does not exist for the skill is NaN.
 */
public final class SkillState {
    /** The hands the skill strikes with: one, or two for attacks with two weapons. */
    public final Hand[] hands;
    /** How many times a use repeats, 1 for most. */
    public double repeats;
    /** Seconds, NaN if the skill has none. */
    public double cooldown;

    public double trapCooldown;
    public double trapThrowingSpeed;
    public double mineLayingSpeed;
    public double totemPlacementSpeed;
    public double warcryCastTime;
    /** Seconds of the skill's main duration, NaN if it has none. */
    public double duration;

    public double debuffDurationFactor;
    /** Whether damage of one use is shown instead of damage a second. */
    public boolean showAverage;

    public double dpsMultiplier;
    public double quantityMultiplier;
    public double actionSpeed;
    public double projectileCount;
    /** Fixed seconds a use, for traps and mines; NaN for others. */
    public double timeOverride;
    /** Seconds between hits where the skill says so itself; NaN for others. */
    public double hitTimeOverride;

    public double hitTimeMultiplier;
    public double channelTimeMultiplier;
    public boolean channelRelease;
    /** Share of a type's base damage that stays its own. */
    public final double[] kept = new double[DamageType.COUNT];
    /** Share of a type's (row) base damage that is converted to another (column). */
    public final double[][] converted = new double[DamageType.COUNT][DamageType.COUNT];
    /** Share of a type's (row) damage that is gained as extra damage of another (column). */
    public final double[][] gained = new double[DamageType.COUNT][DamageType.COUNT];
    /** Whether the skill can deal the type at all. */
    public final boolean[] canDeal = new boolean[DamageType.COUNT];

    // ---- both hands together ----
    public double hitChance;
    public double accuracyHitChance;
    public double speed;
    public double time;
    public double hitSpeed;
    public double hitTime;
    public double critChance;
    public double averageDamage;
    public double totalDps;
    public double cullMultiplier;
    public double reservationMultiplier;
    public double averageBurstHits;
    /** Damage of each further hit of a burst against the first. */
    public double burstFactor;
    /** Factor for slams that are boosted now and then. */
    public double boostFactor;

    // ---- ailments, by the place of each in Ailment ----
    /** What it takes to inflict ailments on the enemy. */
    public double ailmentThreshold;
    /** Whether the skill inflicts it with damage. */
    public final boolean[] ailmentActive = new boolean[Ailment.COUNT];
    /** Whether several can be on the enemy at once. */
    public final boolean[] ailmentStacks = new boolean[Ailment.COUNT];
    /** Damage of one over its duration, of the hand that was worked out last. */
    public final double[] ailmentDamage = new double[Ailment.COUNT];
    /** Damage a second of all of them, both hands together; NaN if there are none. */
    public final double[] ailmentDps = new double[Ailment.COUNT];

    // ---- damage over time ----
    public boolean dealsOverTime;
    /** Whether further uses add to the skill's damage over time. */
    public boolean dotStacks;

    public double totalDot;
    public double decayDps;
    public double burningGroundDps;
    public double causticGroundDps;
    public double corruptingBloodDps;

    public SkillState(Hand[] hands) {
        this.hands = hands;
    }

    /** Whether the skill attacks with two weapons. */
    public boolean bothHands() {
        return hands.length == 2;
    }

    /** Hits a second: as the hits go, or else as the uses go. */
    public double hitsPerSecond() {
        return Double.isNaN(hitSpeed) ? speed : hitSpeed;
    }

    /** Back to what holds for every skill. */
    public void clear() {
        repeats = 1;
        cooldown = Double.NaN;
        trapCooldown = Double.NaN;
        trapThrowingSpeed = Double.NaN;
        mineLayingSpeed = Double.NaN;
        totemPlacementSpeed = Double.NaN;
        warcryCastTime = Double.NaN;
        duration = Double.NaN;
        debuffDurationFactor = 1;
        timeOverride = Double.NaN;
        projectileCount = 1;
        hitTimeOverride = Double.NaN;
        hitTimeMultiplier = Double.NaN;
        channelTimeMultiplier = Double.NaN;
        hitSpeed = Double.NaN;
        hitTime = Double.NaN;
        dpsMultiplier = 1;
        quantityMultiplier = 1;
        averageBurstHits = 1;
        burstFactor = 1;
        boostFactor = 1;
        dealsOverTime = false;
        totalDot = 0;
        decayDps = 0;
        burningGroundDps = 0;
        causticGroundDps = 0;
        corruptingBloodDps = 0;
        Arrays.fill(ailmentActive, false);
        Arrays.fill(ailmentStacks, false);
        Arrays.fill(ailmentDamage, 0);
        for (Hand hand : hands) {
            hand.clear();
        }
    }
}
