package dev.espalier.app.trust;

import dev.espalier.app.work.build.CharacterSkills;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.calculation.BuildStats;
import java.util.Locale;

/** How a build deals its damage: what an engine does well for one kind it may do poorly for another. */
public enum BuildKind {
    ATTACK("attack builds"),
    SPELL("spell builds"),
    /** Half of the damage or more is dealt over time. */
    DAMAGE_OVER_TIME("builds that deal damage over time"),
    /** The minion deals more than its master. */
    MINION("minion builds"),
    NO_DAMAGE("builds without damage");

    private static final String DAMAGE = "CombinedDPS";

    private final String title;

    BuildKind(String title) {
        this.title = title;
    }

    /** In the plural, for people. */
    public String title() {
        return title;
    }

    /** The name in tables and JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a build with these statistics. */
    public static BuildKind of(LoadedBuild build, BuildStats stats) {
        double own = stats.get(DAMAGE);
        double minion = stats.get(BuildStats.MINION + DAMAGE);
        if (minion > own) {
            return MINION;
        }
        if (own == 0) {
            return NO_DAMAGE;
        }
        if (2 * stats.get("TotalDPS") <= own) {
            return DAMAGE_OVER_TIME;
        }
        return build.mainSkill().map(CharacterSkills.Entry::attack).orElse(false) ? ATTACK : SPELL;
    }
}
