package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.ledger.Quantities;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * The chance that damage of ordinary or of critical hits is rolled twice and the better roll counts, by type (Path of
 * Building 0.15.0, CalcOffence: lucky hits).
 */
public final class LuckyDamage extends SkillRule {
    private static final Stats[] CHANCE = new Stats[DamageType.COUNT];
    private static final Stats ALWAYS = Stats.of("LuckyHits");
    private static final Stats LIGHTNING = Stats.of("LightningNoCritLucky");
    private static final Stats CRITS = Stats.of("CritLucky");
    private static final Stats ELEMENTS = Stats.of("ElementalLuckHits");

    static {
        for (DamageType t : DamageType.all()) {
            CHANCE[t.ordinal()] = Stats.of(t.word() + "LuckyHitsChance", "LuckyHitsChance");
        }
    }

    private final boolean critical;
    private final Scope scope;
    private final Quantities share;

    public LuckyDamage(SkillSetup setup, SkillState state, Hand hand, boolean critical) {
        super(setup, state);
        this.critical = critical;
        this.scope = hand.kind() != Hand.Kind.NONE ? setup.scope() : critical ? hand.critical() : hand.ordinary();
        this.share = new Quantities(setup.model().actors().ledger(), "luck", DamageType.COUNT, 0);
    }

    @Override
    public void calculate(Aggregates a) {
        boolean all = a.flag(scope, ALWAYS) || (critical && a.flag(scope, CRITS));
        for (DamageType type : DamageType.all()) {
            share.set(type.ordinal(), all || always(a, type) ? 1 : chance(a, type));
        }
    }

    private boolean always(Aggregates a, DamageType type) {
        return (!critical && type == DamageType.LIGHTNING && a.flag(scope, LIGHTNING))
                || (type.isElemental() && a.flag(scope, ELEMENTS));
    }

    private double chance(Aggregates a, DamageType type) {
        return Math.min(a.base(scope, CHANCE[type.ordinal()]), 100) / 100;
    }

    /** From 0 to 1. */
    double of(int type) {
        return share.get(type);
    }
}
