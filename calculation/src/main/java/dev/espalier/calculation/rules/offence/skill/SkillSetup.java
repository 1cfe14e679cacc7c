package dev.espalier.calculation.rules.offence.skill;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.ModifierStore;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.data.constant.Constants;
import dev.espalier.data.skill.Gem;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed about one skill while its build is open: whose it is, from where its rules ask, its weapons and its own
 * numbers. Made once; rules take what they need from it when they are set up.
 */
public final class SkillSetup {
    private static final WeaponData BARE = new WeaponData("None", Map.of(), Set.of());

    private final CharacterModel model;
    private final ActiveSkill skill;
    private final Actor actor;
    private final Actor enemy;
    private final ModifierStore store;
    private final Scope scope;
    private final Scope plain;
    private final Scope own;
    private final Scope ofPlayer;
    private final Scope ofEnemy;
    private final WeaponData mainWeapon;
    private final WeaponData offWeapon;
    private final SkillNumbers numbers;

    public SkillSetup(CharacterModel model, ActiveSkill skill) {
        this.model = model;
        this.skill = skill;
        this.actor = skill.actor();
        Actor opponent = actor.other(ActorRole.ENEMY);
        this.enemy = opponent == null ? model.enemy() : opponent;
        this.store = skill.store().forSkill();
        this.scope = skill.scope().of(store);
        this.plain = Scope.of(store, ScopeFacts.NONE);
        this.own = Scope.of(actor);
        this.ofPlayer = Scope.of(model.player());
        this.ofEnemy = Scope.of(enemy);
        Minion minion = minion(model, actor);
        this.mainWeapon = or(minion == null ? model.weapon(1) : minion.mainHand());
        this.offWeapon = or(minion == null ? model.weapon(2) : minion.offHand());
        this.numbers = new SkillNumbers(this);
    }

    private static WeaponData or(@Nullable WeaponData weapon) {
        return weapon == null ? BARE : weapon;
    }

    private static @Nullable Minion minion(CharacterModel model, Actor actor) {
        for (ActiveSkill s : model.skills()) {
            Minion m = s.minion();
            if (m != null && m.actor() == actor) {
                return m;
            }
        }
        return null;
    }

    public CharacterModel model() {
        return model;
    }

    public Constants constants() {
        return model.data().constants();
    }

    public ActiveSkill skill() {
        return skill;
    }

    public Actor actor() {
        return actor;
    }

    public Actor enemy() {
        return enemy;
    }

    /** The skill's modifiers, asked as the skill. */
    public Scope scope() {
        return scope;
    }

    /** The skill's modifiers, asked without any facts. */
    public Scope plain() {
        return plain;
    }

    /** The actor's own modifiers, asked without any facts. */
    public Scope own() {
        return own;
    }

    /** The player's modifiers, asked without any facts. */
    public Scope ofPlayer() {
        return ofPlayer;
    }

    /** The enemy's modifiers, asked without any facts. */
    public Scope ofEnemy() {
        return ofEnemy;
    }

    /** The enemy's modifiers, asked with the facts of a scope of this skill. */
    public Scope enemyOf(Scope asking) {
        Scope known = asking.on(ActorRole.ENEMY);
        return known == null ? asking.of(enemy.store()) : known;
    }

    public WeaponData mainWeapon() {
        return mainWeapon;
    }

    public WeaponData offWeapon() {
        return offWeapon;
    }

    /** The skill's own numbers ({@code duration}, {@code CritChance}, {@code FireDot}). */
    public SkillNumbers numbers() {
        return numbers;
    }

    /** A flag of the skill: {@code attack}, {@code projectile}. */
    public boolean is(String flag) {
        return skill.is(flag);
    }

    /** Whether the game counts the skill among a type: {@code Grenade}. */
    public boolean isOfType(String type) {
        return skill.types().contains(type);
    }

    /** Whether the skill fires bolts that have to be reloaded. */
    public boolean firesBolts() {
        return isOfType("CrossbowSkill") && !isOfType("Grenade") && !isOfType("CrossbowAmmoSkill");
    }

    /** The skill that loads what this one fires: the first of the same gem; null if there is none. */
    public @Nullable ActiveSkill ammunition() {
        Gem gem = skill.effect().gemData();
        if (!firesBolts() || gem == null) {
            return null;
        }
        for (ActiveSkill other : model.skills()) {
            if (other.types().contains("CrossbowAmmoSkill")
                    && gem.equals(other.effect().gemData())) {
                return other;
            }
        }
        return null;
    }

    /** What the skill or any of its hands is for: {@link dev.espalier.calculation.modifier.ModFlag}s. */
    public long allFlags() {
        return scope.facts().flags()
                | handScope(skill.mainHand()).facts().flags()
                | handScope(skill.offHand()).facts().flags();
    }

    /** The scope of a hand's attacks as these rules ask it, or the skill's where it has none. */
    Scope handScope(@Nullable Scope hand) {
        return hand == null ? scope : hand.of(store);
    }

    /** Adds a modifier that these rules feed; it stands before the skill's own. To be done while they are set up. */
    public void declare(Modifier modifier) {
        store.add(modifier);
    }
}
