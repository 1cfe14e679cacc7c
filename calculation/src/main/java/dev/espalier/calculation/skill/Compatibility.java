package dev.espalier.calculation.skill;

import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.data.skill.Skill;
import dev.espalier.data.skill.SkillFlag;
import dev.espalier.data.skill.SupportRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which supports a skill takes (Path of Building 0.15.0, CalcTools: support compatibility; CalcActiveSkill). */
final class Compatibility {
    private static final SupportRules NO_RULES = new SupportRules(List.of(), List.of(), List.of());

    private static final Map<String, SupportRules> CORRECTED = new HashMap<>();

    static {
        for (String[] line : Tables.lines("support-rules.tsv", 4)) {
            CORRECTED.put(line[0], new SupportRules(types(line[1]), types(line[2]), types(line[3])));
        }
    }

    private Compatibility() {}

    private static List<String> types(String list) {
        return List.of(list.split("\\|", -1));
    }

    /** The types that a support looks for, and those that it brings. */
    static SupportRules rules(Skill support) {
        SupportRules corrected = CORRECTED.get(support.id());
        return corrected != null ? corrected : support.support().orElse(NO_RULES);
    }

    /**
     * Gives the skill the types that its supports bring, then the supports that fit all its types. A support whose types
     * are brought by a later one is tried again.
     *
     * @param itemSkill whether an item grants the skill
     */
    static void apply(ActiveSkill skill, List<SkillEffect> candidates, boolean itemSkill) {
        var rejected = new ArrayList<SkillEffect>();
        for (SkillEffect support : candidates) {
            if (supports(support, skill, itemSkill)) {
                skill.types().addAll(rules(support.skill()).add());
            } else {
                rejected.add(support);
            }
        }
        retry(skill, rejected, itemSkill);
        for (SkillEffect support : candidates) {
            if (supports(support, skill, itemSkill)) {
                skill.supports().add(support);
            }
        }
    }

    /** As in Path of Building, a round of retries ends at the first support that an earlier round has let in. */
    private static void retry(ActiveSkill skill, List<SkillEffect> rejected, boolean itemSkill) {
        var letIn = new boolean[rejected.size()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < letIn.length && !letIn[i]; i++) {
                if (supports(rejected.get(i), skill, itemSkill)) {
                    skill.types().addAll(rules(rejected.get(i).skill()).add());
                    letIn[i] = true;
                    changed = true;
                }
            }
        }
    }

    private static boolean supports(SkillEffect effect, ActiveSkill skill, boolean itemSkill) {
        Skill support = effect.skill();
        Skill supported = skill.effect().skill();
        if (support.is(SkillFlag.UNSUPPORTED) || supported.is(SkillFlag.CANNOT_BE_SUPPORTED)) {
            return false;
        }
        if (support.is(SkillFlag.SUPPORT_GEMS_ONLY) && skill.effect().gemData() == null) {
            return false;
        }
        if (support.is(SkillFlag.FROM_ITEM) && (supported.is(SkillFlag.FROM_ITEM) || itemSkill)) {
            return false;
        }
        ActiveSkill summoner = skill.summoner();
        ActiveSkill looksAt = summoner == null ? skill : summoner;
        SupportRules rules = rules(support);
        if (!rules.exclude().isEmpty() && matches(rules.exclude(), looksAt.types(), Set.of())) {
            return false;
        }
        if (support.is(SkillFlag.TRIGGER) && summoner != null) {
            return false;
        }
        Set<String> minionTypes = support.is(SkillFlag.IGNORE_MINION_TYPES) ? Set.of() : looksAt.minionTypes();
        return rules.require().isEmpty() || matches(rules.require(), looksAt.types(), minionTypes);
    }

    /** A postfix expression over types: true if any of what is left on the stack is. */
    static boolean matches(List<String> expression, Set<String> types, Set<String> minionTypes) {
        var stack = new ArrayDeque<Boolean>();
        for (String word : expression) {
            switch (word) {
                case "OR" -> {
                    boolean second = pop(stack);
                    boolean first = pop(stack);
                    stack.push(first || second);
                }
                case "AND" -> {
                    boolean second = pop(stack);
                    boolean first = pop(stack);
                    stack.push(first && second);
                }
                case "NOT" -> stack.push(!pop(stack));
                default -> stack.push(types.contains(word) || minionTypes.contains(word));
            }
        }
        return stack.contains(true);
    }

    private static boolean pop(ArrayDeque<Boolean> stack) {
        Boolean top = stack.poll();
        return top != null && top;
    }
}
