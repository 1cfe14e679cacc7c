package dev.espalier.calculation.rules.offence.leech;

import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;

/** What can be leeched, and the names that go with it. */
enum Pool {
    LIFE("Life"),
    ENERGY_SHIELD("EnergyShield"),
    MANA("Mana");

    static final int COUNT = 3;

    final Stats cannotLeech;
    final Stats cannotBeLeeched;
    final Stats leechedFrom;
    final Stats notFromElements;
    final Stats basedOnElements;
    final Stats physical;
    final Stats instant;
    final Stats rate;
    final Stats onHit;
    final Stats onHitTaken;
    final Stats onKill;
    final Stats cannotGain;
    final Stats[] leech = new Stats[DamageType.COUNT];
    final Stats[] notFrom = new Stats[DamageType.COUNT];
    final Stats[] basedOn = new Stats[DamageType.COUNT];
    final Stat total;
    final Stat largestInstance;
    final Stat largestRate;
    final Stat recovery;
    final Stat duration;
    final Stat instances;
    final Stat instantResult;
    final Stat instantRate;
    final Stat instantProportion;
    final Stat instanceRate;
    final Stat rateResult;
    final Stat perHit;
    final Stat gainRate;
    final Stat gainPerHit;
    final Stat onHitResult;
    final Stat onHitRate;
    final Stat onKillResult;

    Pool(String word) {
        cannotLeech = Stats.of("CannotLeech" + word, "CannotGain" + word);
        cannotBeLeeched = Stats.of("CannotLeech" + word + "FromSelf");
        leechedFrom = Stats.of("SelfDamage" + word + "Leech");
        notFromElements = Stats.of("No" + word + "LeechFromElementalDamage");
        basedOnElements = Stats.of(word + "LeechBasedOnElementalDamage");
        physical = Stats.of("PhysicalDamage" + word + "Leech");
        instant = Stats.of("Instant" + word + "Leech");
        rate = Stats.of(word + "LeechRate");
        onHit = Stats.of(word + "OnHit");
        onHitTaken = Stats.of("Self" + word + "OnHit");
        onKill = Stats.of(word + "OnKill");
        cannotGain = word.equals("Life")
                ? Stats.of("CannotGainLife", "CannotRecoverLifeOutsideLeech")
                : Stats.of("CannotGain" + word);
        for (DamageType t : DamageType.all()) {
            String of = "Damage" + word + "Leech";
            leech[t.ordinal()] =
                    t.isElemental() ? Stats.of(of, t.word() + of, "Elemental" + of) : Stats.of(of, t.word() + of);
            notFrom[t.ordinal()] = Stats.of(Stat.condition("No" + word + "LeechFrom" + t.word() + "Damage"));
            basedOn[t.ordinal()] = Stats.of(word + "LeechBasedOn" + t.word() + "Damage");
        }
        total = Stat.of(word);
        largestInstance = Stat.of("Max" + word + "LeechInstance");
        largestRate = Stat.of("Max" + word + "LeechRate");
        recovery = Stat.of(word + "RecoveryRateMod");
        duration = Stat.of(word + "LeechDuration");
        instances = Stat.of(word + "LeechInstances");
        instantResult = Stat.of(word + "LeechInstant");
        instantRate = Stat.of(word + "LeechInstantRate");
        instantProportion = Stat.of(word + "LeechInstantProportion");
        instanceRate = Stat.of(word + "LeechInstanceRate");
        rateResult = Stat.of(word + "LeechRate");
        perHit = Stat.of(word + "LeechPerHit");
        gainRate = Stat.of(word + "LeechGainRate");
        gainPerHit = Stat.of(word + "LeechGainPerHit");
        onHitResult = Stat.of(word + "OnHit");
        onHitRate = Stat.of(word + "OnHitRate");
        onKillResult = Stat.of(word + "OnKill");
    }
}
