package dev.espalier.calculation.rules.offence.borrow;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.offence.borrow.Transfer.Plan;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import java.util.ArrayList;
import java.util.List;

/** All the ways in which modifiers of one thing count for another, as far as they can concern the skill. */
public final class BorrowedModifiers implements Rule {
    private final Rule[] transfers;

    public BorrowedModifiers(SkillSetup setup) {
        List<Plan> plans = new ArrayList<>(general(setup));
        plans.addAll(ofAttacks());
        plans.addAll(ofProjectiles(setup));
        this.transfers = plans.stream()
                .filter(p -> p.concerns(setup))
                .map(p -> p.of(setup))
                .toArray(Rule[]::new);
    }

    private static List<Plan> general(SkillSetup setup) {
        double transfigured = setup.constants().misc("Transfiguration");
        return List.of(
                new Plan("TransfigurationOfBody", "Life", "Damage")
                        .flooredShare(transfigured)
                        .forScope(ModFlag.ATTACK),
                new Plan("TransfigurationOfMind", "Mana", "Damage").flooredShare(transfigured),
                new Plan("TransfigurationOfSoul", "EnergyShield", "Damage")
                        .flooredShare(transfigured)
                        .forScope(ModFlag.SPELL),
                new Plan("ThornsDamageAppliesToHits", "ThornsDamage", "Damage").forScope(ModFlag.HIT),
                new Plan("WarcryDamageAppliesToSkill", "Damage", "Damage").namingKeyword(Keyword.WARCRY),
                new Plan("WarcryDamageAppliesToSkill", "Damage", "Damage")
                        .namingKeyword(Keyword.WARCRY)
                        .more(),
                new Plan("PinBuildupInsteadOfHeavyStunBuildup", "EnemyHeavyStunBuildup", "EnemyPinBuildup"),
                new Plan("PinBuildupInsteadOfHeavyStunBuildup", "EnemyHeavyStunBuildup", "EnemyPinBuildup").more(),
                new Plan("LightRadiusAppliesToAreaOfEffect", "LightRadius", "AreaOfEffect").flooredShare(0.5),
                new Plan("LightRadiusAppliesToDamage", "LightRadius", "Damage"));
    }

    private static List<Plan> ofAttacks() {
        return List.of(
                new Plan("SpellDamageAppliesToAttacks", "Damage", "Damage")
                        .naming(ModFlag.SPELL, 0)
                        .forScope(ModFlag.ATTACK)
                        .shareFrom("ImprovedSpellDamageAppliesToAttacks"),
                new Plan("CastSpeedAppliesToAttacks", "Speed", "Speed")
                        .naming(ModFlag.CAST, 0)
                        .forScope(ModFlag.ATTACK)
                        .shareFrom("ImprovedCastSpeedAppliesToAttacks"),
                new Plan("LightRadiusAppliesToAccuracy", "LightRadius", "Accuracy"),
                new Plan("ClawDamageAppliesToUnarmed", "Damage", "Damage")
                        .naming(ModFlag.CLAW, ModFlag.HIT)
                        .forScope(ModFlag.UNARMED | ModFlag.MELEE),
                new Plan("ClawAttackSpeedAppliesToUnarmed", "Speed", "Speed")
                        .naming(ModFlag.CLAW, ModFlag.ATTACK | ModFlag.HIT)
                        .forScope(ModFlag.UNARMED | ModFlag.ATTACK),
                new Plan("ClawCritChanceAppliesToUnarmed", "CritChance", "CritChance")
                        .naming(ModFlag.CLAW, ModFlag.HIT)
                        .forScope(ModFlag.UNARMED));
    }

    private static List<Plan> ofProjectiles(SkillSetup setup) {
        var plans = new ArrayList<>(List.of(
                new Plan("CastSpeedAppliesToProjectileSpeed", "Speed", "ProjectileSpeed")
                        .in(ModFlag.CAST)
                        .shareFrom("ImprovedCastSpeedAppliesToProjectileSpeed"),
                new Plan("ProjectileSpeedAppliesToBowDamage", "ProjectileSpeed", "Damage")
                        .in(ModFlag.BOW)
                        .forScope(ModFlag.BOW | ModFlag.HIT),
                new Plan("ProjectileSpeedAppliesToProjectileDamage", "ProjectileSpeed", "Damage")
                        .forScope(ModFlag.PROJECTILE)));
        if (setup.numbers().flag("arrowSpeedAppliesToAreaOfEffect")) {
            plans.add(new Plan("", "ProjectileSpeed", "AreaOfEffect").in(ModFlag.BOW));
        }
        return plans;
    }

    @Override
    public void calculate(Aggregates a) {
        for (Rule transfer : transfers) {
            transfer.calculate(a);
        }
    }
}
