package dev.espalier.calculation.rules.offence;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.Defences;
import dev.espalier.calculation.rules.offence.ailment.AilmentChances;
import dev.espalier.calculation.rules.offence.ailment.Buildup;
import dev.espalier.calculation.rules.offence.ailment.ChillAndShock;
import dev.espalier.calculation.rules.offence.ailment.CombinedAilments;
import dev.espalier.calculation.rules.offence.ailment.DamagingAilment;
import dev.espalier.calculation.rules.offence.ailment.Stun;
import dev.espalier.calculation.rules.offence.borrow.BorrowedModifiers;
import dev.espalier.calculation.rules.offence.borrow.CritChanceFromResistance;
import dev.espalier.calculation.rules.offence.borrow.FlaskCharges;
import dev.espalier.calculation.rules.offence.borrow.MinionModifiersForPlayer;
import dev.espalier.calculation.rules.offence.borrow.RandomElement;
import dev.espalier.calculation.rules.offence.borrow.SupportColours;
import dev.espalier.calculation.rules.offence.borrow.WeaponDamageForSpells;
import dev.espalier.calculation.rules.offence.burst.AllWarcriesAtOnce;
import dev.espalier.calculation.rules.offence.burst.Barrage;
import dev.espalier.calculation.rules.offence.burst.FistOfWar;
import dev.espalier.calculation.rules.offence.burst.Repeats;
import dev.espalier.calculation.rules.offence.burst.Seals;
import dev.espalier.calculation.rules.offence.burst.SecondDetonations;
import dev.espalier.calculation.rules.offence.cost.CostPerSecond;
import dev.espalier.calculation.rules.offence.cost.SkillCost;
import dev.espalier.calculation.rules.offence.dot.Decay;
import dev.espalier.calculation.rules.offence.dot.DroppedGround;
import dev.espalier.calculation.rules.offence.dot.SkillDamageOverTime;
import dev.espalier.calculation.rules.offence.effect.AreaOfEffect;
import dev.espalier.calculation.rules.offence.effect.Chains;
import dev.espalier.calculation.rules.offence.effect.Duration;
import dev.espalier.calculation.rules.offence.effect.Projectiles;
import dev.espalier.calculation.rules.offence.effect.Strengths;
import dev.espalier.calculation.rules.offence.effect.Totems;
import dev.espalier.calculation.rules.offence.effect.Traps;
import dev.espalier.calculation.rules.offence.effect.Warcry;
import dev.espalier.calculation.rules.offence.effect.WeaponRange;
import dev.espalier.calculation.rules.offence.hit.AverageDamage;
import dev.espalier.calculation.rules.offence.hit.BaseDamage;
import dev.espalier.calculation.rules.offence.hit.Conversion;
import dev.espalier.calculation.rules.offence.hit.ConvertedDamage;
import dev.espalier.calculation.rules.offence.hit.CriticalHits;
import dev.espalier.calculation.rules.offence.hit.Culling;
import dev.espalier.calculation.rules.offence.hit.EnemyMitigation;
import dev.espalier.calculation.rules.offence.hit.HitDamage;
import dev.espalier.calculation.rules.offence.hit.HitsPerSecond;
import dev.espalier.calculation.rules.offence.hit.LuckyDamage;
import dev.espalier.calculation.rules.offence.hit.MultipliedDamage;
import dev.espalier.calculation.rules.offence.leech.Leech;
import dev.espalier.calculation.rules.offence.leech.LeechRates;
import dev.espalier.calculation.rules.offence.rate.Accuracy;
import dev.espalier.calculation.rules.offence.rate.Channelling;
import dev.espalier.calculation.rules.offence.rate.CombinedRate;
import dev.espalier.calculation.rules.offence.rate.Cooldown;
import dev.espalier.calculation.rules.offence.rate.HitTime;
import dev.espalier.calculation.rules.offence.rate.Reload;
import dev.espalier.calculation.rules.offence.rate.UseTime;
import dev.espalier.calculation.rules.offence.skill.Ailment;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.Hands;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers.SkillNumber;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The rules for everything that one skill deals and costs, in the order in which one result feeds the next. The results go by Path of
 * Building's names to the actor that uses the skill.
 */
