package dev.espalier.calculation.rules.core;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;

/**
 * How many totems stand, for what counts them: as many as the main skill allows, if any skill is used by totems (Path of
 * Building 0.15.0, CalcPerform: totems).
 */
public final class TotemCount implements Rule {
    private static final Stats LIMIT = Stats.of("ActiveTotemLimit", "ActiveBallistaLimit");
    private static final Stats SUMMONED = Stats.of("TotemsSummoned");
    private static final Stat LIMIT_RESULT = Stat.of("ActiveTotemLimit");
    private static final Stat RESULT = Stat.of("TotemsSummoned");
    private static final Stat OF_ENEMY = Varying.multiplier("TotemsSummoned");

    private final Actor player;
    private final Actor enemy;
    private final Scope scope;
    private final Scope main;
    private final boolean any;

    public TotemCount(CharacterModel model) {
        this.player = model.player();
        this.enemy = model.enemy();
        this.scope = Scope.of(player);
        this.main = model.mainSkill().scope();
        this.any = model.skills().stream().anyMatch(s -> s.is("totem"));
    }

    @Override
    public void calculate(Aggregates a) {
        if (!any) {
            return;
        }
        double override = a.override(main, LIMIT);
        double limit = Double.isNaN(override) ? a.base(main, LIMIT) : override;
        double set = a.override(scope, SUMMONED);
        double summoned = Double.isNaN(set) ? limit : set;
        player.set(LIMIT_RESULT, limit);
        player.set(RESULT, summoned);
        enemy.setMultiplier(OF_ENEMY, summoned);
    }
}
