package dev.espalier.calculation.rules.offence.ailment;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.dot.DotMitigation;
import dev.espalier.calculation.rules.offence.dot.DotScopes;
import dev.espalier.calculation.rules.offence.skill.Ailment;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers.SkillNumber;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bleeding, poison or ignite from one hand's hits: a share of the hit's damage a second, for as long as it lasts, with as
 * many stacks as there can be (Path of Building 0.15.0, CalcOffence: damaging ailments). The more are inflicted than can
 * stack, the likelier the strongest count.
 */
public final class DamagingAilment extends SkillRule {
    private static final Stats EFFECT = Stats.of("AilmentEffect");
    private static final Stats MAGNITUDE = Stats.of("AilmentMagnitude");
    private static final Stats TOTEMS_SUMMONED = Stats.of("TotemsSummoned");
    private static final Stats TOTEMS = Stats.of("ActiveTotemLimit", "ActiveBallistaLimit");

    /** The names of an ailment's statistics. */
    private static final class Names {
        final Stats canStack;
        final Stats stacks;
        final Stats faster;
        final Stats takenFaster;
        final Stats slower;
        final Stats durationBase;
        final Stats durationTaken;
        final Stats set;
        final Stats toChaos;
        final @Nullable Stats ground;
        final Stat single;
        final Stat chancePerHit;
        final Stat stacksMax;
        final Stat duration;
        final Stat potential;
        final Stat potentialPercent;
        final Stat roll;
        final Stat magnitude;
        final Stat effMult;
        final Stat damage;

        Names(Ailment ailment) {
            String word = ailment.word();
            canStack = Stats.of(word + "CanStack");
            stacks = Stats.of(word + "Stacks");
            faster = Stats.of(word + "Faster");
            takenFaster = Stats.of("Self" + word + "Faster");
            slower = Stats.of(word + "Slower");
            durationBase = Stats.of(word + "DurationBase");
            durationTaken = Stats.of(
                    "Self" + word + "Duration",
                    "SelfAilmentDuration",
                    "Self" + group(ailment.type()) + "AilmentDuration");
            set = Stats.of(Stat.multiplier(word + "Stacks"));
            toChaos = Stats.of(word + "ToChaos");
            ground = ailment == Ailment.IGNITE
                    ? Stats.of("IgniteDpsAsBurningGround")
                    : ailment == Ailment.POISON ? Stats.of("PoisonDpsAsCausticGround") : null;
            single = Varying.condition("Single" + word);
            chancePerHit = Stat.of(word + "ChancePerHit");
            stacksMax = Stat.of(word + "StacksMax");
            duration = Stat.of(word + "Duration");
            potential = Stat.of(word + "StackPotential");
            potentialPercent = Stat.of(word + "StackPotentialPercent");
            roll = Stat.of(word + "RollAverage");
            magnitude = Stat.of(word + "MagnitudeEffect");
            effMult = Stat.of(word + "EffMult");
            damage = Stat.of(word + "Damage");
        }
    }

    private static final Names[] NAMES =
            Ailment.DAMAGING.stream().map(Names::new).toArray(Names[]::new);

    private final Ailment ailment;
    private final int index;
    private final Names names;
    private final Hand hand;
    private final AilmentSources sources;
    private final Scope dot;
    private final DotMitigation own;
    private final DotMitigation asChaos;
    private final Stats durationMods;
    private final boolean asSkill;
    private final SkillNumber skillDuration;
    private final double baseDuration;
    private final double share;
    private final double cap;
    private final boolean totem;
    private final boolean onDeath;

    public DamagingAilment(SkillSetup setup, SkillState state, Hand hand, Ailment ailment) {
        super(setup, state);
        this.ailment = ailment;
        this.index = ailment.ordinal();
        this.names = NAMES[index];
        this.hand = hand;
        this.sources = new AilmentSources(ailment, state, hand);
        this.dot = scope(hand, ailment);
        this.own = DotMitigation.ofAilment(setup, dot, ailment.type());
        this.asChaos = DotMitigation.ofSkill(setup, dot, dot, DamageType.CHAOS);
        this.asSkill = setup.numbers().flag(ailment.word().toLowerCase(Locale.ROOT) + "DurationIsSkillDuration")
                && setup.numbers().has("duration");
        this.skillDuration = setup.numbers().number("duration");
        this.durationMods = durationMods(ailment, asSkill);
        this.baseDuration = setup.constants().misc(ailment.word() + "DurationBase");
        this.share = setup.constants().misc(ailment.word() + "PercentBase");
        this.cap = setup.constants().misc("DotDpsCap");
        this.totem = setup.is("totem");
        this.onDeath = setup.numbers().flag("triggeredOnDeath");
    }

    /** Ailments of the elements go by one name together. */
    private static String group(DamageType type) {
        return type.isElemental() ? "Elemental" : type.word();
    }

    private static Stats durationMods(Ailment ailment, boolean asSkill) {
        List<String> mods = new ArrayList<>(List.of(
                "Enemy" + ailment.word() + "Duration",
                "EnemyAilmentDuration",
                "Enemy" + group(ailment.type()) + "AilmentDuration",
                "DamagingAilmentDuration"));
        if (asSkill) {
            mods.add("Duration");
        }
        return Stats.of(mods.toArray(String[]::new));
    }

    /** What counts for the ailment: its weapon still does, what the hit was does not. */
    private static Scope scope(Hand hand, Ailment ailment) {
        ScopeFacts facts = hand.scope().facts();
        long flags = ModFlag.DOT
                | ModFlag.AILMENT
                | (facts.flags() & (ModFlag.WEAPON_MASK | ModFlag.WEAPON_1H))
                | ((facts.flags() & ModFlag.MELEE) != 0 ? ModFlag.MELEE_HIT : 0);
        int keywords = (facts.keywords() & ~Keyword.HIT)
                | ailment.keyword()
                | Keyword.AILMENT
                | DotScopes.keyword(ailment.type());
        return DotScopes.of(hand.critical(), flags, keywords);
    }

