package dev.espalier.calculation.rules.offence.borrow;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.ModifierStore;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Expansions.Placed;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.ArrayList;
import java.util.List;

/**
 * "Increases and reductions to minion damage also affect you", and the like for companions and for attack speed (Path of
 * Building 0.15.0, CalcOffence: minion modifiers that apply to the player). Every such increase stands with the player
 * from the start, times a share that is 0 until something grants it.
 */
public final class MinionModifiersForPlayer extends SkillRule {
    private static final String CARRIER = "MinionModifier";
    private static final Stat DAMAGE = Stat.of("Damage");
    private static final Stat SPEED = Stat.of("Speed");
    private static final Stats DAMAGE_APPLIES = Stats.of("MinionDamageAppliesToPlayer");
    private static final Stats DAMAGE_SHARE = Stats.of("ImprovedMinionDamageAppliesToPlayer");
    private static final Stats SPEED_APPLIES = Stats.of("MinionAttackSpeedAppliesToPlayer");
    private static final Stats SPEED_SHARE = Stats.of("ImprovedMinionAttackSpeedAppliesToPlayer");
    private static final Stats COMPANION_APPLIES = Stats.of("CompanionDamageAppliesToPlayer");
    private static final Stat DAMAGE_RESULT = Stat.of("rule:MinionDamageForPlayer");
    private static final Stat SPEED_RESULT = Stat.of("rule:MinionAttackSpeedForPlayer");
    private static final Stat COMPANION_RESULT = Stat.of("rule:CompanionDamageForPlayer");
    private static final ScopeTag.SkillType COMPANION = ScopeTag.SkillType.of("CreatesCompanion");

    public MinionModifiersForPlayer(SkillSetup setup, SkillState state) {
        super(setup, state);
    }

    /** Lets increases for minions stand with the player too; before the character's modifiers are expanded. */
    public static void register(CharacterModel model) {
        ModifierStore player = model.player().store();
        model.expansions().register(CARRIER, carrier -> forPlayer(carrier, player));
    }

    private static List<Placed> forPlayer(Modifier carrier, ModifierStore player) {
        var placed = new ArrayList<Placed>();
        if (carrier.payload() instanceof Payload.Nested nested
                && nested.modifier().kind() == Kind.INCREASED) {
            Modifier inner = nested.modifier();
            boolean forAttacks = inner.flags() == 0 || (inner.flags() & ModFlag.ATTACK) != 0;
            if (inner.stat() == DAMAGE) {
                placed.add(new Placed(player, borrowed(carrier, asOwn(inner.tags()), inner, DAMAGE_RESULT)));
                placed.add(new Placed(player, borrowed(carrier, inner.tags(), inner, COMPANION_RESULT)));
            } else if (inner.stat() == SPEED && forAttacks) {
                Modifier speed = borrowed(carrier, asOwn(inner.tags()), inner, SPEED_RESULT);
                placed.add(new Placed(player, speed.withFlags(ModFlag.ATTACK, inner.keywords())));
            }
        }
        return placed;
    }

    private static Modifier borrowed(Modifier carrier, List<Tag> innerTags, Modifier inner, Stat share) {
        var tags = new ArrayList<Tag>(innerTags);
        for (Tag tag : carrier.tags()) {
            if (share != COMPANION_RESULT || !tag.equals(COMPANION)) {
                tags.add(tag);
            }
        }
        tags.add(new Tag.TimesResult(null, share));
        return inner.withTags(tags).withSource(carrier.source());
    }

    /** What a minion's modifier asks of its master is asked of the player itself. */
    private static List<Tag> asOwn(List<Tag> tags) {
        var own = new ArrayList<Tag>();
        for (Tag tag : tags) {
            own.add(
                    tag instanceof Tag.Condition c && c.actor() == ActorRole.PARENT
                            ? new Tag.Condition(null, c.anyOf(), c.negated())
                            : tag);
        }
        return own;
    }

    @Override
    public void calculate(Aggregates a) {
        boolean damage = a.flag(setup.plain(), DAMAGE_APPLIES) || a.flag(setup.scope(), DAMAGE_APPLIES);
        actor.set(DAMAGE_RESULT, damage ? share(a, DAMAGE_SHARE) : 0);
        actor.set(SPEED_RESULT, a.flag(setup.plain(), SPEED_APPLIES) ? share(a, SPEED_SHARE) : 0);
        actor.set(COMPANION_RESULT, a.flag(setup.plain(), COMPANION_APPLIES) ? 1 : 0);
    }

    private double share(Aggregates a, Stats stats) {
        double percent = a.max(setup.scope(), stats);
        return Double.isNaN(percent) ? 1 : percent / 100;
    }
}
