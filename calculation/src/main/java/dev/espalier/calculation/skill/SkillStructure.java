package dev.espalier.calculation.skill;

import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.data.skill.Gem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which modifiers decide how skills are put together: they are read when the build is opened, so a passive node that
 * brings one changes the structure of the character, not only its sums. Bonuses for gems that the build does not have change
 * nothing.
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

    private static final String GEM_PROPERTY = "GemProperty";

    private final GemBonuses bonuses;
    private final List<Gem> gems;

    /**
     * For a build whose equipment is on.
     *
     * @param grantedByPassives the ids of the skills that passives of the tree can grant
     */
    public SkillStructure(CharacterModel model, Collection<String> grantedByPassives) {
        this.bonuses = new GemBonuses(model, new Entries());
        var granted = new ArrayList<>(grantedByPassives);
        model.grantedSkills().forEach(g -> granted.add(g.skillId()));
        this.gems = new SocketGroups(model, 0).allGems(granted);
    }

    /** Whether skills are set up differently with this modifier than without it. */
    public boolean dependsOn(Modifier modifier) {
        String name = modifier.stat().name();
        if (name.equals(GEM_PROPERTY) && modifier.payload() instanceof Payload.Entry e) {
            var bonus = new Entries.Entry(e.key(), e.value(), e.words(), modifier.tags(), modifier.source());
            return gems.stream().anyMatch(gem -> bonuses.matches(gem, bonus));
        }
        return STATS.contains(name)
                || (modifier.stat().isMultiplier() && (name.endsWith("MaxStages") || name.endsWith("MinimumStage")));
    }
}
