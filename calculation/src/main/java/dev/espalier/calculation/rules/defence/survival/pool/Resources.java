package dev.espalier.calculation.rules.defence.survival.pool;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.defence.ByType;
import dev.espalier.calculation.rules.defence.survival.hit.HitStats;

/**
 * What stands between an actor and death, and what a hit takes from it: allies, aegis, guard and ward in the order of
 * damage types, then energy shield, mana and life in the order from chaos back to physical (Path of Building 0.15.0,
 * CalcDefence: pools reduced by damage). {@link Start#read} reads the actor once in a calculation; {@link #fill} starts
 * afresh as often as needed. Arrays are by damage type.
 */
public final class Resources {
    private static final Stats LOSS_BELOW_HALF = Stats.of("LifeLossBelowHalfPrevented");
    private static final Stats WARD_LASTS = Stats.of("WardNotBreak");
    private static final Stats WARD_BYPASS = Stats.of("WardBypass");
    private static final Stats CHAOS_NOT_DOUBLE = Stats.of("ChaosNotDoubleESDamage");
    private static final Stats ETERNAL_LIFE = Stats.of("EternalLife");
    private static final int TYPES = DamageType.COUNT;

    /** What an actor starts with, and how it takes damage; shared by all {@link Resources} of a rule. */
    public static final class Start {
        private final Actor actor;
        private final Scope scope;
        private final double[] allyLife = new double[Allies.COUNT];
        private final double[] allyShare = new double[Allies.COUNT];
        private final double[] aegis = new double[TYPES];
        private final double[] guard = new double[TYPES];
        private final double[] guardRate = new double[TYPES];
        private final double[] bypass = new double[TYPES];
        private final double[] mindOverMatter = new double[TYPES];
        private double sharedAegis;
        private double elementalAegis;
        private double sharedGuard;
        private double sharedGuardRate;
        private boolean absorbs;
        private double wardBypass;
        private double maximumLife;
        private double prevented;
        private double preventedBelowHalf;
        private boolean prevents;
        private boolean preventsBelowHalf;
        private boolean eternalLife;
        private double chaosCost;
        public double ward;
        public boolean wardLasts;
        public double energyShield;
        public double mana;
        public double life;

        public Start(Actor actor) {
            this.actor = actor;
            this.scope = Scope.of(actor);
        }

        /** Reads the actor's results as they stand. */
        public void read(Aggregates a) {
            ward = actor.get(HitStats.WARD);
            wardLasts = a.flag(scope, WARD_LASTS);
            wardBypass = a.base(scope, WARD_BYPASS) / 100;
            energyShield = actor.get(HitStats.SHIELD_RECOVERY_CAP);
            mana = actor.get(HitStats.MANA_UNRESERVED);
            life = actor.get(HitStats.LIFE_RECOVERABLE);
            maximumLife = actor.get(HitStats.LIFE);
            prevented = actor.get(HitStats.LOSS_PREVENTED) / 100;
            preventedBelowHalf = a.base(scope, LOSS_BELOW_HALF) / 100;
            prevents = actor.get(HitStats.LOSS_PREVENTED_TOTAL) > 0;
            preventsBelowHalf = actor.get(HitStats.LOSS_PREVENTED_BELOW_HALF) != 0;
            eternalLife = a.flag(scope, ETERNAL_LIFE);
            chaosCost = a.flag(scope, CHAOS_NOT_DOUBLE) ? 1 : 2;
            readAbsorption();
            double shared = actor.get(HitStats.SHARED_MIND);
            for (int type = 0; type < TYPES; type++) {
                bypass[type] = actor.get(HitStats.BYPASS[type]) / 100;
                mindOverMatter[type] = Math.min(shared + actor.get(HitStats.MIND[type]), 100) / 100;
            }
        }

