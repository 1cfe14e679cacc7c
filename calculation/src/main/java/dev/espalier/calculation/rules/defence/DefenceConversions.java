package dev.espalier.calculation.rules.defence;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import java.util.ArrayList;
import java.util.List;

/**
 * Armour, evasion, energy shield, life and mana converted to one another, or gained as one another (Path of Building
 * 0.15.0, CalcDefence: primary defences). Bases move, item by item between defences and in a lump to and from pools; what
 * increases the target then increases them.
 */
final class DefenceConversions {
    static final int ARMOUR = 0;
    static final int EVASION = 1;
    static final int ENERGY_SHIELD = 2;
    static final int LIFE = 3;
    static final int MANA = 4;
    static final int DEFENCES = 3;
    private static final int COUNT = 5;

    private static final String[] NAMES = {"Armour", "Evasion", "EnergyShield", "Life", "Mana"};

    /** What increases each of them. */
    static final Stats[] MODIFIERS = {
        Stats.of("Armour", "ArmourAndEvasion", "Defences"),
        Stats.of("Evasion", "ArmourAndEvasion", "Defences"),
        Stats.of("EnergyShield", "Defences"),
        Stats.of("Life"),
        Stats.of("Mana")
    };

    private static final Stats[][] CONVERTED = between("ConvertTo");
    private static final Stats[][] GAINED = between("GainAs");
    private static final Stats ANY = any();

    private final Scope scope;
    private final double[] onItems;
    private final int items;

    /** Bases of defences by defence and item: {@code [defence * items + item]}. */
    final double[] itemBase;

    /** Bases that no item owns; of life and mana what others are converted to. */
    final double[] globalBase = new double[COUNT];

    private final double[] share = new double[COUNT];

    DefenceConversions(Scope scope, List<ArmourPiece> pieces) {
        this.scope = scope;
        this.items = pieces.size();
        this.onItems = new double[DEFENCES * items];
        for (int i = 0; i < items; i++) {
            ArmourPiece p = pieces.get(i);
            onItems[ARMOUR * items + i] = p.armour();
            onItems[EVASION * items + i] = p.evasion();
            onItems[ENERGY_SHIELD * items + i] = p.energyShield();
        }
        this.itemBase = new double[onItems.length];
    }

    private static Stats[][] between(String word) {
        var all = new Stats[COUNT][COUNT];
        for (int from = 0; from < COUNT; from++) {
            for (int to = 0; to < COUNT; to++) {
                all[from][to] = Stats.of(NAMES[from] + word + NAMES[to]);
            }
        }
        return all;
    }

    private static Stats any() {
        List<Stat> all = new ArrayList<>();
        for (int from = 0; from < COUNT; from++) {
            for (int to = 0; to < COUNT; to++) {
                all.addAll(CONVERTED[from][to].members());
                all.addAll(GAINED[from][to].members());
            }
        }
        return Stats.of(all);
    }

    void calculate(Aggregates a) {
        System.arraycopy(onItems, 0, itemBase, 0, onItems.length);
        boolean any = a.has(scope, Kind.BASE, ANY);
        for (int r = 0; r < COUNT; r++) {
            globalBase[r] = 0;
        }
        for (int from = 0; from < COUNT; from++) {
            if (!any && from >= DEFENCES) {
                return;
            }
            double override = a.override(scope, MODIFIERS[from]);
            double global = Double.isNaN(override) ? a.base(scope, MODIFIERS[from]) + globalBase[from] : override;
            if (!any) {
                globalBase[from] = global;
            } else if (from < DEFENCES) {
                convertDefence(a, from, global);
            } else {
                convertPool(a, from, global);
            }
        }
    }

    private double converted(Aggregates a, int from) {
        double total = 0;
        for (int to = 0; to < COUNT; to++) {
            share[to] = Math.min(a.base(scope, CONVERTED[from][to]), 100);
            total += share[to];
        }
        return Math.min(total, 100);
    }

    private void convertDefence(Aggregates a, int from, double global) {
        double kept = 100 - converted(a, from);
        for (int to = 0; to < COUNT; to++) {
            double rate = to == from ? 0 : share[to] + a.base(scope, GAINED[from][to]);
            if (rate > 0) {
                for (int i = 0; i < items; i++) {
                    moveItem(from, to, i, rate, kept);
                }
                globalBase[to] += global * rate / 100;
            }
        }
        globalBase[from] = global * kept / 100;
    }

    private void moveItem(int from, int to, int item, double rate, double kept) {
        double base = itemBase[from * items + item];
        if (base <= 0) {
            return;
        }
        if (to < DEFENCES) {
            itemBase[to * items + item] += base * rate / 100;
        } else {
            globalBase[to] += base * rate / 100;
        }
        itemBase[from * items + item] = base * kept / 100;
    }

    private void convertPool(Aggregates a, int from, double global) {
        converted(a, from);
        for (int to = 0; to < COUNT; to++) {
            double rate = to == from ? 0 : share[to] + a.base(scope, GAINED[from][to]);
            if (rate > 0) {
                globalBase[to] += Math.ceil(global * rate / 100);
            }
        }
    }
}
