package dev.espalier.calculation.rules.offence.effect;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import org.jspecify.annotations.Nullable;

/**
 * How strong what the skill brings is: auras, curses, marks, reservations, armour break, the number of its minions (Path of
 * Building 0.15.0, CalcOffence: skill type stats).
 */
public final class Strengths extends SkillRule {
    private static final Stats ARMOUR_BREAK = Stats.of("ArmourBreakPerHit");
    private static final Stats AURA = Stats.of("AuraEffect");
    private static final Stats AURA_ON_SELF = Stats.of("AuraEffect", "SkillAuraEffectOnSelf");
    private static final Stats MAGNITUDE = Stats.of("Magnitude");
    private static final Stats RESERVED = Stats.of("SpiritReserved", "Reserved");
    private static final Stats RESERVATION_MULTIPLIER = Stats.of("ReservationMultiplier");
    private static final Stats RESERVATION_EFFICIENCY =
            Stats.of("SpiritReservationEfficiency", "ReservationEfficiency");
    private static final Stats CURSE = Stats.of("CurseEffect");
    private static final Stats CURSE_ACTIVATION = Stats.of("CurseActivation");
    private static final Stats CURSE_DELAY = Stats.of("CurseDelay");
    private static final Stats CURSE_DELAY_BASE = Stats.of("CurseDelayBase");
    private static final Stats MARK = Stats.of("MarkEffect");
    private static final Stats PERFECT_TIMING = Stats.of("PerfectTiming");
    private static final Stats PERFECT_TIMING_BASE = Stats.of("PerfectTimingBase");
    private static final Stats REVIVING = Stats.of("RevivingMinion");
    private static final Stats REVIVAL = Stats.of("MinionRevivalSpeed");
    private static final Stats LINK = Stats.of("LinkEffect", "BuffEffect");
    private static final Stats CRYSTAL_LIFE = Stats.of("IceCrystalLife");
    private static final Stats CRYSTAL_BASE = Stats.of("IceCrystalLifeBase");
    private static final Stats MINIONS_PER_CAST = Stats.of("MinionPerCastCount");
    private static final Stats DETONATION = Stats.of("DetonationTime");
    private static final Stats PENALTY = Stats.of("MovementSpeedPenalty");
    private static final Stats SKILL_MOVEMENT = Stats.of("SkillMovementSpeed");
    private static final Stats TRAP_LIMIT = Stats.of("ActiveTrapLimit");
    private static final Stats MINE_LIMIT = Stats.of("ActiveMineLimit");
    private static final Stat MOVEMENT = Stat.of("MovementSpeedMod");
    private static final Stat[] RESULTS = results(
            "ArmourBreakPerHit",
            "AuraEffectMod",
            "SpiritReservedMod",
            "CurseEffectMod",
            "CurseDelayBase",
            "CurseDelay",
            "MarkEffectMod",
            "PerfectTiming",
            "MinionRevivalSpeed",
            "LinkEffectMod",
            "IceCrystalLife",
            "SummonedMinionsPerCast",
            "ActiveMinionLimit",
            "DetonationTime",
            "MovementSpeedWhileUsingSkill",
            "MovementSpeedWhileUsingSkillPercent",
            "ActiveTrapLimit",
            "ActiveMineLimit");

    private static Stat[] results(String... names) {
        return java.util.Arrays.stream(names).map(Stat::of).toArray(Stat[]::new);
    }

    private final Scope scope;
    private final boolean aura;
    private final Stats auraEffect;
    private final boolean reserves;
    private final boolean curse;
    private final boolean mark;
    private final boolean perfectTiming;
    private final boolean link;
    private final boolean crystal;
    private final boolean summons;
    private final boolean detonates;
    private final boolean moving;
    private final @Nullable Stats minionLimit;
    private final double curseDelay;
    private final double revival;
    private final double tickRate;

