package dev.espalier.calculation.rules.core;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Expansions.Placed;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.character.Routing;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * "You and Allies in your Presence ...", "Allies in your Presence ...": what items and passives lend to the player and to a
 * minion, scaled by how strongly auras act on them (Path of Building 0.15.0, CalcPerform: extra auras).
 */
public final class SharedAuras implements Rule {
    private static final Stats ON_SELF = Stats.of("BuffEffectOnSelf", "AuraEffectOnSelf");
    private static final Stats STAY = Stats.of("SelfAurasCannotAffectAllies");
    private static final Stats HIDDEN = Stats.of("HiddenMonster");
    private static final Stat SCALE = Stat.of("rule:SharedAuraScale");
    private static final Stat BUFFS_ON_SELF = Stat.multiplier("BuffOnSelf");

    private final Actor player;
    private final Scope playerScope;
    private final @Nullable Actor minion;
    private final @Nullable Scope minionScope;

    public SharedAuras(CharacterModel model, @Nullable Minion minion) {
        this.player = model.player();
        this.playerScope = Scope.of(player);
        this.minion = minion == null ? null : minion.actor();
        this.minionScope = minion == null ? null : Scope.of(minion.actor());
        String type = minion == null ? "" : minion.type().id();
        model.expansions().register("ExtraAura", carrier -> expand(carrier, type));
    }

    private List<Placed> expand(Modifier carrier, String minionType) {
        var placed = new ArrayList<Placed>();
        if (!(carrier.payload() instanceof Payload.Nested nested)) {
            return placed;
        }
        Modifier scaled = BuffSlot.scaled(nested.modifier(), null, SCALE).withSource(carrier.source());
        if (!nested.words().containsKey("onlyAllies")) {
            placed.add(new Placed(player.store(), underTagsOf(carrier, scaled)));
            if (!nested.words().containsKey("notBuff")) {
                Modifier one = Modifier.of(BUFFS_ON_SELF, Kind.BASE, 1, carrier.source());
                placed.add(new Placed(player.store(), underTagsOf(carrier, one)));
            }
        }
        if (minion != null) {
            Modifier forMinions = Modifier.list(
                    "MinionModifier",
                    new Payload.Nested(scaled, Map.of()),
                    carrier.source(),
                    carrier.tags().toArray(Tag[]::new));
            for (Modifier m : Routing.toMinion(List.of(forMinions), playerScope, minionType)) {
                placed.add(new Placed(minion.store(), m));
            }
        }
        return placed;
    }

    private static Modifier underTagsOf(Modifier carrier, Modifier carried) {
        var tags = new ArrayList<>(carrier.tags());
        tags.addAll(carried.tags());
        return carried.withTags(tags);
    }

    @Override
    public void calculate(Aggregates a) {
        player.set(SCALE, a.mod(playerScope, ON_SELF));
        if (minion != null && minionScope != null) {
            boolean reaches = !a.flag(playerScope, STAY) && !a.flag(minionScope, HIDDEN);
            minion.set(SCALE, reaches ? a.mod(minionScope, ON_SELF) : 0);
        }
    }
}
