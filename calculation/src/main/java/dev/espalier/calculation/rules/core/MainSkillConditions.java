package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Kind.BASE;
import static dev.espalier.calculation.modifier.Kind.INCREASED;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import java.util.List;

/**
 * What using the main skill makes true of its user: attacked recently, hit recently, shapeshifted (Path of Building 0.15.0,
 * CalcPerform: conditions). All of it is known once the skill is set up.
 */
public final class MainSkillConditions {
    private final Actor actor;
    private final ActiveSkill skill;

    public MainSkillConditions(Actor actor, ActiveSkill skill) {
        this.actor = actor;
        this.skill = skill;
    }

    public void addTo() {
        boolean byItself = !skill.is("trap") && !skill.is("mine") && !skill.is("totem");
        if (byItself && skill.data("triggered") == 0) {
            used();
        }
        if (byItself && skill.is("hit")) {
            actor.fixCondition("HitRecently");
            if (skill.is("spell")) {
                actor.fixCondition("HitSpellRecently");
            }
        }
        if (skill.is("totem")) {
            actor.fixCondition("HaveTotem");
            actor.fixCondition("SummonedTotemRecently");
            if (skill.is("hit")) {
                actor.fixCondition("TotemsHitRecently");
                if (skill.is("spell")) {
                    actor.fixCondition("TotemsSpellHitRecently");
                }
            }
        }
        forms();
    }

    private void used() {
        if (skill.is("attack")) {
            actor.fixCondition("AttackedRecently");
        } else if (skill.is("spell")) {
            actor.fixCondition("CastSpellRecently");
        }
        if (skill.types().contains("Movement")) {
            actor.fixCondition("UsedMovementSkillRecently");
        }
        if (skill.is("minion") && !skill.is("permanentMinion")) {
            actor.fixCondition("UsedMinionSkillRecently");
        }
        if (skill.types().contains("Channel")) {
            actor.fixCondition("Channelling");
        }
    }

    private void forms() {
        if (skill.types().contains("Bear")) {
            shapeshift("BearForm");
            for (String element : List.of("Fire", "Cold", "Lightning")) {
                gives("ArmourAppliesTo" + element + "DamageTaken", BASE, 30);
            }
            gives(
                    "Armour",
                    BASE,
                    10,
                    new Tag.Multiplier(null, List.of(Stat.multiplier("Level")), 1, null, 10, null, false));
        }
        if (skill.types().contains("Wolf")) {
            shapeshift("WolfForm");
            gives("MovementSpeed", INCREASED, 30);
        }
        if (skill.types().contains("Wyvern")) {
            shapeshift("WyvernForm");
            gives("EnergyShieldRechargeFaster", INCREASED, 50);
            gives("StunThreshold", INCREASED, 50);
            gives("AilmentThreshold", INCREASED, 50);
        }
    }

    private void shapeshift(String form) {
        actor.fixCondition("Shapeshifted");
        actor.fixCondition(form);
    }

    private void gives(String stat, Kind kind, double value, Tag... tags) {
        actor.store().add(Modifier.of(stat, kind, value, Source.rule("Shapeshift"), tags));
    }
}
