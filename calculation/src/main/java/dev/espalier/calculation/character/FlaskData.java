package dev.espalier.calculation.character;

/**
 * A flask's or charm's own numbers after its local modifiers and quality.
 *
 * @param duration of recovery or effect, in seconds
 * @param lifeBase life it recovers in all, 0 if none
 * @param manaBase mana it recovers in all, 0 if none
 * @param instantPercent of the recovery that is instant
 * @param additionalLife flat life recovered in addition
 * @param chargesGained charges gained each second
 * @param chargesGainedIncreased increase of charges gained, in per cent
 * @param chargeRecoveryIncreased increase of charge recovery, in per cent
 * @param effectIncreased increase of the effect, in per cent
 * @param lifeEffectStays whether the life recovery goes on at full life
 * @param manaEffectStays whether the mana recovery goes on at full mana
 */
public record FlaskData(
        double duration,
        double lifeBase,
        double manaBase,
        double instantPercent,
        double additionalLife,
        double chargesMax,
        double chargesUsed,
        double chargesGained,
        double chargesGainedIncreased,
        double chargeRecoveryIncreased,
        double effectIncreased,
        boolean lifeEffectStays,
        boolean manaEffectStays) {

    /** Life recovered in all by one use. */
    public double lifeTotal() {
        return lifeBase;
    }
}
