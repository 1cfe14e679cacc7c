package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.data.skill.SkillLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Life, mana and spirit that skills reserve, and what is left (Path of Building 0.15.0, CalcDefence: reservation). Flat
 * reservations are rounded for each skill, shares to two decimals. A skill that cannot be used (with another weapon in hand)
 * reserves like any other.
 */
public final class Reservation implements Rule {
    private enum Pool {
        LIFE("Life"),
        MANA("Mana"),
        SPIRIT("Spirit");

        final String title;
        final String key;
        final Stat maximum;
        final Stats reserved;
        final Stats efficiency;
        final Stats extra;
        final Stats lowShare;
        final Stat reservedResult;
        final Stat unreserved;
        final Stat reservedPercent;
        final Stat unreservedPercent;
        final Stat low;

        Pool(String name) {
            this.title = name;
            this.key = name.toLowerCase(Locale.ROOT);
            this.maximum = Stat.of(name);
            this.reserved = Stats.of(name + "Reserved", "Reserved");
            this.efficiency = Stats.of(name + "ReservationEfficiency", "ReservationEfficiency");
            this.extra = Stats.of("Extra" + name + "Reserved");
            this.lowShare = Stats.of("Low" + name + "Percentage");
            this.reservedResult = Stat.of(name + "Reserved");
            this.unreserved = Stat.of(name + "Unreserved");
            this.reservedPercent = Stat.of(name + "ReservedPercent");
            this.unreservedPercent = Stat.of(name + "UnreservedPercent");
            this.low = Varying.condition("Low" + name);
        }
    }

    private static final Stats MULTIPLIER = Stats.of("ReservationMultiplier");
    private static final Stats EXTRA_SPIRIT = Stats.of("ExtraSpirit");
    private static final Stats FREE_MINIONS = Stats.of("MinionFreeSpiritCount");
    private static final Stats BLOOD_MAGIC = Stats.of("BloodMagicReserved");
    private static final Stats MANA_COST_RESERVES = Stats.of("ManaCostGainAsReservation");
    private static final Stats MANA_COST = Stats.of("ManaCostBase");
    private static final Stats LIFE_COST_RESERVES = Stats.of("LifeCostGainAsReservation");
    private static final Stats LIFE_COST = Stats.of("LifeCostBase");

    /** What a skill asks for at its level: amounts and shares by pool. */
    private record Reserving(
            Scope scope,
            double[] flat,
            double[] percent,
            double[] blasphemy,
            double manaCost,
            double lifeCost,
            boolean multiple,
            double count) {}

    private final Actor actor;
    private final Scope scope;
    private final double lowPoolThreshold;
    private final List<Reserving> skills = new ArrayList<>();
    private final double[] flat = new double[3];
    private final double[] percent = new double[3];

    public Reservation(CharacterModel model) {
        this.actor = model.player();
        this.scope = Scope.of(actor);
        this.lowPoolThreshold = model.data().constants().misc("LowPoolThreshold");
        for (ActiveSkill skill : model.skills()) {
            boolean reserves = skill.types().contains("HasReservation") || skill.data("SupportedByAutoexertion") != 0;
            if (reserves && !skill.types().contains("ReservationBecomesCost")) {
                skills.add(reserving(skill, curses(model, skill)));
            }
        }
    }

    /** How many curses the skill turns into auras: those that the same gem supports. */
    private static long curses(CharacterModel model, ActiveSkill skill) {
        var gem = skill.effect().gem();
        return !skill.types().contains("IsBlasphemy") || gem == null
                ? 0
                : model.skills().stream()
                        .filter(other -> other.supports().stream().anyMatch(s -> gem.equals(s.gem())))
                        .count();
    }

