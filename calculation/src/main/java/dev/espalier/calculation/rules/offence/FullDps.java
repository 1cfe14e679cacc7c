package dev.espalier.calculation.rules.offence;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.modifier.Stat;
import org.jspecify.annotations.Nullable;

/**
 * Damage a second of several skills together (Path of Building 0.15.0, Calcs: full damage a second). Hits add up as often as
 * a skill counts; of each ailment and ground only the strongest counts; the strongest culling applies to the whole.
 */
public final class FullDps {
    public static final Stat FULL_DPS = Stat.of("FullDPS");
    public static final Stat FULL_DOT_DPS = Stat.of("FullDotDPS");

    private static final Stat TOTAL_DPS = Stat.of("TotalDPS");
    private static final Stat TOTAL_DOT = Stat.of("TotalDot");
    private static final Stat DOT_STACKS = Stat.of("rule:DotCanStack");
    private static final Stat DECAY_DPS = Stat.of("DecayDPS");
    private static final Stat CULL_MULTIPLIER = Stat.of("CullMultiplier");
    private static final Stat[] BEST_OF = {
        Stat.of("BleedDPS"),
        Stat.of("IgniteDPS"),
        Stat.of("PoisonDPS"),
        Stat.of("CorruptingBloodDPS"),
        Stat.of("BurningGroundDPS"),
        Stat.of("CausticGroundDPS")
    };
    /** Of minions, grounds and the like don't count. */
    private static final int BEST_OF_MINIONS = 3;

    private static final Stat[] READ = {TOTAL_DPS, TOTAL_DOT, DOT_STACKS, DECAY_DPS, CULL_MULTIPLIER};

    private final double cap;
    private final double[] best = new double[BEST_OF.length];
    private double hits;
    private double overTime;
    private double cull;

    /** @param cap the most that damage over time can come to */
    public FullDps(double cap) {
        this.cap = cap;
    }

    /** What {@link #add} reads of an actor. */
    public static Stat[] inputs() {
        Stat[] inputs = new Stat[READ.length + BEST_OF.length];
        System.arraycopy(READ, 0, inputs, 0, READ.length);
        System.arraycopy(BEST_OF, 0, inputs, READ.length, BEST_OF.length);
        return inputs;
    }

    public void clear() {
        java.util.Arrays.fill(best, 0);
        hits = 0;
        overTime = 0;
        cull = 1;
    }

    /**
     * Adds a skill whose results its user and its minion hold.
     *
     * @param count how many times it counts
     */
    public void add(Actor user, @Nullable Actor minion, int count) {
        if (minion != null) {
            of(minion, count, 1, BEST_OF_MINIONS);
        }
        of(user, count, user.get(DOT_STACKS) != 0 ? count : 1, BEST_OF.length);
    }

    private void of(Actor actor, int count, int dots, int kinds) {
        hits += Math.max(0, actor.get(TOTAL_DPS)) * count;
        overTime += Math.max(0, actor.get(TOTAL_DOT)) * dots + Math.max(0, actor.get(DECAY_DPS));
        for (int i = 0; i < kinds; i++) {
            best[i] = Math.max(best[i], actor.get(BEST_OF[i]));
        }
        cull = Math.max(cull, actor.get(CULL_MULTIPLIER));
    }

    /** Writes the sums to the results of the character. */
    public void publish(Actor actor) {
        double dots = overTime;
        for (double dps : best) {
            dots += dps;
        }
        dots = Math.min(dots, cap);
        actor.set(FULL_DOT_DPS, dots);
        actor.set(FULL_DPS, (hits + dots) * cull);
    }
}
