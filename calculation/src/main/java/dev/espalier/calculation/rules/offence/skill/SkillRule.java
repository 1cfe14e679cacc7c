package dev.espalier.calculation.rules.offence.skill;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.Rule;

/** A rule about one skill: it knows the skill's set-up and reads and writes its state. */
public abstract class SkillRule implements Rule {
    protected final SkillSetup setup;
    protected final SkillState state;
    protected final Actor actor;

    protected SkillRule(SkillSetup setup, SkillState state) {
        this.setup = setup;
        this.state = state;
        this.actor = setup.actor();
    }

    /** Writes a result by Path of Building's name; NaN stands for one that the skill does not have. */
    protected final void publish(Stat result, double value) {
        if (!Double.isNaN(value)) {
            actor.set(result, value);
        }
    }
}
