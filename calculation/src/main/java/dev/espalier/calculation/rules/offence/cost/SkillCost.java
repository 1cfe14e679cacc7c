package dev.espalier.calculation.rules.offence.cost;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one use of the skill costs, and what it costs while it lasts (Path of Building 0.15.0, CalcOffence: costs). Supports
 * multiply the base cost, which is rounded down; increases, more and efficiency follow; added cost comes last.
 */
public final class SkillCost extends SkillRule {
    private static final List<Resource> RESOURCES = List.of(Resource.values());
    private static final int N = RESOURCES.size();
    private static final Stats FREE = Stats.of("HasNoCost");
    private static final Stats SUPPORTS = Stats.of("SupportManaMultiplier");
    private static final Stats COST = Stats.of("Cost");
    private static final Stats ALSO_LIFE = Stats.of("BaseManaCostAsLifeCost");
    private static final Stats ALSO_ENERGY_SHIELD = Stats.of("ManaCostAsEnergyShieldCost");
    private static final Stats PARTLY_LIFE = Stats.of("HybridManaAndLifeCost_Life");
    private static final Stats LIFE_INSTEAD = Stats.of("CostLifeInsteadOfMana");

    private final Scope scope;
    private final double[] own = new double[N];
    private final double[] base = new double[N];
    private final double[] unmultiplied = new double[N];
    private final double[] raw = new double[N];
    private final double[] rounded = new double[N];
    private final double[] added = new double[N];

    public SkillCost(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        Map<String, Double> divisors = new HashMap<>();
        for (Fact cost : setup.constants().section("costs").items()) {
            TableReader table = new TableReader(cost);
            divisors.put(table.text("Resource"), table.number("Divisor"));
        }
        Map<String, Double> costs = costs(setup);
        for (Resource r : RESOURCES) {
            own[r.ordinal()] = round(costs.getOrDefault(r.key, 0.0) / divisors.getOrDefault(r.key, 1.0), 2);
        }
    }

    /** The skill's own costs; what a crossbow fires costs what loading it does. */
    private static Map<String, Double> costs(SkillSetup setup) {
        ActiveSkill ammunition = setup.ammunition();
        return (ammunition == null ? setup.skill() : ammunition).cost();
    }

    @Override
    public void calculate(Aggregates a) {
        if (a.flag(scope, FREE)) {
            return;
        }
        double supports = Rounding.floor(a.more(scope, SUPPORTS), 4);
        double alsoLife = a.base(scope, ALSO_LIFE) / 100;
        double alsoEnergyShield = a.base(scope, ALSO_ENERGY_SHIELD) / 100;
        double partlyLife = Math.min(a.base(scope, PARTLY_LIFE), 100) / 100;
        boolean lifeInstead = a.flag(scope, LIFE_INSTEAD);
        for (int i = 0; i < N; i++) {
            Resource r = RESOURCES.get(i);
            base(a, r, supports);
            Resource mana = r.manaTwin;
            if (mana == null) {
                continue;
            }
            if (r.life && lifeInstead) {
                move(mana.ordinal(), i);
            } else if (r.life && (alsoLife > 0 || partlyLife > 0)) {
                share(mana.ordinal(), i, partlyLife, alsoLife, supports);
            } else if (r.energyShield && alsoEnergyShield > 0) {
                share(mana.ordinal(), i, alsoEnergyShield, 0, supports);
            }
        }
        for (int i = 0; i < N; i++) {
            publish(a, RESOURCES.get(i), partlyLife);
        }
    }

    private void base(Aggregates a, Resource r, double supports) {
        int i = r.ordinal();
        double override = a.override(scope, r.override);
        base[i] = Double.isNaN(override) ? own[i] : round(override, 2);
        unmultiplied[i] = 0;
        added[i] = 0;
        if (a.has(scope, Kind.BASE, r.any)) {
            unmultiplied[i] = a.base(scope, r.withoutMultiplier);
            if (r.upfront) {
                base[i] += a.base(scope, r.base);
                added[i] = a.base(scope, r.added);
            }
        }
        raw[i] = base[i] * supports + unmultiplied[i];
        rounded[i] = Math.floor(raw[i]);
    }

    private void move(int mana, int life) {
        base[life] += base[mana];
        unmultiplied[life] += unmultiplied[mana];
        rounded[life] += rounded[mana];
        base[mana] = 0;
        unmultiplied[mana] = 0;
        rounded[mana] = 0;
        raw[mana] = 0;
    }

    private void share(int mana, int other, double share, double extra, double supports) {
        base[other] = base[mana];
        rounded[other] = round(raw[other] + round(rounded[mana] * share) + Math.floor(base[mana] * supports) * extra);
    }

    private void publish(Aggregates a, Resource r, double partlyLife) {
        int i = r.ordinal();
        boolean any = base[i] > 0 || added[i] > 0 || unmultiplied[i] > 0 || rounded[i] > 0;
        actor.set(r.hasCost, any ? 1 : 0);
        if (!any) {
            actor.set(r.cost, 0);
            return;
        }
        double efficiency = a.mod(scope, r.efficiency);
        double cost;
        if (r == Resource.SOUL) {
            cost = Math.floor(base[i] + unmultiplied[i]) * (1 + a.increased(scope, r.ofType) / 100);
            cost = Math.max(0, cost * a.more(scope, r.ofType) / efficiency + added[i]);
        } else {
            double increased = a.increased(scope, r.ofAny);
            double ofType = a.more(scope, r.ofType);
            double ofAny = a.more(scope, COST);
            cost = scaled(scaled(scaled(rounded[i], 1 + increased / 100), ofType), ofAny);
            cost = Math.max(0, cost / efficiency + added[i]);
            if (r.mana && partlyLife > 0) {
                cost = Math.max(0, Math.floor((1 - partlyLife) * cost));
            }
            if (r == Resource.MANA) {
                double unrounded = Math.max(0, (1 + increased / 100) * raw[i] * ofType * ofAny / efficiency);
                actor.set(r.raw, Math.max(0, (1 - partlyLife) * (unrounded + added[i])));
            }
        }
        actor.set(r.cost, cost);
    }

    /** A cost made greater is rounded down, one made smaller is rounded up. */
    private static double scaled(double cost, double factor) {
        return Math.max(0, factor < 1 ? Math.ceil(factor * cost) : Math.floor(factor * cost));
    }
}
