package dev.espalier.calculation.modifier;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a modifier of kind {@link Kind#LIST} carries. */
public sealed interface Payload {

    /**
     * A modifier for somebody or something else: {@code MinionModifier}, {@code EnemyModifier}, {@code ExtraAura}.
     *
     * @param words further facts by name: {@code type} (of the minion), {@code onlyAllies}
     */
    record Nested(Modifier modifier, Map<String, String> words) implements Payload {
        public Nested {
            words = Map.copyOf(words);
        }
    }

    /**
     * A named value: {@code SkillData} (key), {@code GemProperty} (keyword, key), {@code ExtraSkill} (skillId, level),
     * {@code Keystone} (key is its name).
     */
    record Entry(String key, double value, Map<String, String> words) implements Payload {
        public Entry {
            words = Map.copyOf(words);
        }

        public @Nullable String word(String name) {
            return words.get(name);
        }
    }
}
