package dev.espalier.calculation.rules.offence.skill;

import dev.espalier.calculation.ledger.Ledger;
import dev.espalier.calculation.ledger.Quantities;
import dev.espalier.calculation.ledger.Quantity;
import dev.espalier.calculation.ledger.Truth;
import dev.espalier.calculation.ledger.Truths;
import dev.espalier.calculation.rules.DamageType;

/**
 * What the rules of one skill have found out so far and later ones build upon. Written anew in every calculation; a
 * number that does not exist for the skill is NaN.
 */
public final class SkillState {
    /** The hands the skill strikes with: one, or two for attacks with two weapons. */
    public final Hand[] hands;
    /** How many times a use repeats, 1 for most. */
    public final Quantity repeats;
    /** Seconds, NaN if the skill has none. */
    public final Quantity cooldown;

    public final Quantity trapCooldown;
    public final Quantity trapThrowingSpeed;
    public final Quantity mineLayingSpeed;
    public final Quantity totemPlacementSpeed;
    public final Quantity warcryCastTime;
    /** Seconds of the skill's main duration, NaN if it has none. */
    public final Quantity duration;

    public final Quantity debuffDurationFactor;
    /** Whether damage of one use is shown instead of damage a second. */
    public final Truth showAverage;

    public final Quantity dpsMultiplier;
    public final Quantity quantityMultiplier;
    public final Quantity actionSpeed;
    public final Quantity projectileCount;
    /** Fixed seconds a use, for traps and mines; NaN for others. */
    public final Quantity timeOverride;
    /** Seconds between hits where the skill says so itself; NaN for others. */
    public final Quantity hitTimeOverride;

    public final Quantity hitTimeMultiplier;
    public final Quantity channelTimeMultiplier;
    public final Truth channelRelease;
    /** Share of a type's base damage that stays its own. */
    public final Quantities kept;
    /** Share of a type's (row) base damage that is converted to another (column). */
    public final Quantities converted;
    /** Share of a type's (row) damage that is gained as extra damage of another (column). */
    public final Quantities gained;
    /** Whether the skill can deal the type at all. */
    public final Truths canDeal;

    // ---- both hands together ----
    public final Quantity hitChance;
    public final Quantity accuracyHitChance;
    public final Quantity speed;
    public final Quantity time;
    public final Quantity hitSpeed;
    public final Quantity hitTime;
    public final Quantity critChance;
    public final Quantity averageDamage;
    public final Quantity totalDps;
    public final Quantity cullMultiplier;
    public final Quantity reservationMultiplier;
    public final Quantity averageBurstHits;
    /** Damage of each further hit of a burst against the first. */
    public final Quantity burstFactor;
    /** Factor for slams that are boosted now and then. */
    public final Quantity boostFactor;

    // ---- ailments, by the place of each in Ailment ----
    /** What it takes to inflict ailments on the enemy. */
    public final Quantity ailmentThreshold;
    /** Whether the skill inflicts it with damage. */
    public final Truths ailmentActive;
    /** Whether several can be on the enemy at once. */
    public final Truths ailmentStacks;
    /** Damage of one over its duration, of the hand that was worked out last. */
    public final Quantities ailmentDamage;
    /** Damage a second of all of them, both hands together; NaN if there are none. */
    public final Quantities ailmentDps;

    // ---- damage over time ----
    public final Truth dealsOverTime;
    /** Whether further uses add to the skill's damage over time. */
    public final Truth dotStacks;

    public final Quantity totalDot;
    public final Quantity decayDps;
    public final Quantity burningGroundDps;
    public final Quantity causticGroundDps;
    public final Quantity corruptingBloodDps;

