package dev.espalier.calculation.rules.offence.burst;

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

/**
 * How many times one use repeats, and what repeats change: spread over all of them, or as the last of them where the
 * settings ask for it (Path of Building 0.15.0, CalcOffence: repeats).
 */
public final class Repeats extends SkillRule {
    private static final Stats COUNT = Stats.of("RepeatCount");
    private static final Stats AREA = Stats.of("RepeatAreaOfEffect");
    private static final Stats FINAL_AREA = Stats.of("RepeatFinalAreaOfEffect");
    private static final Stats FINAL_DAMAGE = Stats.of("RepeatFinalDamage");
    private static final Stats ONLY_FINAL = Stats.of("OnlyFinalRepeat");
    private static final Stat REPEATS = Stat.of("Repeats");
    private static final Stat REPEAT_COUNT = Stat.of("RepeatCount");
    private static final Stat MORE_AREA = Stat.of("rule:RepeatAreaOfEffect");
    private static final Stat MORE_DAMAGE = Stat.of("rule:RepeatDamage");
    private static final Stat LESS_DPS = Stat.of("rule:OnlyFinalRepeat");
    private static final Source SOURCE = Source.rule("Repeats");

    private final Scope scope;
    private final boolean average;
    private final boolean none;
    private final boolean onlyFinal;

    public Repeats(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        String mode = setup.model().settings().text("repeatMode");
        this.average = "AVERAGE".equals(mode);
        this.none = "NONE".equals(mode);
        this.onlyFinal = "FINAL".equals(mode);
        setup.declare(Modifier.of("AreaOfEffect", Kind.INCREASED, 1, SOURCE, new Tag.TimesResult(null, MORE_AREA)));
        setup.declare(Modifier.of("Damage", Kind.MORE, 1, SOURCE, new Tag.TimesResult(null, MORE_DAMAGE)));
        setup.declare(Modifier.of("DPS", Kind.MORE, 1, SOURCE, new Tag.TimesResult(null, LESS_DPS)));
    }

    @Override
    public void calculate(Aggregates a) {
        double repeats = 1 + a.base(scope, COUNT);
        state.repeats.set(repeats);
        actor.set(REPEATS, repeats);
        double area = 0;
        double damage = 0;
        if (repeats > 1) {
            actor.set(REPEAT_COUNT, repeats);
            if (!none) {
                area = a.increased(scope, AREA) * (average ? (repeats - 1) / repeats : 1)
                        + a.increased(scope, FINAL_AREA) / (average ? repeats : 1);
                damage = (a.more(scope, FINAL_DAMAGE) - 1) * 100 / (average ? repeats : 1);
            }
        }
        actor.set(MORE_AREA, area);
        actor.set(MORE_DAMAGE, damage);
        actor.set(LESS_DPS, onlyFinal || a.flag(setup.plain(), ONLY_FINAL) ? -100 / repeats : 0);
    }
}
