package dev.espalier.data.skill;

import java.util.List;

/**
 * Which skills a support supports. Each list is an expression in postfix order over skill types and the words
 * {@code AND}, {@code OR}, {@code NOT}; several results on the stack count as any of them.
 *
 * @param require the skill must match, unless empty
 * @param exclude the skill must not match, unless empty
 * @param add types a supported skill gains
 */
public record SupportRules(List<String> require, List<String> exclude, List<String> add) {
    public SupportRules {
        require = List.copyOf(require);
        exclude = List.copyOf(exclude);
        add = List.copyOf(add);
    }
}
