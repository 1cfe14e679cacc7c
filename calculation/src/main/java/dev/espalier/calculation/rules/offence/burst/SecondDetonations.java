package dev.espalier.calculation.rules.offence.burst;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** Grenades that detonate twice, hazards that arm themselves again (Path of Building 0.15.0, CalcOffence). */
public final class SecondDetonations extends SkillRule {
    private static final Stats GRENADE = Stats.of("GrenadeActivateTwice");
    private static final Stats HAZARDS = Stats.of("CanCreateHazards");
    private static final Stats REARM = Stats.of("HazardRearmChance");
    private static final Stat REARM_CHANCE = Stat.of("HazardRearmChance");
    private static final Stat TWICE = Stat.of("rule:GrenadeActivateTwice");
    private static final Stat AGAIN = Stat.of("rule:HazardRearm");
    private static final Source SOURCE = Source.rule("Second detonations");

    private final Scope scope;
    private final boolean grenade;

    public SecondDetonations(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        this.grenade = setup.isOfType("Grenade");
        if (grenade) {
            setup.declare(Modifier.of("DPS", Kind.MORE, 1, SOURCE, new Tag.TimesResult(null, TWICE)));
        }
        setup.declare(Modifier.of("DPS", Kind.MORE, 1, SOURCE, new Tag.TimesResult(null, AGAIN)));
    }

    @Override
    public void calculate(Aggregates a) {
        if (grenade) {
            actor.set(TWICE, Math.min(a.base(scope, GRENADE), 100));
        }
        double again = 0;
        if (a.flag(scope, HAZARDS)) {
            again = Math.min(a.base(scope, REARM), 100);
            actor.set(REARM_CHANCE, again);
        }
        actor.set(AGAIN, again);
    }
}
