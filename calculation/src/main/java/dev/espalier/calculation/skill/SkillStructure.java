package dev.espalier.calculation.skill;

import dev.espalier.calculation.modifier.Modifier;
import java.util.Set;

/**
 * Which modifiers decide how skills are put together: they are read when the build is opened, so a passive node that
 * brings one changes the structure of the character, not only its sums.
 */
public final class SkillStructure {
    private static final Set<String> STATS = Set.of(
            "GemProperty",
            "SupportedGemProperty",
            "ExtraSkill",
            "ExtraSkillMod",
            "ExtraSkillStat",
            "ExtraSupport",
            "ExtraMinionSkill",
            "ExtraEmpowerMod",
            "SkillData",
            "DisableSkill",
            "EnableSkill",
            "CanExplode",
            "UseHollowPalmDamage",
            "MinionAccuracyEqualsAccuracy",
            "StrengthAddedToMinions",
            "HalfStrengthAddedToMinions",
            "DexterityAddedToMinions",
            "StrengthAddedToCompanions",
            "DexterityAddedToCompanions");

    private SkillStructure() {}

    /** Whether skills are set up differently with this modifier than without it. */
    public static boolean dependsOn(Modifier modifier) {
        String name = modifier.stat().name();
        return STATS.contains(name)
                || (modifier.stat().isMultiplier() && (name.endsWith("MaxStages") || name.endsWith("MinimumStage")));
    }
}
