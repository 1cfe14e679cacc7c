package dev.espalier.calculation.skill;

import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stats;
import java.util.List;

/**
 * "Enemies you kill have a chance to explode": each source is a skill of its own, whose stat sets count it alone, alone
 * without its chance, or all sources on average (Path of Building 0.15.0, the skill EnemyExplode).
 */
final class Explosions {
    /** The skill of an explosion. */
    static final String SKILL = "EnemyExplode";

    private static final Stats CAN_EXPLODE = Stats.of("CanExplode");
    private static final Stats EXPLODE = Stats.of("ExplodeMod");
    private static final List<String> ELEMENTS = List.of("Fire", "Cold", "Lightning");
    private static final int IGNORING_CHANCE = 1;
    private static final int ALL_SOURCES = 2;

    private final Entries entries;
    private final List<Source> sources;
    private int next;

    Explosions(CharacterModel model, Entries entries) {
        this.entries = entries;
        this.sources = entries.flags(Scope.of(model.player()), CAN_EXPLODE).stream()
                .map(Modifier::source)
                .distinct()
                .toList();
    }

    int count() {
        return sources.size();
    }

    /** What the explosion deals, in per cent of the enemy's life, and its chance in per cent. */
    void set(ActiveSkill skill) {
        if (!skill.effect().skill().id().equals(SKILL) || next >= sources.size()) {
            return;
        }
        Source source = sources.get(next++);
        double explosion = 0;
        double noPhysical = 1;
        for (Entries.Entry e : entries.entries(skill.scope(), EXPLODE)) {
            String amountWord = e.word("amount");
            double amount = amountWord == null ? 0 : Double.parseDouble(amountWord);
            double chance = e.value() / 100;
            if (skill.statSet() == ALL_SOURCES) {
                add(skill, e.key(), amount * chance);
                explosion = 1 - (1 - explosion) * (1 - chance);
                noPhysical *= e.key().equals("Physical") ? 1 - chance : 1;
            } else if (e.source().equals(source)) {
                put(skill, e.key(), amount);
                explosion = skill.statSet() == IGNORING_CHANCE ? 1 : chance;
            }
        }
        if (noPhysical < 1) {
            double armour = 100 / Math.min(1 - noPhysical, 1) - 100;
            skill.store().add(Modifier.of("CalcArmourAsThoughDealing", Kind.MORE, armour, source));
        }
        skill.data().put("ExplodeChance", Math.min(explosion * 100, 100));
    }

    private static void put(ActiveSkill skill, String type, double amount) {
        if (type.equals("RandomElement")) {
            ELEMENTS.forEach(e -> skill.data().put(key(e), amount / ELEMENTS.size()));
        } else {
            skill.data().put(key(type), amount);
        }
    }

    private static void add(ActiveSkill skill, String type, double amount) {
        if (type.equals("RandomElement")) {
            ELEMENTS.forEach(e -> skill.data().merge(key(e), amount / ELEMENTS.size(), Double::sum));
        } else {
            skill.data().merge(key(type), amount, Double::sum);
        }
    }

    private static String key(String type) {
        return type + "EffectiveExplodePercentage";
    }
}
