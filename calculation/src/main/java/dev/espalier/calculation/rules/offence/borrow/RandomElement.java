package dev.espalier.calculation.rules.offence.borrow;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.ArrayList;
import java.util.List;

/**
 * Damage gained as, or converted to, a random element: an even share of each, or the one that the settings ask for (Path of
 * Building 0.15.0, CalcOffence: random elements).
 */
public final class RandomElement extends SkillRule {
    private static final List<String> ELEMENTS = List.of("Fire", "Cold", "Lightning");
    private static final List<String> TWO = List.of("Cold", "Lightning");

    /** A statistic that is shared out, and the factor of its share for each of the elements. */
    private record Shared(Stats from, double factor, Stat result) {}

    private final List<Shared> shared = new ArrayList<>();
    private final Scope scope;

    public RandomElement(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        String set = setup.model().settings().text("physMode");
        String mode = set == null ? "AVERAGE" : set;
        share("DamageGainAsRandom", "DamageGainAs", ELEMENTS, mode);
        share("PhysicalDamageGainAsRandom", "PhysicalDamageGainAs", ELEMENTS, mode);
        share("PhysicalDamageConvertToRandom", "PhysicalDamageConvertTo", ELEMENTS, mode);
        share("PhysicalDamageGainAsColdOrLightning", "PhysicalDamageGainAs", TWO, mode);
    }

    private void share(String from, String to, List<String> elements, String mode) {
        List<String> chosen = elements.stream()
                .filter(e -> mode.equals(e.toUpperCase(java.util.Locale.ROOT)))
                .toList();
        List<String> among = chosen.isEmpty() ? elements : chosen;
        Stat result = Stat.of("rule:" + from);
        shared.add(new Shared(Stats.of(from), 1.0 / among.size(), result));
        for (String element : among) {
            setup.declare(Modifier.of(
                    to + element, Kind.BASE, 1, Source.rule("Random element"), new Tag.TimesResult(null, result)));
        }
    }

    @Override
    public void calculate(Aggregates a) {
        for (int i = 0; i < shared.size(); i++) {
            Shared s = shared.get(i);
            actor.set(s.result, a.base(scope, s.from) * s.factor);
        }
    }
}
