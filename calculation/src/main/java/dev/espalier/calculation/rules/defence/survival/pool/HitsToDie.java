package dev.espalier.calculation.rules.defence.survival.pool;

import dev.espalier.calculation.rules.DamageType;
import dev.espalier.data.constant.Constants;
import java.util.ArrayList;
import java.util.List;

/**
 * How many equal hits it takes to die, the last one in part (Path of Building 0.15.0, CalcDefence: number of hits to die).
 *
 * <p>Hits are taken one by one. After the first of them, the same question is asked with hits of eight times the size; all
 * but the last of what that says is then taken in one go. So the work grows with the logarithm of the number of hits. The
 * hits that are looked at are counted over all sizes, and beyond a bound the answer is what was reached.
 */
public final class HitsToDie {
    private final Resources.Start start;
    private final List<Resources> bySize = new ArrayList<>();
    private final double[] damage = new double[DamageType.COUNT];
    private final double speedUp;
    private final double maxDamage;
    private final int maxHits;
    private double total;
    private double lifeGain;
    private double manaGain;
    private double shieldGain;
    private boolean gains;
    private int looked;

    public HitsToDie(Resources.Start start, Constants constants) {
        this.start = start;
        this.speedUp = constants.misc("ehpCalcSpeedUp");
        this.maxDamage = constants.misc("ehpCalcMaxDamage");
        this.maxHits = (int) constants.misc("ehpCalcMaxIterationsToCalc");
        bySize.add(new Resources(start));
    }

    /** What is left after the latest answer. */
    public Resources left() {
        return bySize.get(0);
    }

    /** Damage of a hit by type, to be filled in before {@link #count}. */
    public double[] damage() {
        return damage;
    }

    /** What each hit gives back. */
    public void gain(double life, double mana, double energyShield) {
        lifeGain = life;
        manaGain = mana;
        shieldGain = energyShield;
        gains = life != 0 || mana != 0 || energyShield != 0;
    }

    /** The number of hits; infinite if they don't kill. */
    public double count() {
        total = 0;
        for (double d : damage) {
            total += d;
        }
        looked = 0;
        return count(0, 1);
    }

    private double count(int level, double size) {
        if (total == 0 || (start.wardLasts && start.ward > 0 && total * size < start.ward)) {
            return Double.POSITIVE_INFINITY;
        }
        if (level == bySize.size()) {
            bySize.add(new Resources(start));
        }
        Resources left = bySize.get(level);
        left.fill(start.wardLasts || level == 0);
        boolean lookedAhead = false;
        double hits = 0;
        double atOnce = 1;
        while (left.life > 0 && looked < maxHits) {
            looked++;
            take(left, atOnce, size);
            if (left.life > 0 && total * size >= maxDamage) {
                return Double.POSITIVE_INFINITY;
            }
            atOnce = 1;
            if (!lookedAhead && left.life > 0 && looked < maxHits) {
                atOnce = Math.max((count(level + 1, size * speedUp) - 1) * speedUp - 1, 1);
                if (atOnce == Double.POSITIVE_INFINITY) {
                    return atOnce;
                }
                lookedAhead = true;
            }
            hits += atOnce;
        }
        if (left.life == 0 && level == 0) {
            hits -= left.overkill / total;
        }
        return left.life >= 0 && total * size * hits >= maxDamage ? Double.POSITIVE_INFINITY : hits;
    }

    private void take(Resources left, double atOnce, double size) {
        double times = atOnce * size;
        if (gains && times > 1) {
            gain(left, times - 1, times);
        }
        left.take(damage, times);
        if (gains && left.life > 0) {
            gain(left, 1, 1);
        }
    }

    private void gain(Resources left, double times, double capTimes) {
        left.life = Math.min(left.life + lifeGain * times, capTimes * start.life);
        left.mana = Math.min(left.mana + manaGain * times, capTimes * start.mana);
        left.energyShield = Math.min(left.energyShield + shieldGain * times, capTimes * start.energyShield);
    }
}