public final class SkillOffence {
    /** What may be left out when nobody asks for it. */
    public enum Part {
        /** What the skill is like, how often it hits and how much. */
        DAMAGE,
        COST_PER_SECOND,
        LEECH,
        AILMENTS,
        OVER_TIME,
        /** Everything that it deals together. */
        COMBINED;

        /** The other parts whose numbers the rules of this one read. */
        public Set<Part> drawsOn() {
            return switch (this) {
                case DAMAGE -> Set.of();
                case COST_PER_SECOND, LEECH, AILMENTS -> Set.of(DAMAGE);
                case OVER_TIME -> Set.of(DAMAGE, AILMENTS);
                case COMBINED -> Set.of(DAMAGE, AILMENTS, OVER_TIME);
            };
        }

        /** The parts of the actor's defences whose numbers they read. */
        public Set<Defences.Part> drawsOnDefences() {
            return this == LEECH ? Set.of(Defences.Part.RECOUP, Defences.Part.REGENERATION) : Set.of();
        }
    }

    private record Placed(Rule rule, Part part) {}

    private final SkillSetup setup;
    private final SkillState state;
    private final List<Placed> order = new ArrayList<>();

    public SkillOffence(CharacterModel model, ActiveSkill skill) {
        this.setup = new SkillSetup(model, skill);
        this.state = new SkillState(model.actors().ledger(), Hands.of(setup));
        if (skill.disabledBecause() != null) {
            add(Part.COMBINED, new NoDamage(setup, state));
            return;
        }
        add(new Multiplied(setup, state));
        borrowed();
        AreaOfEffect area = new AreaOfEffect(setup, state);
        manner(area);
        rate();
        if (AllWarcriesAtOnce.concerns(setup)) {
            add(new AllWarcriesAtOnce(setup, state));
        }
        if (FistOfWar.concerns(setup)) {
            add(new FistOfWar(setup, state, area));
        }
        damage();
        ailments();
        overTime();
        add(Part.COST_PER_SECOND, new CostPerSecond(setup, state));
        add(Part.COMBINED, new CombinedDps(setup, state));
    }

    private void add(Rule rule) {
        add(Part.DAMAGE, rule);
    }

    private void add(Part part, Rule rule) {
        order.add(new Placed(rule, part));
    }

    /** The rules in their order, each with its part. */
    public void forEach(BiConsumer<Rule, Part> action) {
        order.forEach(p -> action.accept(p.rule, p.part));
    }

    /** What offence needs to be known before a character's modifiers are expanded. */
    public static void register(CharacterModel model) {
        MinionModifiersForPlayer.register(model);
    }

    /** Modifiers that count for something else too. */
    private void borrowed() {
        add(new FlaskCharges(setup, state));
        add(new BorrowedModifiers(setup));
        if (setup.actor() == setup.model().player()) {
            add(new MinionModifiersForPlayer(setup, state));
        }
        add(new SupportColours(setup, state));
        add(new CritChanceFromResistance(setup, state));
        add(new WeaponDamageForSpells(setup, state));
        add(new Barrage(setup, state));
        add(new Repeats(setup, state));
        add(new SecondDetonations(setup, state));
        if (Seals.concerns(setup)) {
            add(new Seals(setup, state));
        }
        add(new RandomElement(setup, state));
    }

