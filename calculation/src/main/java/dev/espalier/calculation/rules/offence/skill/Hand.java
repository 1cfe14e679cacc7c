package dev.espalier.calculation.rules.offence.skill;

import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.ledger.Ledger;
import dev.espalier.calculation.ledger.Quantities;
import dev.espalier.calculation.ledger.Quantity;
import dev.espalier.calculation.ledger.Truth;
import dev.espalier.calculation.rules.DamageType;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a skill strikes, and what the rules have found out about it: with the main hand, with the off hand,
 * or by itself. Chances are in per cent, times in seconds. The public fields are written by the rules of one calculation
 * and read by later ones.
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
    public final Quantity accuracy;
    /** Accuracy rating as it counts against the enemy at its distance. */
    public final Quantity accuracyVsEnemy;

    public final Quantity accuracyHitChance;
    /** Chance to hit without the cap of 100, NaN where nothing lifts the cap. */
    public final Quantity accuracyHitChanceUncapped;

    public final Quantity enemyBlockChance;
    /** Chance to hit and not be blocked. */
    public final Quantity hitChance;

    public final Quantity time;
    /** Uses a second. */
    public final Quantity speed;

    public final Quantity castRate;
    /** Seconds of a channel's full length, NaN for others. */
    public final Quantity channelTime;

    public final Quantity channelSpeed;
    /** Seconds between hits where they differ from uses, NaN otherwise. */
    public final Quantity hitTime;

    /** Hits a second where they differ from uses, NaN otherwise. */
    public final Quantity hitSpeed;

    // ---- crossbows, NaN for others ----
    public final Quantity firingRate;
    public final Quantity boltCount;
    public final Quantity effectiveBoltCount;
    public final Quantity chanceToNotConsumeAmmo;
    public final Quantity chanceToReloadInstantly;
    public final Quantity totalFiringTime;
    public final Quantity reloadTime;
    public final Quantity effectiveReloadTime;

    /** Seconds of the skill's cooldown where it bounds this hand's uses, NaN otherwise. */
    public final Quantity cooldown;

    // ---- critical hits ----
    /** Before chance to hit and luck. */
    public final Quantity preEffectiveCritChance;

    public final Quantity preBifurcateCritChance;
    public final Quantity critChance;
    /** Damage of a critical hit against that of an ordinary one: 2 is 100% more. */
    public final Quantity critMultiplier;

    public final Quantity preEffectiveCritMultiplier;
    /** Chance that a critical hit bifurcates, NaN where none can. */
    public final Quantity critBifurcates;

    public final Quantity critEffect;

    // ---- damage ----
    /** Factor for double and triple damage. */
    public final Quantity scaledDamageEffect;

    public final Quantity doubleDamageChance;
    public final Quantity tripleDamageChance;
    /** Hits a second that land, times the skill's multiplier. */
    public final Quantity hitRate;

    public final Quantities baseMin;
    public final Quantities baseMax;
    /** Base damage after conversion and gains. */
    public final Quantities summedMin;

    public final Quantities summedMax;
    /** Damage of an ordinary hit before the enemy's defences. */
    public final Quantities hitMin;

    public final Quantities hitMax;
    /** Damage of a critical hit before the enemy's defences. */
    public final Quantities critMin;

    public final Quantities critMax;
    /** Average damage before the enemy's defences, critical hits by their chance. */
    public final Quantities storedAverage;
    /** Average of ordinary hits after the enemy's defences. */
    public final Quantities hitAverage;
    /** Average of critical hits after the enemy's defences. */
    public final Quantities critAverage;

    public final Quantity totalHitMin;
    public final Quantity totalHitMax;
    public final Quantity totalHitAverage;
    public final Quantity totalCritAverage;
    public final Quantity averageHit;
    public final Quantity averageDamage;
    public final Quantity totalDps;

    // ---- leech and gains: life, energy shield, mana ----
    /** Seconds that one instance of leech takes. */
    public final Quantities leechDuration;

    public final Quantities leechInstances;
    public final Quantities leechInstant;
    /** The share of leech that comes at once. */
    public final Quantities leechProportion;

    public final Quantities gainOnHit;
    public final Quantities gainOnKill;

    // ---- ailments, by the place of each in Ailment; NaN for those that the hand does not inflict ----
    private final Truth ailmentsOfCriticals;

    public final Quantities chanceOnHit;
    public final Quantities chanceOnCrit;
    public final Quantities ailmentChance;
    public final Quantities ailmentDps;
    /** Damage of one ailment over its duration. */
    public final Quantities ailmentDamage;
    /** Strength of chill and shock, 1 is unmodified. */
    public final Quantities effectMod;
    /** Seconds that chill and shock last. */
    public final Quantities effectDuration;

    public Hand(Kind kind, Scope scope, @Nullable WeaponData weapon) {
        Ledger ledger = scope.actor().actors().ledger();
        this.kind = kind;
        this.scope = scope;
        this.weapon = weapon;
        this.critical = scope.withCondition("CriticalStrike");
        this.ordinary = scope.withoutCondition("CriticalStrike");
        this.ailmentsOfCriticals = new Truth(ledger, "ailmentsOfCriticals", false);
        this.accuracy = new Quantity(ledger, "accuracy", 0);
        this.accuracyVsEnemy = new Quantity(ledger, "accuracyVsEnemy", 0);
        this.accuracyHitChance = new Quantity(ledger, "accuracyHitChance", 0);
        this.accuracyHitChanceUncapped = new Quantity(ledger, "accuracyHitChanceUncapped", Double.NaN);
        this.enemyBlockChance = new Quantity(ledger, "enemyBlockChance", 0);
        this.hitChance = new Quantity(ledger, "hitChance", 0);
        this.time = new Quantity(ledger, "time", 0);
        this.speed = new Quantity(ledger, "speed", 0);
        this.castRate = new Quantity(ledger, "castRate", 0);
        this.channelTime = new Quantity(ledger, "channelTime", Double.NaN);
        this.channelSpeed = new Quantity(ledger, "channelSpeed", Double.NaN);
        this.hitTime = new Quantity(ledger, "hitTime", Double.NaN);
        this.hitSpeed = new Quantity(ledger, "hitSpeed", Double.NaN);
        this.firingRate = new Quantity(ledger, "firingRate", Double.NaN);
        this.boltCount = new Quantity(ledger, "boltCount", 0);
        this.effectiveBoltCount = new Quantity(ledger, "effectiveBoltCount", 0);
        this.chanceToNotConsumeAmmo = new Quantity(ledger, "chanceToNotConsumeAmmo", 0);
        this.chanceToReloadInstantly = new Quantity(ledger, "chanceToReloadInstantly", 0);
        this.totalFiringTime = new Quantity(ledger, "totalFiringTime", 0);
        this.reloadTime = new Quantity(ledger, "reloadTime", 0);
        this.effectiveReloadTime = new Quantity(ledger, "effectiveReloadTime", 0);
        this.cooldown = new Quantity(ledger, "cooldown", Double.NaN);
        this.preEffectiveCritChance = new Quantity(ledger, "preEffectiveCritChance", 0);
        this.preBifurcateCritChance = new Quantity(ledger, "preBifurcateCritChance", 0);
        this.critChance = new Quantity(ledger, "critChance", 0);
        this.critMultiplier = new Quantity(ledger, "critMultiplier", 0);
        this.preEffectiveCritMultiplier = new Quantity(ledger, "preEffectiveCritMultiplier", Double.NaN);
        this.critBifurcates = new Quantity(ledger, "critBifurcates", Double.NaN);
        this.critEffect = new Quantity(ledger, "critEffect", 0);
        this.scaledDamageEffect = new Quantity(ledger, "scaledDamageEffect", 0);
        this.doubleDamageChance = new Quantity(ledger, "doubleDamageChance", 0);
        this.tripleDamageChance = new Quantity(ledger, "tripleDamageChance", 0);
        this.hitRate = new Quantity(ledger, "hitRate", 0);
        this.totalHitMin = new Quantity(ledger, "totalHitMin", 0);
        this.totalHitMax = new Quantity(ledger, "totalHitMax", 0);
        this.totalHitAverage = new Quantity(ledger, "totalHitAverage", 0);
        this.totalCritAverage = new Quantity(ledger, "totalCritAverage", 0);
        this.averageHit = new Quantity(ledger, "averageHit", 0);
        this.averageDamage = new Quantity(ledger, "averageDamage", 0);
        this.totalDps = new Quantity(ledger, "totalDps", 0);
        this.baseMin = new Quantities(ledger, "baseMin", DamageType.COUNT, 0);
        this.baseMax = new Quantities(ledger, "baseMax", DamageType.COUNT, 0);
        this.summedMin = new Quantities(ledger, "summedMin", DamageType.COUNT, 0);
        this.summedMax = new Quantities(ledger, "summedMax", DamageType.COUNT, 0);
        this.hitMin = new Quantities(ledger, "hitMin", DamageType.COUNT, 0);
        this.hitMax = new Quantities(ledger, "hitMax", DamageType.COUNT, 0);
        this.critMin = new Quantities(ledger, "critMin", DamageType.COUNT, 0);
        this.critMax = new Quantities(ledger, "critMax", DamageType.COUNT, 0);
        this.storedAverage = new Quantities(ledger, "storedAverage", DamageType.COUNT, 0);
        this.hitAverage = new Quantities(ledger, "hitAverage", DamageType.COUNT, 0);
        this.critAverage = new Quantities(ledger, "critAverage", DamageType.COUNT, 0);
        this.leechDuration = new Quantities(ledger, "leechDuration", 3, 0);
        this.leechInstances = new Quantities(ledger, "leechInstances", 3, 0);
        this.leechInstant = new Quantities(ledger, "leechInstant", 3, 0);
        this.leechProportion = new Quantities(ledger, "leechProportion", 3, 0);
        this.gainOnHit = new Quantities(ledger, "gainOnHit", 3, 0);
        this.gainOnKill = new Quantities(ledger, "gainOnKill", 3, 0);
        this.chanceOnHit = new Quantities(ledger, "chanceOnHit", Ailment.COUNT, 0);
        this.chanceOnCrit = new Quantities(ledger, "chanceOnCrit", Ailment.COUNT, 0);
        this.ailmentChance = new Quantities(ledger, "ailmentChance", Ailment.COUNT, 0);
        this.ailmentDps = new Quantities(ledger, "ailmentDps", Ailment.COUNT, 0);
        this.ailmentDamage = new Quantities(ledger, "ailmentDamage", Ailment.COUNT, 0);
        this.effectMod = new Quantities(ledger, "effectMod", Ailment.COUNT, 0);
        this.effectDuration = new Quantities(ledger, "effectDuration", Ailment.COUNT, 0);
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

    /** From where to ask about ailments: as a critical hit, once any chance was asked for one. */
    public Scope ailmentScope() {
        return ailmentsOfCriticals.get() ? critical : ordinary;
    }

    /** From now on ailments are asked for as those of critical hits, or of ordinary ones. */
    public void askForAilmentsOf(boolean criticals) {
        ailmentsOfCriticals.set(criticals);
    }
}
