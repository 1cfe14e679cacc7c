package dev.espalier.calculation.rules.core;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.ModifierStore;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.SkillBuff;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One buff, aura, curse or debuff of a skill: its scale is a result, written in every calculation, and its modifiers stand
 * in their receiver's store from the start, scaled by that result. A scale of zero means off.
 */
public final class BuffSlot {
    final ActiveSkill skill;
    final SkillBuff buff;
    final Scope scope;
    final Stat scale;
    final Stat affectedPlayer;
    final Stats ownEffect;
    /** The scale that is being worked out, before all scales are written at once. */
    double pending;

    private final @Nullable Stat condition;
    private final @Nullable Stat enemyCondition;

    BuffSlot(ActiveSkill skill, SkillBuff buff, int number) {
        this.skill = skill;
        this.buff = buff;
        boolean own = buff.fromActiveSkill() || !buff.type().equals("Buff");
        this.scope = own ? skill.scope() : Scope.of(skill.actor());
        this.scale = Stat.of("rule:BuffScale" + number);
        String bare = buff.name().replace(" ", "");
        this.affectedPlayer = Varying.condition("AffectedBy" + bare);
        this.ownEffect = Stats.of(bare + "Effect");
        String cond = buff.tag().word("effectCond");
        String enemyCond = buff.tag().word("effectEnemyCond");
        this.condition = cond == null ? null : Stat.condition(cond);
        this.enemyCondition = enemyCond == null ? null : Stat.condition(enemyCond);
    }

    /** Whether the buff's own conditions let it act. */
    boolean applies(Aggregates a) {
        if (condition != null && !a.condition(skill.scope(), condition)) {
            return false;
        }
        Scope enemy = skill.scope().on(ActorRole.ENEMY);
        return enemyCondition == null || (enemy != null && a.condition(Scope.of(enemy.actor()), enemyCondition));
    }

    /** Whether a modifier that adds to auras ("Banners also grant ...") is about this one's skill. */
    boolean isFor(Modifier carrier) {
        ScopeFacts facts = skill.scope().facts();
        return (facts.flags() & carrier.flags()) == carrier.flags()
                && Keyword.matches(facts.keywords(), carrier.keywords())
                && carrier.tags().stream().noneMatch(t -> t instanceof ScopeTag s && !s.matches(facts));
    }

    void write() {
        skill.actor().set(scale, pending);
    }

    /**
     * Puts the modifiers into a receiver's store.
     *
     * @param caster the role that the caster has for the receiver, null if it is the receiver itself
     */
    void declare(ModifierStore receiver, @Nullable ActorRole caster) {
        declare(receiver, caster, buff.modifiers());
    }

    /** The same with some of the modifiers only. */
    void declare(ModifierStore receiver, @Nullable ActorRole caster, List<Modifier> modifiers) {
        Source source = new Source(Source.Category.BUFF, buff.name());
        for (Modifier m : modifiers) {
            receiver.add(scaled(m, caster, scale).withSource(source));
        }
    }

    /** A modifier scaled by a result of the caster, the mark of a global effect taken off. */
    public static Modifier scaled(Modifier m, @Nullable ActorRole caster, Stat scale) {
        var tags = new ArrayList<Tag>();
        tags.add(new Tag.ScaledByResult(caster, scale, Rounding.decimals(m)));
        for (Tag t : m.tags()) {
            if (!(t instanceof ScopeTag.GlobalEffect)) {
                tags.add(t);
            }
        }
        if (m.kind() == Kind.LIST && m.payload() instanceof Payload.Nested nested) {
            Modifier inner = nested.modifier();
            var innerTags = new ArrayList<Tag>(List.of(new Tag.ScaledByResult(
                    m.stat().name().equals("EnemyModifier") ? ActorRole.ENEMY : ActorRole.PARENT,
                    scale,
                    Rounding.decimals(inner))));
            innerTags.addAll(inner.tags());
            tags.remove(0);
            return new Modifier(
                    m.stat(),
                    m.kind(),
                    0,
                    m.flags(),
                    m.keywords(),
                    tags,
                    m.source(),
                    new Payload.Nested(inner.withTags(innerTags), nested.words()),
                    m.globalLimit());
        }
        if (m.kind() == Kind.FLAG || m.kind() == Kind.LIST) {
            tags.set(0, new OnWhileScaled(caster, scale).tag());
        }
        return m.withTags(tags);
    }

    /** A flag is on while the scale is above zero, whatever its size. */
    private record OnWhileScaled(@Nullable ActorRole caster, Stat scale) {
        Tag tag() {
            return new Tag.StatThreshold(caster, List.of(scale), 1e-9, null, 100, null, false);
        }
    }
}