    /** What the skill is like besides its damage. */
    private void manner(AreaOfEffect area) {
        Duration duration = new Duration(setup, state);
        if (setup.is("chaining")) {
            add(new Chains(setup, state));
        }
        if (setup.is("projectile")) {
            add(new Projectiles(setup, state));
        }
        if (setup.is("melee")) {
            add(new WeaponRange(setup, state));
        }
        if (AreaOfEffect.concerns(setup)) {
            add(area);
        }
        add(new Strengths(setup, state));
        if (Warcry.concerns(setup)) {
            add(new Warcry(setup, state, duration));
        }
        if (setup.is("trap")) {
            add(new Traps(setup, state));
        }
        add(new Cooldown(setup, state));
        if (setup.is("totem")) {
            add(new Totems(setup, state));
        }
        add(duration);
        add(new SkillCost(setup, state));
        add(new Channelling(setup, state));
    }

    /** How often it is used and hits. */
    private void rate() {
        add(new Conversion(setup, state));
        for (Hand hand : state.hands) {
            add(new Accuracy(setup, state, hand));
            add(new UseTime(setup, state, hand));
            if (Reload.concerns(setup)) {
                add(new Reload(setup, state, hand));
            }
            add(new HitTime(setup, state, hand));
        }
        add(new CombinedRate(setup, state));
    }

    /** How much its hits deal. */
    private void damage() {
        for (Hand hand : state.hands) {
            add(new CriticalHits(setup, state, hand));
            add(new MultipliedDamage(setup, state, hand));
            add(new HitsPerSecond(setup, state, hand));
            add(new Culling(setup, state, hand));
            add(new BaseDamage(setup, state, hand));
            add(new ConvertedDamage(setup, state, hand));
            hits(hand, true);
            hits(hand, false);
            add(new AverageDamage(setup, state, hand));
            add(Part.LEECH, new Leech(setup, state, hand));
        }
        add(new Totals(setup, state));
        add(Part.LEECH, new LeechRates(setup, state));
    }

    private void hits(Hand hand, boolean critical) {
        var luck = new LuckyDamage(setup, state, hand, critical);
        var enemy = new EnemyMitigation(setup, state, critical ? hand.critical() : hand.ordinary());
        if (setup.is("hit")) {
            add(luck);
            add(enemy);
        }
        add(new HitDamage(setup, state, hand, critical, luck, enemy));
    }

    /** What its hits inflict. */
    private void ailments() {
        for (Hand hand : state.hands) {
            add(Part.AILMENTS, new AilmentChances(setup, state, hand));
            add(Part.AILMENTS, new Buildup(setup, state, hand));
            for (Ailment ailment : Ailment.DAMAGING) {
                add(Part.AILMENTS, new DamagingAilment(setup, state, hand, ailment));
            }
            add(Part.AILMENTS, new ChillAndShock(setup, state, hand));
            add(Part.AILMENTS, new Stun(setup, state, hand));
        }
        add(Part.AILMENTS, new CombinedAilments(setup, state));
    }

    /** What it deals over time by itself. */
    private void overTime() {
        if (Decay.concerns(setup)) {
            add(Part.OVER_TIME, new Decay(setup, state));
        }
        add(Part.OVER_TIME, new DroppedGround(setup, state));
        add(Part.OVER_TIME, new SkillDamageOverTime(setup, state));
    }

    /** What there is of a skill that can't be used. */
    private static final class NoDamage extends SkillRule {
        private static final Stat COMBINED = Stat.of("CombinedDPS");

        NoDamage(SkillSetup setup, SkillState state) {
            super(setup, state);
        }

        @Override
        public void calculate(Aggregates a) {
            actor.set(COMBINED, 0);
        }
    }

    /** How much of its damage counts, to begin with. */
    private static final class Multiplied extends SkillRule {
        private final boolean averageShown;
        private final SkillNumber multiplier;

        Multiplied(SkillSetup setup, SkillState state) {
            super(setup, state);
            this.averageShown = setup.numbers().flag("showAverage");
            this.multiplier = setup.numbers().numberOr("dpsMultiplier", 1);
        }

        @Override
        public void calculate(Aggregates a) {
            state.showAverage.set(averageShown);
            state.dpsMultiplier.set(multiplier.get(a));
        }
    }
}
