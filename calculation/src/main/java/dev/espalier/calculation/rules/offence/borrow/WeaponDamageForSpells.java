package dev.espalier.calculation.rules.offence.borrow;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.ArrayList;
import java.util.List;

/** Battlemage: spells gain the main hand weapon's damage (Path of Building 0.15.0, CalcOffence). */
public final class WeaponDamageForSpells extends SkillRule {
    private static final Stats BATTLEMAGE = Stats.of("Battlemage");
    private static final Stats SHARE = Stats.of("MainHandWeaponDamageAppliesToSpells");

    private record Gained(double weapon, Stat result) {}

    private final List<Gained> gained = new ArrayList<>();

    public WeaponDamageForSpells(SkillSetup setup, SkillState state) {
        super(setup, state);
        if (!setup.is("spell") || setup.mainWeapon().type().equals("None")) {
            return;
        }
        for (DamageType t : DamageType.all()) {
            gain(t.word() + "Min");
            gain(t.word() + "Max");
        }
    }

    private void gain(String stat) {
        double weapon = setup.mainWeapon().get(stat);
        if (weapon != 0) {
            Stat result = Stat.of("rule:Battlemage" + stat);
            gained.add(new Gained(weapon, result));
            setup.declare(Modifier.of(stat, Kind.BASE, 1, Source.rule("Battlemage"), new Tag.TimesResult(null, result))
                    .withFlags(ModFlag.SPELL, 0));
        }
    }

    @Override
    public void calculate(Aggregates a) {
        if (gained.isEmpty()) {
            return;
        }
        double percent = a.max(setup.scope(), SHARE);
        double share = a.flag(setup.plain(), BATTLEMAGE) ? (Double.isNaN(percent) ? 1 : percent / 100) : 0;
        for (int i = 0; i < gained.size(); i++) {
            Gained g = gained.get(i);
            actor.set(g.result, Math.floor(g.weapon * share));
        }
    }
}