    private static Reserving reserving(ActiveSkill skill, long curses) {
        SkillLevel level = skill.effect().skill().levels().get(skill.effect().level());
        double[] flat = new double[3];
        double[] percent = new double[3];
        double[] blasphemy = new double[3];
        for (Pool pool : Pool.values()) {
            flat[pool.ordinal()] = number(skill, level, pool.key + "ReservationFlat");
            percent[pool.ordinal()] = number(skill, level, pool.key + "ReservationPercent");
            blasphemy[pool.ordinal()] = curses * skill.data("blasphemyReservationFlat" + pool.title);
        }
        var minion = skill.minion();
        if (minion != null && skill.name().startsWith("Companion:")) {
            percent[Pool.SPIRIT.ordinal()] =
                    minion.type().companionReservation().orElse(0);
        }
        if (minion != null && skill.name().startsWith("Spectre:")) {
            flat[Pool.SPIRIT.ordinal()] = minion.type().spectreReservation();
        }
        Map<String, Double> cost = level == null ? Map.of() : level.cost();
        var gem = skill.effect().gem();
        var group = skill.group();
        double count = gem != null ? gem.count() : group != null ? group.count() : 1;
        return new Reserving(
                skill.scope(),
                flat,
                percent,
                blasphemy,
                cost.getOrDefault("Mana", 0.0),
                cost.getOrDefault("Life", 0.0),
                skill.types().contains("MultipleReservation"),
                count);
    }

    private static double number(ActiveSkill skill, @Nullable SkillLevel level, String key) {
        Double set = skill.data().get(key);
        return set != null ? set : level == null ? 0 : level.number(key).orElse(0);
    }

    @Override
    public void calculate(Aggregates a) {
        Arrays.fill(flat, 0);
        Arrays.fill(percent, 0);
        percent[Pool.LIFE.ordinal()] = a.base(scope, Pool.LIFE.extra);
        for (int i = 0; i < skills.size(); i++) {
            reserve(a, skills.get(i));
        }
        for (Pool pool : POOLS) {
            finish(a, pool);
        }
    }

    private static final Pool[] POOLS = Pool.values();

    private void reserve(Aggregates a, Reserving skill) {
        double multiplier = Rounding.floor(a.more(skill.scope, MULTIPLIER), 4);
        boolean blood = a.flag(skill.scope, BLOOD_MAGIC);
        for (Pool pool : POOLS) {
            int p = pool.ordinal();
            double base = skill.flat[p];
            double share = skill.percent[p];
            if (pool == Pool.SPIRIT) {
                base += a.base(skill.scope, EXTRA_SPIRIT);
                if (a.flag(skill.scope, MANA_COST_RESERVES)) {
                    base = a.base(skill.scope, MANA_COST) + skill.manaCost;
                }
            }
            if (pool == Pool.LIFE && a.flag(skill.scope, LIFE_COST_RESERVES)) {
                base = a.base(skill.scope, LIFE_COST) + skill.lifeCost;
            }
            if (blood && pool == Pool.LIFE) {
                base += skill.flat[Pool.MANA.ordinal()];
                share += skill.percent[Pool.MANA.ordinal()];
            } else if (blood && pool == Pool.MANA) {
                base = 0;
                share = 0;
            }
            double more = a.more(skill.scope, pool.reserved);
            double increased = a.increased(skill.scope, pool.reserved);
            if (more > 0 && increased > -100) {
                double efficiency = Math.max(a.increased(skill.scope, pool.efficiency), -100);
                double factor = multiplier * (100 + increased) / 100 * more / (1 + efficiency / 100);
                double reserved = base == 0 ? 0 : Math.max(round(base * factor), 0);
                if (skill.multiple) {
                    reserved *= Math.max(skill.count - a.base(skill.scope, FREE_MINIONS), 0);
                }
                double instances = skill.blasphemy[p];
                flat[p] += reserved + (instances == 0 ? 0 : Math.max(Math.ceil(instances * factor), 0));
                percent[p] += share == 0 ? 0 : Math.max(round(share * factor, 2), 0);
            }
        }
    }

    private void finish(Aggregates a, Pool pool) {
        int p = pool.ordinal();
        double max = actor.get(pool.maximum);
        double reserved = flat[p] + Math.ceil(max * percent[p] / 100);
        actor.set(pool.reservedResult, Math.min(reserved, max));
        actor.set(pool.unreserved, max - reserved);
        if (max > 0) {
            actor.set(pool.reservedPercent, Math.min(reserved / max * 100, 100));
            actor.set(pool.unreservedPercent, (max - reserved) / max * 100);
            double low = a.base(scope, pool.lowShare);
            if ((max - reserved) / max <= (low > 0 ? low : lowPoolThreshold)) {
                actor.setCondition(pool.low, true);
            }
        }
    }
}
