package dev.espalier.calculation.rules.offence.rate;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * Crossbows fire their bolts and reload: the rate over both, with bolts that are not used up and reloads that take no
 * time (Path of Building 0.15.0, CalcOffence: crossbow reload).
 */
public final class Reload extends SkillRule {
    private static final Stats BOLTS = Stats.of("CrossbowBoltCount");
    private static final Stat BOLT_COUNT = Stat.of("CrossbowBoltCount");
    private static final Stat RELOAD = Stat.of("ReloadSpeed");
    private static final Stats RELOAD_SPEED = Stats.of("ReloadSpeed", "Speed");
    private static final Stats NOT_USED_UP = Stats.of("ChanceToNotConsumeAmmo");
    private static final Stats INSTANT = Stats.of("InstantReloadChance");
    private static final double[] SPANS = {6, 8};
    private static final Stat[] RELOADED = {
        Varying.multiplier("BoltsReloadedPastSixSeconds"), Varying.multiplier("BoltsReloadedPastEightSeconds")
    };
    private static final Stat[] RELOADED_RESULT = {
        Stat.of("rule:BoltsReloadedPastSixSeconds"), Stat.of("rule:BoltsReloadedPastEightSeconds")
    };

    private final Hand hand;
    private final Scope scope;
    private final double weaponReload;
    private final int fewestBolts;

    public Reload(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.scope = setup.scope();
        this.weaponReload = setup.mainWeapon().get("ReloadTime");
        ActiveSkill ammunition = setup.ammunition();
        this.fewestBolts = ammunition == null ? 1 : 0;
        if (ammunition == null) {
            setup.declare(Modifier.of("CrossbowBoltCount", Kind.BASE, 1, Source.rule("Crossbow")));
        } else {
            loadedWith(ammunition);
        }
        for (int i = 0; i < RELOADED.length; i++) {
            setup.declare(Modifier.of(
                    RELOADED[i],
                    Kind.BASE,
                    1,
                    Source.rule("Reloading"),
                    new Tag.TimesResult(null, RELOADED_RESULT[i])));
        }
    }

    /** What is fired is loaded by another skill of the gem, which says how many bolts there are and how fast it reloads. */
    private void loadedWith(ActiveSkill ammunition) {
        for (Modifier m : ammunition.store().allFixed()) {
            boolean loads = m.stat() == BOLT_COUNT || m.stat() == RELOAD;
            boolean known = setup.skill().store().fixed(m.stat()).contains(m);
            if (loads && !known) {
                setup.declare(Modifier.of(m.stat(), m.kind(), m.value(), m.source()));
            }
        }
    }

    /** Whether a skill fires bolts that have to be reloaded. */
    public static boolean concerns(SkillSetup setup) {
        return setup.isOfType("CrossbowSkill") && !setup.isOfType("Grenade") && !setup.isOfType("CrossbowAmmoSkill");
    }

    @Override
    public void calculate(Aggregates a) {
        double reload = weaponReload / a.mod(scope, RELOAD_SPEED);
        double spared = a.base(scope, NOT_USED_UP);
        boolean endless = spared >= 100;
        hand.firingRate.set(hand.speed.get());
        hand.boltCount.set(Math.max(a.base(scope, BOLTS), fewestBolts));
        hand.chanceToNotConsumeAmmo.set(spared);
        hand.chanceToReloadInstantly.set(Math.min(a.base(scope, INSTANT), 100));
        hand.effectiveBoltCount.set(
                endless
                        ? Double.POSITIVE_INFINITY
                        : spared > 0 ? hand.boltCount.get() / (1 - spared / 100) : hand.boltCount.get());
        hand.totalFiringTime.set(1 / hand.firingRate.get() * (endless ? 0 : hand.effectiveBoltCount.get()));
        hand.reloadTime.set(reload);
        hand.effectiveReloadTime.set(reload * (1 - hand.chanceToReloadInstantly.get() / 100));
        double cycle = hand.totalFiringTime.get() + hand.effectiveReloadTime.get();
        hand.speed.set(endless ? hand.firingRate.get() : 1 / (cycle / hand.effectiveBoltCount.get()));
        hand.time.set(hand.speed.get() == 0 ? 0 : 1 / hand.speed.get());
        for (int i = 0; i < SPANS.length; i++) {
            actor.set(RELOADED_RESULT[i], spared > 100 ? 0 : hand.boltCount.get() * SPANS[i] / cycle);
        }
    }
}