        private boolean readAllies() {
            boolean any = Allies.any(actor);
            for (int i = 0; i < Allies.COUNT; i++) {
                allyLife[i] = any ? Allies.life(actor, i) : 0;
                allyShare[i] = any ? Allies.share(actor, i) / 100 : 0;
            }
            return any;
        }

        private void readAbsorption() {
            sharedAegis = actor.get(HitStats.SHARED_AEGIS);
            elementalAegis = actor.get(HitStats.ELEMENTAL_AEGIS);
            sharedGuard = actor.get(HitStats.SHARED_GUARD);
            sharedGuardRate = actor.get(HitStats.SHARED_GUARD_RATE) / 100;
            absorbs = readAllies() || ward > 0 || sharedAegis > 0 || elementalAegis > 0 || sharedGuard > 0;
            for (int type = 0; type < TYPES; type++) {
                aegis[type] = actor.get(HitStats.AEGIS[type]);
                guard[type] = actor.get(HitStats.GUARD[type]);
                guardRate[type] = actor.get(HitStats.GUARD_RATE[type]) / 100;
                absorbs |= aegis[type] > 0 || guard[type] > 0;
            }
        }
    }

    private final Start start;
    private final double[] allies = new double[Allies.COUNT];
    private final double[] aegis = new double[TYPES];
    private final double[] guard = new double[TYPES];
    private final double[] left = new double[TYPES];
    private double sharedAegis;
    private double elementalAegis;
    private double sharedGuard;
    private double ward;
    private double manaLeft;
    private double shieldLeft;

    /** Damage that reached the actor itself, of which recoup gives back. */
    public final double[] reached = new double[TYPES];

    public double energyShield;
    public double mana;
    public double life;
    public double lostOverTime;
    public double belowHalfLostOverTime;

    /** What the latest hit dealt beyond death. */
    public double overkill;

    public Resources(Start start) {
        this.start = start;
    }

    /** As at the start; without ward where it would not break again. */
    public void fill(boolean withWard) {
        energyShield = start.energyShield;
        mana = start.mana;
        life = start.life;
        lostOverTime = 0;
        belowHalfLostOverTime = 0;
        overkill = 0;
        ward = withWard ? start.ward : 0;
        sharedAegis = start.sharedAegis;
        elementalAegis = start.elementalAegis;
        sharedGuard = start.sharedGuard;
        for (int i = 0; i < allies.length; i++) {
            allies[i] = start.allyLife[i];
        }
        for (int type = 0; type < TYPES; type++) {
            aegis[type] = start.aegis[type];
            guard[type] = start.guard[type];
            reached[type] = 0;
        }
    }

    /** Takes a hit: damage by type, times a factor. */
    public void take(double[] damage, double factor) {
        double restored = start.wardLasts ? ward : 0;
        overkill = 0;
        manaLeft = Double.POSITIVE_INFINITY;
        shieldLeft = Double.POSITIVE_INFINITY;
        for (int type = 0; type < TYPES; type++) {
            double dealt = damage[type] > 0 ? damage[type] * factor : 0;
            if (start.absorbs && dealt > 0) {
                dealt = absorb(type, dealt);
            } else {
                reached[type] += dealt;
            }
            left[type] = dealt;
        }
        for (int type = TYPES - 1; type >= 0; type--) {
            if (left[type] > 0) {
                drain(type, left[type]);
            }
        }
        ward = restored;
    }

    private double absorb(int type, double dealt) {
        double damage = dealt;
        for (int i = 0; i < allies.length; i++) {
            if (allies[i] > 0) {
                double taken = Math.min(damage * start.allyShare[i], allies[i]);
                allies[i] -= taken;
                damage -= taken;
            }
        }
        reached[type] += damage;
        double byAegis = Math.min(damage, aegis[type]);
        aegis[type] -= byAegis;
        damage -= byAegis;
        if (ByType.elemental(type)) {
            double taken = Math.min(damage, elementalAegis);
            elementalAegis -= taken;
            damage -= taken;
        }
        double byShared = Math.min(damage, sharedAegis);
        sharedAegis -= byShared;
        damage -= byShared;
        double byGuard = Math.min(damage * start.guardRate[type], guard[type]);
        guard[type] -= byGuard;
        damage -= byGuard;
        double bySharedGuard = Math.min(damage * start.sharedGuardRate, sharedGuard);
        sharedGuard -= bySharedGuard;
        damage -= bySharedGuard;
        double byWard = Math.min(damage * (1 - start.wardBypass), ward);
        ward -= byWard;
        return damage - byWard;
    }

