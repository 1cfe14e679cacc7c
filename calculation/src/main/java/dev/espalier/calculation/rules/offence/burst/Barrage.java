package dev.espalier.calculation.rules.offence.burst;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.offence.effect.ProjectileCount;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * Projectiles fired one after another: the barrage's repeats, or else more attack time for each projectile beyond the first
 * (Path of Building 0.15.0, CalcOffence: sequential projectiles).
 */
public final class Barrage extends SkillRule {
    private static final Stats SEQUENTIAL = Stats.of("SequentialProjectiles");
    private static final Stats PREVENTED = Stats.of("OneShotProj", "NoAdditionalProjectiles", "TriggeredBySnipe");
    private static final Stats REPEATS = Stats.of("BarrageRepeats");
    private static final Stats REPEAT_DAMAGE = Stats.of("BarrageRepeatDamage");
    private static final Stats TIME_PENALTY = Stats.of("BarrageAttackTimePenalty");
    private static final Stat DPS = Stat.of("rule:BarrageDps");
    private static final Stat ATTACK_TIME = Stat.of("rule:BarrageAttackTime");
    private static final Source SOURCE = Source.rule("Barrage");

    private final Scope scope;

    public Barrage(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        setup.declare(Modifier.of("DPS", Kind.MORE, 1, SOURCE, new Tag.TimesResult(null, DPS)));
        setup.declare(Modifier.of("SkillAttackTime", Kind.MORE, 1, SOURCE, new Tag.TimesResult(null, ATTACK_TIME)));
    }

    @Override
    public void calculate(Aggregates a) {
        double dps = 0;
        double time = 0;
        if (a.flag(setup.plain(), SEQUENTIAL) && !a.flag(setup.plain(), PREVENTED)) {
            double repeats = a.base(scope, REPEATS);
            if (repeats > 0) {
                dps = (1 + repeats) * a.mod(scope, REPEAT_DAMAGE);
            } else {
                double count = ProjectileCount.expected(a, scope);
                double additional = (count - 1) * ProjectileCount.more(a, scope);
                if (additional > 0) {
                    double penalty = a.base(scope, TIME_PENALTY);
                    time = (penalty == 0 ? 100 : penalty) * additional;
                    dps = count;
                }
            }
        }
        actor.set(DPS, dps);
        actor.set(ATTACK_TIME, time);
    }
}
