package dev.espalier.app.work.goal;

import dev.espalier.app.work.build.CharacterSkills;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.CalculationException;
import dev.espalier.code.io.BuildCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Measures a build by each of its skills in turn. */
public final class SkillSurvey {
    private static final String DAMAGE = "CombinedDPS";

    private SkillSurvey() {}

    /**
     * What a skill deals, by the character or its minion.
     *
     * @param damage per second
     */
    public record Damage(CharacterSkills.Entry skill, double damage) {}

    /** The enabled skills that deal damage, the strongest first. Skills that the engine fails on are left out. */
    public static List<Damage> damaging(LoadedBuild build, CalculationEngine engine) {
        var found = new ArrayList<Damage>();
        for (CharacterSkills.Entry skill : build.skills().all()) {
            if (skill.enabled()) {
                double damage = damage(build, skill, engine);
                if (damage > 0) {
                    found.add(new Damage(skill, damage));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Damage::damage).reversed());
        return found;
    }

    private static double damage(LoadedBuild build, CharacterSkills.Entry skill, CalculationEngine engine) {
        var measured = BuildCodes.measuredBy(build.build(), skill.group(), skill.number());
        try (BuildSession session = engine.open(measured)) {
            BuildStats stats = session.stats(session.original());
            return Math.max(stats.get(DAMAGE), stats.get(BuildStats.MINION + DAMAGE));
        } catch (CalculationException e) {
            return 0; // asked for other skills to choose from: one that cannot be calculated is none of them
        }
    }
}