    @Override
    public void calculate(Aggregates a) {
        hand.ailmentDps.set(index, Double.NaN);
        hand.ailmentChance.set(index, Double.NaN);
        hand.ailmentDamage.set(index, Double.NaN);
        if (!state.canDeal.get(ailment.type().ordinal())
                || hand.chanceOnHit.get(index) + hand.chanceOnCrit.get(index) <= 0) {
            return;
        }
        Scope scope = hand.ailmentScope();
        double critical = hand.critChance.get() / 100;
        double perHit = hand.chanceOnHit.get(index) * (1 - critical) + hand.chanceOnCrit.get(index) * critical;
        actor.set(names.chancePerHit, perHit);
        double maximum = maximum(a, scope);
        double rate = (a.mod(scope, names.faster) + a.increased(setup.ofEnemy(), names.takenFaster) / 100)
                / a.mod(scope, names.slower);
        double duration = duration(a, rate);
        double stacks = stacks(a, perHit / 100, duration);
        double potential = stacks / maximum;
        double roll = potential > 1 ? (stacks - (maximum - 1) / 2) / (stacks + 1) * 100 : 50;
        actor.set(names.stacksMax, maximum);
        actor.set(names.duration, duration);
        actor.set(names.potential, potential);
        actor.set(names.potentialPercent, potential * 100);
        actor.set(names.roll, roll);
        damage(a, scope, roll, potential, rate, Math.min(stacks, maximum), duration);
    }

    private double maximum(Aggregates a, Scope scope) {
        state.ailmentStacks.set(index, a.flag(setup.scope(), names.canStack));
        if (!state.ailmentStacks.get(index)) {
            return 1;
        }
        double override = a.override(scope, names.stacks);
        return Double.isNaN(override) ? (1 + a.base(scope, names.stacks)) * a.more(scope, names.stacks) : override;
    }

    private double duration(Aggregates a, double rate) {
        double base = baseDuration;
        if (asSkill) {
            base = skillDuration.get(a);
        } else {
            double override = a.override(setup.ofPlayer(), names.durationBase);
            base = Double.isNaN(override) ? base : override;
        }
        double mod = Math.max(a.mod(dot, durationMods) * a.mod(setup.ofEnemy(), names.durationTaken), 0);
        return base * mod / rate * state.debuffDurationFactor.get();
    }

    /** How many there would be on the enemy if all could stack. */
    private double stacks(Aggregates a, double chance, double duration) {
        double stacks = hand.hitChance.get() / 100 * chance * state.dpsMultiplier.get();
        if (onDeath) {
            return stacks;
        }
        if (!Double.isNaN(hand.cooldown.get())) {
            double time = Double.isNaN(hand.hitTime.get()) ? hand.time.get() : hand.hitTime.get();
            stacks = stacks * duration / Math.max(hand.cooldown.get(), time);
        } else if (state.hitsPerSecond() > 0) {
            stacks = stacks * duration * state.hitsPerSecond();
        }
        if (totem) {
            double summoned = a.override(setup.ofPlayer(), TOTEMS_SUMMONED);
            stacks *= Double.isNaN(summoned) ? a.base(setup.scope(), TOTEMS) : summoned;
        }
        double set = a.base(setup.ofEnemy(), names.set);
        if (set > 0) {
            stacks = set;
        }
        actor.setCondition(names.single, stacks <= 1);
        return stacks;
    }

    private void damage(
            Aggregates a, Scope scope, double roll, double potential, double rate, double active, double duration) {
        sources.unmitigated(a, scope);
        double hit = sources.hitMin + (sources.hitMax - sources.hitMin) * roll / 100;
        double crit = sources.critMin + (sources.critMax - sources.critMin) * roll / 100;
        double critChance = 1 - Math.pow(1 - hand.critChance.get() / 100, Math.max(potential, 1));
        double fromHit = hand.chanceOnHit.get(index) * (1 - critChance);
        double fromCrit = hand.chanceOnCrit.get(index) * critChance;
        double magnitude = a.mod(dot, MAGNITUDE);
        actor.set(names.magnitude, magnitude);
        hand.ailmentChance.set(index, fromHit + fromCrit);
        double source = (hit * fromHit + crit * fromCrit) / (fromHit + fromCrit);
        double base = source * share * magnitude;
        if (!(base > 0)) {
            return;
        }
        state.ailmentActive.set(index, true);
        double effMult = (a.flag(scope, names.toChaos) ? asChaos : own).factor(a);
        actor.set(names.effMult, effMult);
        double each = base * a.mod(dot, EFFECT) * rate * effMult;
        hand.ailmentDps.set(index, Math.min(each * active, cap));
        ground(a, each);
        double total = hand.ailmentDps.get(index) * duration;
        hand.ailmentDamage.set(index, total);
        state.ailmentDamage.set(index, total);
        actor.set(names.damage, total);
    }

    private void ground(Aggregates a, double each) {
        if (names.ground == null) {
            return;
        }
        double own = a.max(setup.plain(), names.ground);
        double enemys = a.max(setup.ofEnemy(), names.ground);
        double percent = Math.max(Double.isNaN(own) ? 0 : own, Double.isNaN(enemys) ? 0 : enemys);
        if (percent > 0) {
            double dps = Math.min(each * percent / 100, cap);
            if (ailment == Ailment.IGNITE) {
                state.burningGroundDps.set(dps);
            } else {
                state.causticGroundDps.set(dps);
            }
        }
    }
}