    private void drain(int type, double dealt) {
        double damage = dealt;
        double share = start.mindOverMatter[type];
        double manaPool = mana;
        double lifePool = 0;
        double bypass = start.bypass[type];
        if (share > 0 || (bypass > 0 && energyShield > 0)) {
            lifePool = lifePool();
            manaPool = share < 1 ? Math.min(lifePool / (1 - share) - lifePool, mana) : mana;
        }
        if (energyShield > 0) {
            damage = drainShield(type, damage, manaPool + lifePool);
        }
        if (share > 0 && mana > 0) {
            double taken = Math.min(damage * share, manaPool);
            manaLeft = Math.min(manaLeft, manaPool - taken);
            mana -= taken;
            damage -= taken;
        } else {
            manaLeft = 0;
        }
        if (start.prevents) {
            damage = preventLoss(damage);
        }
        if (life > 0) {
            double taken = Math.min(damage, life);
            life -= taken;
            damage -= taken;
        }
        overkill += damage;
    }

    private double drainShield(int type, double damage, double behind) {
        double cost = type == ByType.CHAOS ? start.chaosCost : 1;
        double bypass = start.bypass[type];
        if (start.eternalLife) {
            double taken = Math.min(damage, energyShield / (1 - bypass) / cost);
            energyShield -= taken * (1 - bypass) * cost;
            shieldLeft = Math.min(shieldLeft, energyShield);
            return damage - taken;
        }
        if (bypass >= 1) {
            return damage;
        }
        double pool = bypass > 0 ? Math.min(behind / bypass * cost - behind, energyShield) : energyShield;
        double taken = Math.min(damage * (1 - bypass), pool / cost);
        shieldLeft = Math.min(shieldLeft, pool - taken * cost);
        energyShield -= taken * cost;
        return damage - taken;
    }

    private double preventLoss(double dealt) {
        double damage = dealt;
        double prevented = start.prevented;
        double half = start.maximumLife * 0.5;
        double poolAbove = Math.max(life - half, 0) / (1 - prevented);
        double belowHalf = start.preventedBelowHalf;
        double below = Math.max(Math.min(life, half), 0) / (1 - belowHalf) / (1 - prevented);
        if (poolAbove + below < damage) {
            overkill += damage - poolAbove - below;
            damage = poolAbove + below;
        }
        if (!start.preventsBelowHalf) {
            double later = damage * prevented;
            lostOverTime += later;
            return damage - later;
        }
        double split = Math.min(damage, poolAbove);
        damage -= split;
        lostOverTime += split * prevented;
        life -= split * (1 - prevented);
        if (life <= half) {
            double later = damage * prevented;
            lostOverTime += later;
            damage -= later;
            double belowLater = damage * belowHalf;
            belowHalfLostOverTime += belowLater;
            damage -= belowLater;
        }
        return damage;
    }

    private double lifePool() {
        return RecoverableLife.hitPool(life, start.maximumLife, start.prevented * 100, start.preventedBelowHalf * 100);
    }

    /** What could still be taken after the latest hit, rounded down. */
    public double remaining() {
        return Math.floor(lifePool()
                + (manaLeft == Double.POSITIVE_INFINITY ? 0 : manaLeft)
                + (shieldLeft == Double.POSITIVE_INFINITY ? 0 : shieldLeft));
    }
}
