package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Kind.BASE;
import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.Rule;

/**
 * Strength, Dexterity and Intelligence of an actor and what they grant: Life, Accuracy and Mana (Path of Building 0.15.0,
 * CalcPerform: attributes and conditions). Calculated twice, because a modifier may ask which attribute is higher.
 */
public final class Attributes implements Rule {
    private static final Stat STR = Stat.of("Str");
    private static final Stat DEX = Stat.of("Dex");
    private static final Stat INT = Stat.of("Int");
    private static final Stats OF_STR = Stats.of(STR);
    private static final Stats OF_DEX = Stats.of(DEX);
    private static final Stats OF_INT = Stats.of(INT);
    private static final Stat LOWEST = Stat.of("LowestAttribute");
    private static final Stat TOTAL = Stat.of("TotalAttr");
    private static final Stat DEVOTION = Stat.of("Devotion");
    private static final Stat TRIBUTE = Stat.of("Tribute");
    private static final Stats OF_DEVOTION = Stats.of(DEVOTION);
    private static final Stats OF_TRIBUTE = Stats.of(TRIBUTE);

    private static final Stat TWO_HIGHEST_EQUAL = Varying.condition("TwoHighestAttributesEqual");
    private static final Stat DEX_OVER_INT = Varying.condition("DexHigherThanInt");
    private static final Stat STR_OVER_INT = Varying.condition("StrHigherThanInt");
    private static final Stat INT_OVER_DEX = Varying.condition("IntHigherThanDex");
    private static final Stat STR_OVER_DEX = Varying.condition("StrHigherThanDex");
    private static final Stat INT_OVER_STR = Varying.condition("IntHigherThanStr");
    private static final Stat DEX_OVER_STR = Varying.condition("DexHigherThanStr");
    private static final Stat STR_HIGHEST = Varying.condition("StrHighestAttribute");
    private static final Stat INT_HIGHEST = Varying.condition("IntHighestAttribute");
    private static final Stat DEX_HIGHEST = Varying.condition("DexHighestAttribute");

    private static final Stats NO_BONUSES = Stats.of("NoAttributeBonuses");
    private static final Stats DOUBLED = Stats.of("DoubledInherentAttributeBonuses");
    private static final Stats NO_STR_BONUSES = Stats.of("NoStrengthAttributeBonuses");
    private static final Stats NO_STR_TO_LIFE = Stats.of("NoStrBonusToLife");
    private static final Stats HALVED_LIFE = Stats.of("HalvesLifeFromStrength");
    private static final Stats NO_DEX_BONUSES = Stats.of("NoDexterityAttributeBonuses");
    private static final Stats NO_DEX_TO_ACCURACY = Stats.of("NoDexBonusToAccuracy");
    private static final Stats ACCURACY_PER_DEX = Stats.of("DexAccBonusOverride");
    private static final Stats NO_INT_BONUSES = Stats.of("NoIntelligenceAttributeBonuses");
    private static final Stats NO_INT_TO_MANA = Stats.of("NoIntBonusToMana");

    private static final Stat LIFE_FROM_STR = Stat.of("rule:LifeFromStrength");
    private static final Stat ACCURACY_FROM_DEX = Stat.of("rule:AccuracyFromDexterity");
    private static final Stat MANA_FROM_INT = Stat.of("rule:ManaFromIntelligence");

    private final Actor actor;
    private final Scope scope;
    private final double accuracyPerDex;

    public Attributes(Actor actor, double accuracyPerDex) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.accuracyPerDex = accuracyPerDex;
        grant("Life", LIFE_FROM_STR, "Strength");
        grant("Accuracy", ACCURACY_FROM_DEX, "Dexterity");
        grant("Mana", MANA_FROM_INT, "Intelligence");
    }

    private void grant(String stat, Stat result, String from) {
        actor.store().add(Modifier.of(stat, BASE, 1, Source.rule(from), new Tag.TimesResult(null, result)));
    }

    @Override
    public void calculate(Aggregates a) {
        for (int pass = 0; pass < 2; pass++) {
            double str = Math.max(round(a.value(scope, OF_STR)), 0);
            actor.set(STR, str);
            double dex = Math.max(round(a.value(scope, OF_DEX)), 0);
            actor.set(DEX, dex);
            double intel = Math.max(round(a.value(scope, OF_INT)), 0);
            actor.set(INT, intel);
            compare(str, dex, intel);
        }
        double str = actor.get(STR);
        double dex = actor.get(DEX);
        double intel = actor.get(INT);
        actor.set(TOTAL, str + dex + intel);
        actor.set(DEVOTION, a.base(scope, OF_DEVOTION));
        actor.set(TRIBUTE, a.base(scope, OF_TRIBUTE));
        if (!a.flag(scope, NO_BONUSES)) {
            bonuses(a, str, dex, intel);
        }
    }

    private void compare(double str, double dex, double intel) {
        double lowest = Math.min(str, Math.min(dex, intel));
        double highest = Math.max(str, Math.max(dex, intel));
        double middle = str + dex + intel - lowest - highest;
        actor.set(LOWEST, lowest);
        actor.setCondition(TWO_HIGHEST_EQUAL, middle == highest);
        actor.setCondition(DEX_OVER_INT, dex > intel);
        actor.setCondition(STR_OVER_INT, str > intel);
        actor.setCondition(INT_OVER_DEX, intel > dex);
        actor.setCondition(STR_OVER_DEX, str > dex);
        actor.setCondition(INT_OVER_STR, intel > str);
        actor.setCondition(DEX_OVER_STR, dex > str);
        actor.setCondition(STR_HIGHEST, str == highest);
        actor.setCondition(INT_HIGHEST, intel == highest);
        actor.setCondition(DEX_HIGHEST, dex == highest);
    }

    private void bonuses(Aggregates a, double str, double dex, double intel) {
        double inherent = a.flag(scope, DOUBLED) ? 2 : 1;
        if (!a.flag(scope, NO_STR_BONUSES) && !a.flag(scope, NO_STR_TO_LIFE)) {
            actor.set(LIFE_FROM_STR, str * (a.flag(scope, HALVED_LIFE) ? 1 : 2) * inherent);
        }
        if (!a.flag(scope, NO_DEX_BONUSES) && !a.flag(scope, NO_DEX_TO_ACCURACY)) {
            double override = a.override(scope, ACCURACY_PER_DEX);
            actor.set(ACCURACY_FROM_DEX, dex * (Double.isNaN(override) ? accuracyPerDex : override) * inherent);
        }
        if (!a.flag(scope, NO_INT_BONUSES) && !a.flag(scope, NO_INT_TO_MANA)) {
            actor.set(MANA_FROM_INT, intel * 2 * inherent);
        }
    }
}
