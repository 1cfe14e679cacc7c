package dev.espalier.calculation.rules.offence.effect;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** How often a chaining skill chains (Path of Building 0.15.0, CalcOffence: chaining). */
public final class Chains extends SkillRule {
    private static final Stats NONE = Stats.of("CannotChain", "NoAdditionalChains");
    private static final Stats OF_PROJECTILES = Stats.of("ChainCountMax");
    private static final Stats OF_BEAMS = Stats.of("ChainCountMax", "BeamChainCountMax");
    private static final Stats CHANCE = Stats.of("ChainChance");
    private static final Stats TERRAIN = Stats.of("TerrainChainChance");
    private static final Stats PROJECTILES_CHAIN = Stats.of("AdditionalProjectilesAddChainsInstead");
    private static final Stats CHAINED = Stats.of("ChainCount");
    private static final Stat MAXIMUM = Stat.of("ChainMax");
    private static final Stat TERRAIN_RESULT = Stat.of("TerrainChain");
    private static final Stat CHAIN = Stat.of("Chain");
    private static final Stat LEFT = Stat.of("ChainRemaining");

    private final Scope scope;
    private final Stats most;

    public Chains(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        this.most = setup.is("projectile") ? OF_PROJECTILES : OF_BEAMS;
    }

    @Override
    public void calculate(Aggregates a) {
        if (a.flag(scope, NONE)) {
            return;
        }
        double maximum = (a.base(scope, most) + a.base(scope, CHANCE) / 100) * a.more(scope, most);
        if (a.flag(scope, PROJECTILES_CHAIN)) {
            maximum += (ProjectileCount.expected(a, scope) - 1) * ProjectileCount.more(a, scope);
        }
        double chain = Math.min(maximum, a.base(scope, CHAINED));
        actor.set(MAXIMUM, maximum);
        actor.set(TERRAIN_RESULT, Math.min(a.base(scope, TERRAIN), 100));
        actor.set(CHAIN, chain);
        actor.set(LEFT, Math.max(0, maximum - chain));
    }
}
