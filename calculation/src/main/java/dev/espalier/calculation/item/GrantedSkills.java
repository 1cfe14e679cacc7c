package dev.espalier.calculation.item;

import dev.espalier.calculation.character.GrantedSkill;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the skills that modifiers grant ("Grants Skill: Level 12 Raise Shield"). */
public final class GrantedSkills {
    private static final Stat EXTRA_SKILL = Stat.of("ExtraSkill");

    private GrantedSkills() {}

    /**
     * The skills of a list of modifiers.
     *
     * @param source as {@link GrantedSkill} wants it
     */
    public static List<GrantedSkill> of(List<Modifier> modifiers, String source, String slot) {
        var skills = new ArrayList<GrantedSkill>();
        for (Modifier m : modifiers) {
            if (m.stat() == EXTRA_SKILL
                    && m.payload() instanceof Payload.Entry entry
                    && !entry.key().isEmpty()) {
                skills.add(new GrantedSkill(
                        entry.key(),
                        (int) entry.value(),
                        source,
                        slot,
                        isOn(entry.word("noSupports")),
                        isOn(entry.word("triggered")),
                        number(entry.word("triggerChance"))));
            }
        }
        return skills;
    }

    private static boolean isOn(@Nullable String word) {
        return "true".equals(word);
    }

    private static double number(@Nullable String word) {
        return word == null ? Double.NaN : Double.parseDouble(word);
    }
}