    public SkillState(Ledger ledger, Hand[] hands) {
        this.hands = hands;
        this.repeats = new Quantity(ledger, "repeats", 1);
        this.cooldown = new Quantity(ledger, "cooldown", Double.NaN);
        this.trapCooldown = new Quantity(ledger, "trapCooldown", Double.NaN);
        this.trapThrowingSpeed = new Quantity(ledger, "trapThrowingSpeed", Double.NaN);
        this.mineLayingSpeed = new Quantity(ledger, "mineLayingSpeed", Double.NaN);
        this.totemPlacementSpeed = new Quantity(ledger, "totemPlacementSpeed", Double.NaN);
        this.warcryCastTime = new Quantity(ledger, "warcryCastTime", Double.NaN);
        this.duration = new Quantity(ledger, "duration", Double.NaN);
        this.debuffDurationFactor = new Quantity(ledger, "debuffDurationFactor", 1);
        this.dpsMultiplier = new Quantity(ledger, "dpsMultiplier", 1);
        this.quantityMultiplier = new Quantity(ledger, "quantityMultiplier", 1);
        this.actionSpeed = new Quantity(ledger, "actionSpeed", 0);
        this.projectileCount = new Quantity(ledger, "projectileCount", 1);
        this.timeOverride = new Quantity(ledger, "timeOverride", Double.NaN);
        this.hitTimeOverride = new Quantity(ledger, "hitTimeOverride", Double.NaN);
        this.hitTimeMultiplier = new Quantity(ledger, "hitTimeMultiplier", Double.NaN);
        this.channelTimeMultiplier = new Quantity(ledger, "channelTimeMultiplier", Double.NaN);
        this.hitChance = new Quantity(ledger, "hitChance", 0);
        this.accuracyHitChance = new Quantity(ledger, "accuracyHitChance", 0);
        this.speed = new Quantity(ledger, "speed", 0);
        this.time = new Quantity(ledger, "time", 0);
        this.hitSpeed = new Quantity(ledger, "hitSpeed", Double.NaN);
        this.hitTime = new Quantity(ledger, "hitTime", Double.NaN);
        this.critChance = new Quantity(ledger, "critChance", 0);
        this.averageDamage = new Quantity(ledger, "averageDamage", 0);
        this.totalDps = new Quantity(ledger, "totalDps", 0);
        this.cullMultiplier = new Quantity(ledger, "cullMultiplier", 0);
        this.reservationMultiplier = new Quantity(ledger, "reservationMultiplier", 0);
        this.averageBurstHits = new Quantity(ledger, "averageBurstHits", 1);
        this.burstFactor = new Quantity(ledger, "burstFactor", 1);
        this.boostFactor = new Quantity(ledger, "boostFactor", 1);
        this.ailmentThreshold = new Quantity(ledger, "ailmentThreshold", 0);
        this.totalDot = new Quantity(ledger, "totalDot", 0);
        this.decayDps = new Quantity(ledger, "decayDps", 0);
        this.burningGroundDps = new Quantity(ledger, "burningGroundDps", 0);
        this.causticGroundDps = new Quantity(ledger, "causticGroundDps", 0);
        this.corruptingBloodDps = new Quantity(ledger, "corruptingBloodDps", 0);
        this.showAverage = new Truth(ledger, "showAverage", false);
        this.channelRelease = new Truth(ledger, "channelRelease", false);
        this.dealsOverTime = new Truth(ledger, "dealsOverTime", false);
        this.dotStacks = new Truth(ledger, "dotStacks", false);
        this.kept = new Quantities(ledger, "kept", DamageType.COUNT, 0);
        this.ailmentDamage = new Quantities(ledger, "ailmentDamage", Ailment.COUNT, 0);
        this.ailmentDps = new Quantities(ledger, "ailmentDps", Ailment.COUNT, 0);
        this.converted = new Quantities(ledger, "converted", DamageType.COUNT * DamageType.COUNT, 0);
        this.gained = new Quantities(ledger, "gained", DamageType.COUNT * DamageType.COUNT, 0);
        this.canDeal = new Truths(ledger, "canDeal", DamageType.COUNT);
        this.ailmentActive = new Truths(ledger, "ailmentActive", Ailment.COUNT);
        this.ailmentStacks = new Truths(ledger, "ailmentStacks", Ailment.COUNT);
    }

    /** Whether the skill attacks with two weapons. */
    public boolean bothHands() {
        return hands.length == 2;
    }

    /** Hits a second: as the hits go, or else as the uses go. */
    public double hitsPerSecond() {
        return Double.isNaN(hitSpeed.get()) ? speed.get() : hitSpeed.get();
    }
}
