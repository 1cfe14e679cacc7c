package dev.espalier.calculation.rules.offence;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.Rule;
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
import dev.espalier.calculation.rules.offence.hit.HitDamage;
import dev.espalier.calculation.rules.offence.hit.HitsPerSecond;
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

/**
 * Everything that one skill deals and costs, in the order in which one result feeds the next. The results go by Path of
 * Building's names to the actor that uses the skill.
 */
public final class SkillOffence implements Rule {
    private final SkillSetup setup;
    private final SkillState state;
    private final List<Rule> order = new ArrayList<>();
    private final Rule[] rules;
    private final boolean averageShown;
    private final boolean multiplied;
    private final SkillNumber multiplier;

    public SkillOffence(CharacterModel model, ActiveSkill skill) {
        this.setup = new SkillSetup(model, skill);
        this.state = new SkillState(Hands.of(setup));
        this.averageShown = setup.numbers().flag("showAverage");
        this.multiplied = setup.numbers().has("dpsMultiplier");
        this.multiplier = setup.numbers().number("dpsMultiplier");
        if (skill.disabledBecause() != null) {
            this.rules = new Rule[] {new NoDamage(setup, state)};
            return;
        }
        borrowed();
        AreaOfEffect area = new AreaOfEffect(setup, state);
        manner(area);
        rate();
        if (FistOfWar.concerns(setup)) {
            order.add(new FistOfWar(setup, state, area));
        }
        damage();
        ailments();
        overTime();
        order.add(new CostPerSecond(setup, state));
        order.add(new CombinedDps(setup, state));
        this.rules = order.toArray(Rule[]::new);
    }

    /** What offence needs to be known before a character's modifiers are expanded. */
    public static void register(CharacterModel model) {
        MinionModifiersForPlayer.register(model);
    }

    /** Modifiers that count for something else too. */
    private void borrowed() {
        order.add(new FlaskCharges(setup, state));
        order.add(new BorrowedModifiers(setup));
        if (setup.actor() == setup.model().player()) {
            order.add(new MinionModifiersForPlayer(setup, state));
        }
        order.add(new SupportColours(setup, state));
        order.add(new CritChanceFromResistance(setup, state));
        order.add(new WeaponDamageForSpells(setup, state));
        order.add(new Barrage(setup, state));
        order.add(new Repeats(setup, state));
        order.add(new SecondDetonations(setup, state));
        if (Seals.concerns(setup)) {
            order.add(new Seals(setup, state));
        }
        order.add(new RandomElement(setup, state));
    }

    /** What the skill is like besides its damage. */
    private void manner(AreaOfEffect area) {
        Duration duration = new Duration(setup, state);
        if (setup.is("chaining")) {
            order.add(new Chains(setup, state));
        }
        if (setup.is("projectile")) {
            order.add(new Projectiles(setup, state));
        }
        if (setup.is("melee")) {
            order.add(new WeaponRange(setup, state));
        }
        if (AreaOfEffect.concerns(setup)) {
            order.add(area);
        }
        order.add(new Strengths(setup, state));
        if (Warcry.concerns(setup)) {
            order.add(new Warcry(setup, state, duration));
        }
        if (setup.is("trap")) {
            order.add(new Traps(setup, state));
        }
        order.add(new Cooldown(setup, state));
        if (setup.is("totem")) {
            order.add(new Totems(setup, state));
        }
        order.add(duration);
        order.add(new SkillCost(setup, state));
        order.add(new Channelling(setup, state));
    }

    /** How often it is used and hits. */
    private void rate() {
        order.add(new Conversion(setup, state));
        for (Hand hand : state.hands) {
            order.add(new Accuracy(setup, state, hand));
            order.add(new UseTime(setup, state, hand));
            if (Reload.concerns(setup)) {
                order.add(new Reload(setup, state, hand));
            }
            order.add(new HitTime(setup, state, hand));
        }
        order.add(new CombinedRate(setup, state));
    }

    /** How much its hits deal. */
    private void damage() {
        for (Hand hand : state.hands) {
            order.add(new CriticalHits(setup, state, hand));
            order.add(new MultipliedDamage(setup, state, hand));
            order.add(new HitsPerSecond(setup, state, hand));
            order.add(new Culling(setup, state, hand));
            order.add(new BaseDamage(setup, state, hand));
            order.add(new ConvertedDamage(setup, state, hand));
            order.add(new HitDamage(setup, state, hand, true));
            order.add(new HitDamage(setup, state, hand, false));
            order.add(new AverageDamage(setup, state, hand));
            order.add(new Leech(setup, state, hand));
        }
        order.add(new Totals(setup, state));
        order.add(new LeechRates(setup, state));
    }

    /** What its hits inflict. */
    private void ailments() {
        for (Hand hand : state.hands) {
            order.add(new AilmentChances(setup, state, hand));
            order.add(new Buildup(setup, state, hand));
            for (Ailment ailment : Ailment.DAMAGING) {
                order.add(new DamagingAilment(setup, state, hand, ailment));
            }
            order.add(new ChillAndShock(setup, state, hand));
            order.add(new Stun(setup, state, hand));
        }
        order.add(new CombinedAilments(setup, state));
    }

    /** What it deals over time by itself. */
    private void overTime() {
        if (Decay.concerns(setup)) {
            order.add(new Decay(setup, state));
        }
        order.add(new DroppedGround(setup, state));
        order.add(new SkillDamageOverTime(setup, state));
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

    @Override
    public void calculate(Aggregates a) {
        state.clear();
        state.showAverage = averageShown;
        state.dpsMultiplier = multiplied ? multiplier.get(a) : 1;
        for (Rule rule : rules) {
            rule.calculate(a);
        }
    }
}
