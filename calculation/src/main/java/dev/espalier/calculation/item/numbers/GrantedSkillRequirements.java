package dev.espalier.calculation.item.numbers;

import dev.espalier.calculation.character.GemRequirement;
import dev.espalier.calculation.item.text.ItemText;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.data.GameData;
import dev.espalier.data.item.Requirements;
import dev.espalier.data.skill.Gem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that an item asks for before its own modifiers: those of its base; wands, staves and sceptres that grant
 * a skill ask what the skill's gem would (Path of Building 0.15.0, Item: requirements; CalcTools: gem requirements).
 */
public final class GrantedSkillRequirements {
    private static final Stat EXTRA_SKILL = Stat.of("ExtraSkill");
    private static final Set<String> BY_SKILL = Set.of("Sceptre", "Wand", "Staff");

    private final GameData data;

    public GrantedSkillRequirements(GameData data) {
        this.data = data;
    }

    /** Strength, dexterity, intelligence. */
    public double[] of(ItemText text, List<Modifier> modifiers) {
        Payload.Entry skill = grantedSkill(modifiers);
        if (skill != null && BY_SKILL.contains(text.base().type())) {
            Optional<Gem> gem = data.gems().granting(skill.key());
            if (gem.isPresent()) {
                double level = level(skill, text.base().requirements().level());
                return new double[] {
                    GemRequirement.attribute(level, gem.get().strength()),
                    GemRequirement.attribute(level, gem.get().dexterity()),
                    GemRequirement.attribute(level, gem.get().intelligence())
                };
            }
        }
        Requirements base = text.base().requirements();
        ItemText.WrittenRequirements written = text.requirements();
        return new double[] {
            or(written.strength(), base.strength()),
            or(written.dexterity(), base.dexterity()),
            or(written.intelligence(), base.intelligence())
        };
    }

    private static double or(@Nullable Double written, double base) {
        return written == null ? base : written;
    }

    private static Payload.@Nullable Entry grantedSkill(List<Modifier> modifiers) {
        for (Modifier m : modifiers) {
            if (m.stat() == EXTRA_SKILL && m.payload() instanceof Payload.Entry entry) {
                return entry;
            }
        }
        return null;
    }

    private double level(Payload.Entry granted, int baseLevel) {
        double ofSkill = data.skills()
                .find(granted.key())
                .map(s -> s.levels().floorEntry((int) granted.value()))
                .map(e -> e.getValue().levelRequirement())
                .orElse(0.0);
        return Math.max(ofSkill, baseLevel);
    }
}
