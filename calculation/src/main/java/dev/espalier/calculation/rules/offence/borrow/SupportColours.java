package dev.espalier.calculation.rules.offence.borrow;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.List;

/**
 * "Skills deal increased damage for each connected red support", and likewise speed for green and critical chance for blue
 * (Path of Building 0.15.0, CalcOffence: supports by colour).
 */
public final class SupportColours extends SkillRule {
    private enum Colour {
        RED(1, "SkillDamageIncreasedPerRedSupport", List.of("Damage")),
        GREEN(2, "SkillSpeedIncreasedPerGreenSupport", List.of("Speed", "WarcrySpeed", "TotemPlacementSpeed")),
        BLUE(3, "SkillCritChanceIncreasedPerBlueSupport", List.of("CritChance"));

        private final int number;
        private final Stats each;
        private final Stat result;
        private final List<String> fed;

        Colour(int number, String each, List<String> fed) {
            this.number = number;
            this.each = Stats.of(each);
            this.result = Stat.of("rule:" + each);
            this.fed = fed;
        }
    }

    private static final List<Colour> COLOURS = List.of(Colour.values());

    private final int[] supports = new int[Colour.values().length];

    public SupportColours(SkillSetup setup, SkillState state) {
        super(setup, state);
        for (Colour colour : COLOURS) {
            supports[colour.ordinal()] = (int) setup.skill().offered().stream()
                    .filter(s -> colour(s) == colour.number)
                    .count();
            if (supports[colour.ordinal()] > 0) {
                declare(colour);
            }
        }
    }

    private static int colour(SkillEffect support) {
        var colour = support.skill().extra().get("color");
        return colour == null ? 0 : (int) colour.number();
    }

    private void declare(Colour colour) {
        for (String stat : colour.fed) {
            setup.declare(Modifier.of(
                    stat,
                    Kind.INCREASED,
                    1,
                    Source.rule("Supports of one colour"),
                    new Tag.TimesResult(null, colour.result)));
        }
    }

    @Override
    public void calculate(Aggregates a) {
        for (int i = 0; i < supports.length; i++) {
            if (supports[i] > 0) {
                Colour colour = COLOURS.get(i);
                actor.set(colour.result, supports[i] * a.base(setup.plain(), colour.each));
            }
        }
    }
}
