package dev.espalier.calculation.rules.offence.dot;

import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.rules.DamageType;

/** From where damage over time asks: as the skill that caused it, but for its own kind of damage. */
public final class DotScopes {
    private DotScopes() {}

    /** The scope with other flags and keywords; what asks for the granted effect's id does not find it. */
    public static Scope of(Scope scope, long flags, int keywords) {
        ScopeFacts f = scope.facts();
        return Scope.of(
                scope.store(),
                new ScopeFacts(
                        f.skillTypes(),
                        f.skillName(),
                        f.summonSkillName(),
                        "",
                        f.skillPart(),
                        f.slotName(),
                        f.distance(),
                        f.monsterTags(),
                        f.conditions(),
                        flags,
                        keywords,
                        f.actor()));
    }

    /** The keyword of damage over time of a type. */
    public static int keyword(DamageType type) {
        return switch (type) {
            case PHYSICAL -> Keyword.PHYSICAL_DOT;
            case LIGHTNING -> Keyword.LIGHTNING_DOT;
            case COLD -> Keyword.COLD_DOT;
            case FIRE -> Keyword.FIRE_DOT;
            case CHAOS -> Keyword.CHAOS_DOT;
        };
    }
}
