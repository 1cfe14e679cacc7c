package dev.espalier.calculation.rules.offence.effect;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.ScopeTag.DistanceRamp;
import dev.espalier.calculation.modifier.ScopeTag.DistanceRamp.Point;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.List;

/**
 * Projectiles of a use: how many, how fast, how they pierce, fork, split and bounce, and what distance does to their damage
 * (Path of Building 0.15.0, CalcOffence: projectiles).
 */
public final class Projectiles extends SkillRule {
    private static final Stats NO_ADDITIONAL = Stats.of("NoAdditionalProjectiles");
    private static final Stats BOUNCES_INSTEAD = Stats.of("AdditionalProjectilesAddBouncesInstead");
    private static final Stats SPLITS_INSTEAD = Stats.of("AdditionalProjectilesAddSplitsInstead");
    private static final Stats CHAINS_TO_SPLITS = Stats.of("AdditionalChainsAddSplitsInstead");
    private static final Stats BOUNCES = Stats.of("BounceCount");
    private static final Stats CANNOT_SPLIT = Stats.of("CannotSplit");
    private static final Stats SPLITS = Stats.of("SplitCount");
    private static final Stats SPLITS_ON = Stats.of("SelfSplitCount");
    private static final Stats CHAINS = Stats.of("ChainCountMax");
    private static final Stats CANNOT_FORK = Stats.of("CannotFork");
    private static final Stats FORK_ONCE = Stats.of("ForkOnce");
    private static final Stats FORK_TWICE = Stats.of("ForkTwice");
    private static final Stats FORKS = Stats.of("ForkCountMax");
    private static final Stats FORKED = Stats.of("ForkedCount");
    private static final Stats CANNOT_PIERCE = Stats.of("CannotPierce");
    private static final Stats PIERCE_ALL = Stats.of("PierceAllTargets");
    private static final Stats ALWAYS_PIERCED = Stats.of("AlwaysPierceSelf");
    private static final Stats PIERCES = Stats.of("PierceCount");
    private static final Stats PIERCE_CHANCE = Stats.of("PierceChance");
    private static final Stats PIERCED = Stats.of("PiercedCount");
    private static final Stats SPEED = Stats.of("ProjectileSpeed");
    private static final Stats TWO_MORE_CHANCE = Stats.of("TwoAdditionalProjectilesChance");
    private static final Stats POINT_BLANK = Stats.of("PointBlank");
    private static final Stats FAR_SHOT = Stats.of("FarShot");
    private static final Stat COUNT_RESULT = Stat.of("ProjectileCount");
    private static final Stat BOUNCE_RESULT = Stat.of("BounceCount");
    private static final Stat SPLIT_RESULT = Stat.of("SplitCount");
    private static final Stat FORK_RESULT = Stat.of("ForkCountMax");
    private static final Stat FORKED_RESULT = Stat.of("ForkedCount");
    private static final Stat FORKS_LEFT = Stat.of("ForkRemaining");
    private static final Stat PIERCE_RESULT = Stat.of("PierceCount");
    private static final Stat PIERCED_RESULT = Stat.of("PiercedCount");
    private static final Stat SPEED_RESULT = Stat.of("ProjectileSpeedMod");
    private static final Stat TWO_MORE_RESULT = Stat.of("TwoAdditionalProjectiles");
    private static final Stat NEAR = Stat.of("rule:PointBlank");
    private static final Stat FAR = Stat.of("rule:FarShot");

    private final Scope scope;
    private final boolean splits;

    public Projectiles(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        this.splits = !setup.isOfType("ProjectileNumber");
        ramp("Point Blank", 30, NEAR, new Point(10, 1), new Point(35, 0), new Point(120, -1));
        ramp("Far Shot", 100, FAR, new Point(10, -0.2), new Point(25, 0), new Point(70, 0.6));
    }

    private void ramp(String name, double more, Stat result, Point... points) {
        setup.declare(Modifier.of(
                        "Damage",
                        Kind.MORE,
                        more,
                        Source.rule(name),
                        new DistanceRamp(List.of(points)),
                        new Tag.TimesResult(null, result))
                .withFlags(ModFlag.ATTACK | ModFlag.PROJECTILE, 0));
    }

    @Override
    public void calculate(Aggregates a) {
        actor.set(NEAR, a.flag(setup.plain(), POINT_BLANK) ? 1 : 0);
        actor.set(FAR, a.flag(setup.plain(), FAR_SHOT) ? 1 : 0);
        double expected = ProjectileCount.expected(a, scope);
        double more = ProjectileCount.more(a, scope);
        state.projectileCount.set(a.flag(scope, NO_ADDITIONAL) ? 1 : expected * more);
        actor.set(COUNT_RESULT, state.projectileCount.get());
        if (a.flag(scope, BOUNCES_INSTEAD)) {
            actor.set(BOUNCE_RESULT, (expected + a.base(scope, BOUNCES) - 1) * more);
        }
        if (splits && !a.flag(scope, CANNOT_SPLIT)) {
            split(a, (expected - 1) * more);
        }
        fork(a);
        pierce(a);
        actor.set(SPEED_RESULT, a.mod(scope, SPEED));
        actor.set(TWO_MORE_RESULT, Math.min(a.base(scope, TWO_MORE_CHANCE), 100));
    }

    private void split(Aggregates a, double additional) {
        double count = a.base(scope, SPLITS) + a.base(setup.enemyOf(scope), SPLITS_ON);
        if (a.flag(scope, SPLITS_INSTEAD)) {
            count += additional;
        }
        if (a.flag(scope, CHAINS_TO_SPLITS)) {
            count += a.base(scope, CHAINS);
        }
        actor.set(SPLIT_RESULT, count);
    }

    private void fork(Aggregates a) {
        if (a.flag(scope, CANNOT_FORK) || !a.flag(scope, FORK_ONCE)) {
            return;
        }
        double forks = Math.min(a.base(scope, FORKS), a.flag(scope, FORK_TWICE) ? 2 : 1);
        double forked = Math.min(forks, a.base(scope, FORKED));
        actor.set(FORK_RESULT, forks);
        actor.set(FORKED_RESULT, forked);
        actor.set(FORKS_LEFT, Math.max(0, forks - forked));
    }

    private void pierce(Aggregates a) {
        if (a.flag(scope, CANNOT_PIERCE)) {
            actor.set(PIERCE_RESULT, 0);
            return;
        }
        boolean all = a.flag(scope, PIERCE_ALL) || a.flag(setup.ofEnemy(), ALWAYS_PIERCED);
        double count = all ? 100 : a.base(scope, PIERCES) + a.base(scope, PIERCE_CHANCE) / 100;
        actor.set(PIERCE_RESULT, count);
        actor.set(PIERCED_RESULT, Math.min(count, a.base(scope, PIERCED)));
    }
}