    public Strengths(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        this.aura = setup.isOfType("Aura");
        this.auraEffect = setup.numbers().flag("auraCannotAffectSelf") ? AURA : AURA_ON_SELF;
        this.reserves = setup.isOfType("HasReservation") && !setup.isOfType("ReservationBecomesCost");
        this.curse = setup.isOfType("AppliesCurse");
        this.mark = setup.isOfType("Mark");
        this.perfectTiming = setup.isOfType("PerfectTiming");
        this.link = setup.isOfType("Link");
        this.crystal = setup.isOfType("IceCrystal");
        this.summons = setup.is("minion");
        this.detonates = setup.isOfType("DetonatesAfterTime");
        this.moving = setup.isOfType("UsableWhileMoving");
        Minion minion = setup.skill().minion();
        this.minionLimit =
                minion == null ? null : minion.type().limit().map(Stats::of).orElse(null);
        this.curseDelay = setup.numbers().fixed("curseDelay");
        this.revival = setup.constants().misc("MinionRevivalTimeBase");
        this.tickRate = setup.constants().misc("ServerTickRate");
    }

    @Override
    public void calculate(Aggregates a) {
        actor.set(RESULTS[0], a.value(scope, ARMOUR_BREAK));
        actor.set(RESULTS[16], a.base(scope, TRAP_LIMIT));
        actor.set(RESULTS[17], a.base(scope, MINE_LIMIT));
        if (aura) {
            actor.set(RESULTS[1], a.mod(scope, auraEffect) * a.mod(scope, MAGNITUDE));
        }
        if (reserves) {
            actor.set(RESULTS[2], reservation(a));
        }
        if (curse) {
            curse(a);
        }
        if (mark) {
            actor.set(RESULTS[6], a.mod(scope, MARK));
        }
        if (perfectTiming) {
            actor.set(RESULTS[7], a.base(scope, PERFECT_TIMING_BASE) * a.mod(scope, PERFECT_TIMING));
        }
        if (a.flag(scope, REVIVING)) {
            actor.set(RESULTS[8], revival / a.mod(scope, REVIVAL));
        }
        if (link) {
            actor.set(RESULTS[9], a.mod(scope, LINK));
        }
        if (crystal) {
            actor.set(RESULTS[10], a.base(scope, CRYSTAL_BASE) * a.mod(scope, CRYSTAL_LIFE));
        }
        if (summons) {
            minions(a);
        }
        if (detonates) {
            actor.set(RESULTS[13], a.base(scope, DETONATION) * a.mod(scope, DETONATION));
        }
        if (moving) {
            movement(a);
        }
    }

    private double reservation(Aggregates a) {
        double multiplier = a.mod(scope, RESERVATION_MULTIPLIER);
        double reserved = a.mod(scope, RESERVED);
        return multiplier > 0 && reserved > 0
                ? reserved * Rounding.floor(multiplier, 4) / Math.max(0, a.mod(scope, RESERVATION_EFFICIENCY))
                : 0;
    }

    private void curse(Aggregates a) {
        actor.set(RESULTS[3], a.mod(scope, CURSE));
        double base = curseDelay + a.base(scope, CURSE_DELAY_BASE);
        double delay = base / a.mod(scope, CURSE_ACTIVATION) * a.mod(scope, CURSE_DELAY);
        actor.set(RESULTS[4], base);
        actor.set(RESULTS[5], Math.ceil(delay * tickRate) / tickRate);
    }

    private void minions(Aggregates a) {
        double perCast = Math.floor(a.value(scope, MINIONS_PER_CAST));
        actor.set(RESULTS[11], perCast == 0 ? 1 : perCast);
        if (minionLimit != null) {
            double override = a.override(setup.ofPlayer(), minionLimit);
            actor.set(RESULTS[12], Math.floor(Double.isNaN(override) ? a.value(scope, minionLimit) : override));
        }
    }

    private void movement(Aggregates a) {
        double override = a.override(scope, PENALTY);
        double penalty = Math.max(0, Double.isNaN(override) ? a.mod(scope, PENALTY) : override);
        double left = 1 - (1 - a.mod(scope, SKILL_MOVEMENT)) * penalty;
        actor.set(RESULTS[14], left * actor.get(MOVEMENT));
        actor.set(RESULTS[15], left * 100);
    }
}
