package dev.espalier.calculation.rules.offence;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.offence.hit.AverageDamage;
import dev.espalier.calculation.rules.offence.hit.BaseDamage;
import dev.espalier.calculation.rules.offence.hit.Conversion;
import dev.espalier.calculation.rules.offence.hit.ConvertedDamage;
import dev.espalier.calculation.rules.offence.hit.CriticalHits;
import dev.espalier.calculation.rules.offence.hit.HitDamage;
import dev.espalier.calculation.rules.offence.hit.HitsPerSecond;
import dev.espalier.calculation.rules.offence.hit.MultipliedDamage;
import dev.espalier.calculation.rules.offence.rate.Accuracy;
import dev.espalier.calculation.rules.offence.rate.CombinedRate;
import dev.espalier.calculation.rules.offence.rate.Cooldown;
import dev.espalier.calculation.rules.offence.rate.HitTime;
import dev.espalier.calculation.rules.offence.rate.Reload;
import dev.espalier.calculation.rules.offence.rate.UseTime;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.Hands;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that one skill deals and costs, in the order in which one result feeds the next. The results go by Path of
 * Building's names to the actor that uses the skill.
 */
public final class SkillOffence implements Rule {
    private final SkillState state;
    private final Rule[] rules;

    public SkillOffence(CharacterModel model, ActiveSkill skill) {
        SkillSetup setup = new SkillSetup(model, skill);
        this.state = new SkillState(Hands.of(setup));
        List<Rule> order = new ArrayList<>();
        order.add(new Cooldown(setup, state));
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
        for (Hand hand : state.hands) {
            order.add(new CriticalHits(setup, state, hand));
            order.add(new MultipliedDamage(setup, state, hand));
            order.add(new HitsPerSecond(setup, state, hand));
            order.add(new BaseDamage(setup, state, hand));
            order.add(new ConvertedDamage(setup, state, hand));
            order.add(new HitDamage(setup, state, hand, true));
            order.add(new HitDamage(setup, state, hand, false));
            order.add(new AverageDamage(setup, state, hand));
        }
        order.add(new Totals(setup, state));
        this.rules = order.toArray(Rule[]::new);
    }

    @Override
    public void calculate(Aggregates a) {
        state.clear();
        for (Rule rule : rules) {
            rule.calculate(a);
        }
    }
}
