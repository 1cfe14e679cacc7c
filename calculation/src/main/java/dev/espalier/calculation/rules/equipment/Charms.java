package dev.espalier.calculation.rules.equipment;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.character.FlaskData;
import dev.espalier.calculation.character.Rarity;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.core.BuffSlot;
import java.util.ArrayList;
import java.util.List;

/**
 * The charms in use: as many as there are slots for them, in the order of their slots, each with its effect (Path of
 * Building 0.15.0, CalcPerform: merging charms; the order there is that of a hash table).
 */
public final class Charms implements Rule {
    private static final double MOST_CHARMS = 3;
    private static final Stats LIMIT = Stats.of("CharmLimit");
    private static final Stats EFFECT = Stats.of("CharmEffect");
    private static final Stats MAGIC_EFFECT = Stats.of("MagicCharmEffect");
    private static final Stat EMPTY = Stat.of("EmptyCharms");
    private static final Stat USING = Varying.condition("UsingCharm");

    private record Charm(double ownEffect, double quality, boolean magic, Stat scale, Stat using) {}

    private final Actor player;
    private final Scope scope;
    private final Scope selfScope;
    private final List<Charm> charms = new ArrayList<>();

    public Charms(CharacterModel model) {
        this.player = model.player();
        this.scope = Scope.of(player);
        this.selfScope = Scope.of(player.store(), askedByPlayer());
        for (EquippedItem item : model.equipment().activeCharms()) {
            FlaskData own = item.flask();
            if (own != null) {
                add(item, own);
            }
        }
    }

    /** Effects on the player itself, not on allies. */
    static ScopeFacts askedByPlayer() {
        ScopeFacts n = ScopeFacts.NONE;
        return new ScopeFacts(
                n.skillTypes(),
                n.skillName(),
                n.summonSkillName(),
                n.skillId(),
                n.skillPart(),
                n.slotName(),
                n.distance(),
                n.monsterTags(),
                n.conditions(),
                n.flags(),
                n.keywords(),
                ActorRole.PLAYER);
    }

    private void add(EquippedItem item, FlaskData own) {
        var charm = new Charm(
                own.effectIncreased(),
                item.quality(),
                item.rarity() == Rarity.MAGIC,
                Stat.of("rule:EffectOf" + item.slot()),
                Varying.condition("Using" + item.base().name().replace(" ", "")));
        charms.add(charm);
        for (Modifier m : item.buff()) {
            player.store().add(BuffSlot.scaled(m, null, charm.scale));
        }
        for (Modifier m : item.modifiers()) {
            player.store().add(BuffSlot.scaled(m, null, charm.scale));
        }
    }

    @Override
    public void calculate(Aggregates a) {
        double override = a.override(scope, LIMIT);
        double free = Math.min(MOST_CHARMS, Double.isNaN(override) ? a.base(scope, LIMIT) : override);
        double effect = a.increased(selfScope, EFFECT);
        double magicEffect = a.increased(selfScope, MAGIC_EFFECT);
        boolean any = false;
        for (int i = 0; i < charms.size(); i++) {
            Charm charm = charms.get(i);
            boolean works = free > 0;
            double increased = effect + charm.ownEffect + (charm.magic ? magicEffect : 0);
            player.set(charm.scale, works ? (1 + increased / 100) * (1 + charm.quality / 100) : 0);
            if (works) {
                free--;
                any = true;
                player.setCondition(charm.using, true);
            }
        }
        if (any) {
            player.setCondition(USING, true);
        }
        player.set(EMPTY, free);
    }
}
