package dev.espalier.calculation.skill;

import dev.espalier.calculation.character.GemRequirement;
import dev.espalier.data.skill.Gem;
import dev.espalier.data.skill.Skill;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A gem of a socket group with what it is.
 *
 * @param written as the build has it
 * @param gem what the game's tables say of it, or null for a skill that no gem grants
 * @param effects what it grants, the first is its main effect
 * @param numbered the same in the order in which builds number its skills
 * @param level its own level, brought into the bounds of its main effect
 * @param fromItem whether an item grants it
 */
record SocketedGem(
        dev.espalier.code.Gem written,
        @Nullable Gem gem,
        List<Skill> effects,
        List<Skill> numbered,
        int level,
        boolean fromItem) {

    /** What the gem asks for; nothing where no gem was socketed, and of supports, which are counted together. */
    Optional<GemRequirement> requirement() {
        if (gem == null || fromItem || effects.get(0).isSupport()) {
            return Optional.empty();
        }
        var own = effects.get(0).levels().get(level);
        return own == null ? Optional.empty() : Optional.of(GemRequirement.of(gem, own.levelRequirement()));
    }

    int quality() {
        return written.quality();
    }

    boolean enabled() {
        return written.enabled();
    }
}
