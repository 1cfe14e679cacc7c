package dev.espalier.calculation.rules.defence;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.data.constant.Constants;

/** Chances to dodge hits and to suppress spells (Path of Building 0.15.0, CalcDefence: suppression, dodge). */
final class Dodging implements Rule {
    private static final Stats SUPPRESSION = Stats.of("SpellSuppressionChance");
    private static final Stats SUPPRESSION_EFFECT = Stats.of("SpellSuppressionEffect");
    private static final Stats SUPPRESSION_LUCKY = Stats.of("SpellSuppressionChanceIsLucky");
    private static final Stats SUPPRESSION_UNLUCKY = Stats.of("SpellSuppressionChanceIsUnlucky");
    private static final Stats CANNOT_BE_SUPPRESSED = Stats.of("CannotBeSuppressed");
    private static final Stats SUPPRESSION_TO_DODGE = Stats.of("ConvertSpellSuppressionToSpellDodge");
    private static final Stats ATTACK_DODGE = Stats.of("AttackDodgeChance");
    private static final Stats SPELL_DODGE = Stats.of("SpellDodgeChance");
    private static final Stats SPELL_DODGE_MAX = Stats.of("SpellDodgeChanceMax");
    private static final Stats REDUCED_BY_ENEMY = Stats.of("reduceEnemyDodge");
    private static final Stats CANNOT_BE_DODGED = Stats.of("CannotBeDodged");
    private static final Stats UNLUCKY = Stats.of("DodgeChanceIsUnlucky");

    static final Stat SUPPRESSION_RESULT = Stat.of("SpellSuppressionChance");
    private static final Stat SUPPRESSION_EFFECT_RESULT = Stat.of("SpellSuppressionEffect");
    private static final Stat EFFECTIVE_SUPPRESSION = Stat.of("EffectiveSpellSuppressionChance");
    private static final Stat SUPPRESSION_OVER_CAP = Stat.of("SpellSuppressionChanceOverCap");

    private record Dodge(Stat chance, Stat effective, Stat overCap) {
        Dodge(String name) {
            this(Stat.of(name), Stat.of("Effective" + name), Stat.of(name + "OverCap"));
        }
    }

    private static final Dodge OF_ATTACKS = new Dodge("AttackDodgeChance");
    private static final Dodge OF_SPELLS = new Dodge("SpellDodgeChance");

    private final Actor actor;
    private final Scope scope;
    private final Scope enemy;
    private final double suppressionCap;
    private final double suppressionEffect;
    private final double dodgeCap;
    private final double luckOfSettings;

    Dodging(Actor actor, Scope enemy, Constants constants, double unluckyRolls) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.enemy = enemy;
        this.suppressionCap = constants.misc("SuppressionChanceCap");
        this.suppressionEffect = constants.misc("SuppressionEffect");
        this.dodgeCap = constants.misc("DodgeChanceCap");
        this.luckOfSettings = 1 / unluckyRolls;
    }

    @Override
    public void calculate(Aggregates a) {
        double granted = a.base(scope, SUPPRESSION);
        suppress(a, granted);
        double fromSuppression = a.flag(scope, SUPPRESSION_TO_DODGE) ? granted / 2 : 0;
        double override = a.override(scope, SPELL_DODGE_MAX);
        double spellMax = Double.isNaN(override) ? a.base(scope, SPELL_DODGE_MAX) : override;
        dodge(a, OF_ATTACKS, a.base(scope, ATTACK_DODGE), dodgeCap);
        dodge(a, OF_SPELLS, a.base(scope, SPELL_DODGE) + fromSuppression, spellMax);
    }

    private void suppress(Aggregates a, double granted) {
        double override = a.override(scope, SUPPRESSION);
        double total = Double.isNaN(override) ? granted : override;
        double chance = Math.min(total, suppressionCap);
        double luck = luckOfSettings
                * (a.flag(scope, SUPPRESSION_LUCKY) ? 2 : 1)
                / (a.flag(scope, SUPPRESSION_UNLUCKY) ? 2 : 1);
        actor.set(SUPPRESSION_RESULT, chance);
        actor.set(SUPPRESSION_EFFECT_RESULT, Math.max(suppressionEffect + a.base(scope, SUPPRESSION_EFFECT), 0));
        actor.set(EFFECTIVE_SUPPRESSION, Luck.apply(a.flag(enemy, CANNOT_BE_SUPPRESSED) ? 0 : chance, luck));
        actor.set(SUPPRESSION_OVER_CAP, Math.max(0, total - suppressionCap));
    }

    private void dodge(Aggregates a, Dodge dodge, double total, double max) {
        double effective = 0;
        if (!a.flag(enemy, CANNOT_BE_DODGED)) {
            effective = Math.min(Math.max(total - a.base(enemy, REDUCED_BY_ENEMY), 0), max);
        }
        actor.set(dodge.chance, Math.min(total, max));
        actor.set(dodge.effective, a.flag(scope, UNLUCKY) ? Luck.unlucky(effective) : effective);
        actor.set(dodge.overCap, Math.max(0, total - max));
    }
}
