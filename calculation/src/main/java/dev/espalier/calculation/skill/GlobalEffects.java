package dev.espalier.calculation.skill;

import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.SkillBuff;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a skill's modifiers those that act on others than the skill, and makes buffs of them (Path of Building
 * 0.15.0, CalcActiveSkill: global effects).
 */
final class GlobalEffects {
    private record Key(String type, String name) {}

    /** A buff while its modifiers are collected; the first modifier decides its conditions and stacks. */
    private record Draft(ScopeTag.GlobalEffect tag, boolean fromActiveSkill, List<Modifier> modifiers) {}

    private GlobalEffects() {}

    static ScopeTag.@Nullable GlobalEffect mark(Modifier m) {
        for (Tag t : m.tags()) {
            if (t instanceof ScopeTag.GlobalEffect g) {
                return g;
            }
        }
        return null;
    }

    /** @param ofSkill the modifiers that the skill itself brings, not its supports */
    static void separate(ActiveSkill skill, Set<Modifier> ofSkill, Entries entries) {
        var buffs = new LinkedHashMap<Key, Draft>();
        for (Modifier m : skill.store().removeIf(m -> mark(m) != null)) {
            ScopeTag.GlobalEffect tag = mark(m);
            if (tag == null || !wanted(tag, skill.scope(), entries)) {
                continue;
            }
            String name = tag.name().isEmpty() ? skill.name() : tag.name();
            Draft draft = buffs.computeIfAbsent(
                    new Key(tag.type(), name), k -> new Draft(tag, ofSkill.contains(m), new ArrayList<>()));
            merge(draft.modifiers(), m);
        }
        for (Map.Entry<Key, Draft> e : buffs.entrySet()) {
            Draft d = e.getValue();
            skill.buffs()
                    .add(new SkillBuff(
                            e.getKey().type(), e.getKey().name(), d.tag(), d.fromActiveSkill(), d.modifiers()));
        }
    }

    private static boolean wanted(ScopeTag.GlobalEffect tag, Scope scope, Entries entries) {
        String condition = tag.word("modCond");
        return condition == null
                || scope.actor().holds(Stat.condition(condition))
                || entries.flag(scope, Stats.of(Stat.condition(condition)));
    }

    /** Modifiers that differ in nothing but their value become one. */
    private static void merge(List<Modifier> modifiers, Modifier added) {
        if (added.kind() == Kind.BASE || added.kind() == Kind.INCREASED) {
            for (int i = 0; i < modifiers.size(); i++) {
                Modifier known = modifiers.get(i);
                if (known.withValue(added.value()).equals(added)) {
                    modifiers.set(i, known.withValue(known.value() + added.value()));
                    return;
                }
            }
        }
        modifiers.add(added);
    }
}
