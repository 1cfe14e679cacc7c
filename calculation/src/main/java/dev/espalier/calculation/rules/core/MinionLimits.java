package dev.espalier.calculation.rules.core;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** How many minions of a kind there can be: the most that any skill allows (Path of Building 0.15.0, CalcPerform). */
public final class MinionLimits implements Rule {
    private record Limit(Scope skill, Stats stats, Stat result) {}

    private final Actor player;
    private final List<Limit> limits = new ArrayList<>();

    public MinionLimits(CharacterModel model) {
        this.player = model.player();
        for (ActiveSkill skill : model.skills()) {
            Minion minion = skill.minion();
            if (minion != null) {
                minion.type()
                        .limit()
                        .ifPresent(name -> limits.add(
                                new Limit(Scope.of(skill.store(), ScopeFacts.NONE), Stats.of(name), Stat.of(name))));
            }
        }
    }

    @Override
    public void calculate(Aggregates a) {
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            player.set(limit.result, Math.max(a.base(limit.skill, limit.stats), player.get(limit.result)));
        }
    }
}
