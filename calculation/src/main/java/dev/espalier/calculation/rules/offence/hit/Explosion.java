package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;

/**
 * Base damage of exploding corpses and enemies: a share of their life (Path of Building 0.15.0, CalcOffence: corpse and
 * enemy explosions).
 */
final class Explosion {
    private final SkillNumbers numbers;
    private final boolean ofEnemy;
    private final double life;
    private final double corpseShare;
    private final DamageType corpseType;

    Explosion(SkillSetup setup) {
        numbers = setup.numbers();
        ofEnemy = setup.is("monsterExplode");
        life = numbers.has("corpseLife")
                ? numbers.fixed("corpseLife")
                : setup.model().data().monsters().life(setup.model().enemyLevel());
        boolean ofCorpse = numbers.flag("explodeCorpse");
        String share = numbers.has("corpseExplosionLifeMultiplier")
                ? "corpseExplosionLifeMultiplier"
                : "selfFireExplosionLifeMultiplier";
        corpseShare = ofCorpse ? numbers.fixed(share) : 0;
        String type = setup.skill().words().get("corpseExplosionDamageType");
        corpseType = type == null ? DamageType.PHYSICAL : DamageType.of(type);
    }

    /** Whether the explosion is all that the skill deals. */
    boolean replaces() {
        return ofEnemy;
    }

    /** What the explosion deals of a type. */
    double damage(DamageType type) {
        double share = type == corpseType ? corpseShare : 0;
        return life * (share + (ofEnemy ? numbers.fixed(type.word() + "EffectiveExplodePercentage") / 100 : 0));
    }
}
