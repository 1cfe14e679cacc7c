package dev.espalier.calculation.rules.equipment;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.character.FlaskData;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.core.BuffSlot;
import java.util.ArrayList;
import java.util.List;

/** The flasks in use: conditions and modifiers while they work (Path of Building 0.15.0, CalcPerform: merging flasks). */
public final class Flasks implements Rule {
    private static final Stats EFFECT = Stats.of("FlaskEffect");
    private static final Stats DO_NOT_APPLY = Stats.of("FlasksDoNotApplyToPlayer");
    private static final Stats NO_LIFE = Stats.of("CannotRecoverLifeOutsideLeech");
    private static final Stat USING = Varying.condition("UsingFlask");
    private static final Stat USING_LIFE = Varying.condition("UsingLifeFlask");
    private static final Stat USING_MANA = Varying.condition("UsingManaFlask");

    private record Flask(FlaskData own, Stat scale, Stat using) {}

    private final Actor player;
    private final Scope scope;
    private final Scope selfScope;
    private final List<Flask> flasks = new ArrayList<>();

    public Flasks(CharacterModel model) {
        this.player = model.player();
        this.scope = Scope.of(player);
        this.selfScope = Scope.of(player.store(), Charms.askedByPlayer());
        for (EquippedItem item : model.equipment().activeFlasks()) {
            FlaskData own = item.flask();
            if (own != null) {
                add(item, own);
            }
        }
    }

    private void add(EquippedItem item, FlaskData own) {
        var flask = new Flask(
                own,
                Stat.of("rule:EffectOf" + item.slot()),
                Varying.condition("Using" + item.base().name().replace(" ", "")));
        flasks.add(flask);
        for (Modifier m : item.modifiers()) {
            player.store().add(BuffSlot.scaled(m, null, flask.scale));
        }
    }

    @Override
    public void calculate(Aggregates a) {
        boolean off = flasks.isEmpty() || a.flag(scope, DO_NOT_APPLY);
        double effect = off ? 0 : a.increased(selfScope, EFFECT);
        boolean noLife = !off && a.flag(scope, NO_LIFE);
        for (int i = 0; i < flasks.size(); i++) {
            Flask flask = flasks.get(i);
            player.set(flask.scale, off ? 0 : 1 + (effect + flask.own.effectIncreased()) / 100);
            if (!off) {
                player.setCondition(USING, true);
                player.setCondition(flask.using, true);
                if (flask.own.lifeBase() > 0 && !noLife) {
                    player.setCondition(USING_LIFE, true);
                }
                if (flask.own.manaBase() > 0) {
                    player.setCondition(USING_MANA, true);
                }
            }
        }
    }
}
