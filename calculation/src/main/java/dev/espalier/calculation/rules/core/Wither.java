package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Kind.MAX;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Skills that wither the enemy, and by how much a stack does (Path of Building 0.15.0, CalcPerform: wither). A minion's
 * skill withers without the player's increases.
 */
public final class Wither implements Rule {
    private static final double PER_STACK = 5;
    private static final Stats CAN_WITHER = Stats.of(Stat.condition("CanWither"));
    private static final Stats EFFECT = Stats.of("WitherEffect");

    private record Withering(Scope scope, boolean byMinion) {}

    private final Scope player;
    private final List<Withering> skills = new ArrayList<>();
    private final Granted stack;

    public Wither(CharacterModel model) {
        this.player = Scope.of(model.player());
        this.stack = new Granted(model.player(), "Wither per stack").gives("WitherEffectStack", MAX, 1);
        for (ActiveSkill skill : model.skills()) {
            if (skill.disabledBecause() == null) {
                skills.add(new Withering(Scope.of(skill.store(), ScopeFacts.NONE), skill.minion() != null));
            }
        }
    }

    @Override
    public void calculate(Aggregates a) {
        double strongest = 0;
        double own = Math.floor(PER_STACK * (1 + a.increased(player, EFFECT) / 100));
        for (int i = 0; i < skills.size(); i++) {
            Withering w = skills.get(i);
            if (a.flag(w.scope, CAN_WITHER)) {
                strongest = Math.max(strongest, w.byMinion ? PER_STACK : own);
            }
        }
        stack.write(strongest);
    }
}
