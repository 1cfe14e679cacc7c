package dev.espalier.calculation.rules.offence.rate;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers.SkillNumber;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a use takes where the skill says so itself, and skills that are channelled for stages or for a share of the
 * attack time: how many uses' time it takes until they hit (Path of Building 0.15.0, Data/Skills: what skills do before their damage is calculated).
 */
public final class Channelling extends SkillRule {
    private static final String SHARE_OF_ATTACK_TIME = "channelPercentOfAttackTime";

    /** What a channelled skill multiplies by its number of stages. */
    private enum Multiplies {
        HIT_AND_CHANNEL_TIME,
        CHANNEL_TIME,
        VOLLEYS_AND_DAMAGE
    }

    private record Stages(String multiplier, Multiplies what) {}

    private static final Map<String, Stages> BY_STAGES = Map.of(
            "DetonatingArrowPlayer", new Stages("DetonatingArrowStage", Multiplies.HIT_AND_CHANNEL_TIME),
            "SuperchargedSlamPlayer", new Stages("SuperchargedSlamStage", Multiplies.HIT_AND_CHANNEL_TIME),
            "BonestormPlayer", new Stages("BonestormStage", Multiplies.VOLLEYS_AND_DAMAGE),
            "FlameblastPlayer", new Stages("FlameblastStage", Multiplies.CHANNEL_TIME),
            "IncineratePlayer", new Stages("IncinerateStage", Multiplies.CHANNEL_TIME),
            "TemperWeaponPlayer", new Stages("TemperWeaponStage", Multiplies.CHANNEL_TIME));
    private static final Map<String, Multiplies> BY_ONE =
            Map.of("PlasmaBlastPlayer", Multiplies.CHANNEL_TIME, "ShieldChargePlayer", Multiplies.HIT_AND_CHANNEL_TIME);
    private static final Set<String> BY_ATTACK_TIME =
            Set.of("SnipePlayer", "GatheringStormPlayer", "PerfectStrikePlayer");

    private final Scope scope;
    private final @Nullable Stats stages;
    private final @Nullable Multiplies what;
    private final double share;
    private final double hitTimeMultiplier;
    private final double hitTimeOverride;
    private final boolean release;
    private final boolean ownTime;
    private final SkillNumber time;

    public Channelling(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        String id = setup.skill().effect().skill().id();
        Stages byStages = BY_STAGES.get(id);
        this.stages = byStages == null ? null : Stats.of(Stat.multiplier(byStages.multiplier));
        this.what = byStages == null ? BY_ONE.get(id) : byStages.what;
        this.share = BY_ATTACK_TIME.contains(id) ? orNone(setup, SHARE_OF_ATTACK_TIME) : Double.NaN;
        this.hitTimeMultiplier = orNone(setup, "hitTimeMultiplier");
        this.hitTimeOverride = orNone(setup, "hitTimeOverride");
        this.release = setup.is("channelRelease");
        this.ownTime = setup.numbers().has("timeOverride");
        this.time = setup.numbers().number("timeOverride");
    }

    private static double orNone(SkillSetup setup, String key) {
        return setup.numbers().has(key) ? setup.numbers().fixed(key) : Double.NaN;
    }

    @Override
    public void calculate(Aggregates a) {
        state.channelRelease.set(release);
        if (ownTime && Double.isNaN(state.timeOverride.get())) {
            state.timeOverride.set(time.get(a));
        }
        state.hitTimeOverride.set(
                Double.isNaN(state.hitTimeOverride.get()) ? hitTimeOverride : state.hitTimeOverride.get());
        state.hitTimeMultiplier.set(hitTimeMultiplier);
        state.channelTimeMultiplier.set(Double.NaN);
        if (what == null) {
            if (!Double.isNaN(share)) {
                state.hitTimeMultiplier.set(share);
                state.channelTimeMultiplier.set(share);
            }
            return;
        }
        double uses = stages == null ? 1 : a.base(scope, stages);
        switch (what) {
            case CHANNEL_TIME -> state.channelTimeMultiplier.set(uses);
            case HIT_AND_CHANNEL_TIME -> {
                state.hitTimeMultiplier.set(uses);
                state.channelTimeMultiplier.set(uses);
            }
            case VOLLEYS_AND_DAMAGE -> {
                double volleys = Math.ceil(uses / state.projectileCount.get());
                state.hitTimeMultiplier.set(volleys);
                state.channelTimeMultiplier.set(volleys);
                state.dpsMultiplier.set(uses);
            }
        }
    }
}
