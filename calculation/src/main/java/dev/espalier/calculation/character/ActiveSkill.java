package dev.espalier.calculation.character;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.ModifierStore;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.code.SocketGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A skill that somebody can use, set up with its supports: filled while the build is opened, read-only afterwards. Flags
 * and data go by Path of Building's names ({@code attack}, {@code projectile}; {@code attackTime}, {@code duration}).
 */
public final class ActiveSkill {
    private final Actor actor;
    private SkillEffect effect;
    private final ModifierStore store;
    private final List<SkillEffect> supports = new ArrayList<>();
    private List<SkillEffect> offered = List.of();
    private final Set<String> types = new HashSet<>();
    private final Set<String> minionTypes = new HashSet<>();
    private final Set<String> flags = new HashSet<>();
    private final Map<String, Double> data = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Double> levelNumbers = new HashMap<>();
    private final Map<String, Double> cost = new HashMap<>();
    private final List<Modifier> granted = new ArrayList<>();
    private final List<SkillBuff> buffs = new ArrayList<>();
    private int part;
    private int statSet;
    private int stages;
    private String slotName = "";
    private @Nullable SocketGroup group;
    private @Nullable ActiveSkill summoner;
    private @Nullable Minion minion;
    private @Nullable SkillEffect triggeredBy;
    private @Nullable String disabledBecause;
    private @Nullable Scope scope;
    private @Nullable Scope mainHand;
    private @Nullable Scope offHand;

    public ActiveSkill(Actor actor, SkillEffect effect) {
        this.actor = actor;
        this.effect = effect;
        this.store = actor.store().forSkill();
    }

    public Actor actor() {
        return actor;
    }

    public SkillEffect effect() {
        return effect;
    }

    /** Sets the level or quality after supports have changed them. */
    public void effect(SkillEffect value) {
        effect = value;
    }

    public String name() {
        return effect.skill().name();
    }

    /** The skill's own modifiers, with those of its actor behind them. */
    public ModifierStore store() {
        return store;
    }

    /** The supports that apply, in order. */
    public List<SkillEffect> supports() {
        return supports;
    }

    /** All supports that stand beside it, those that do not apply to it included. */
    public List<SkillEffect> offered() {
        return offered;
    }

    public void offered(List<SkillEffect> beside) {
        offered = List.copyOf(beside);
    }

    /** The game's skill types, those that supports add included. */
    public Set<String> types() {
        return types;
    }

    public Set<String> minionTypes() {
        return minionTypes;
    }

    /** Flags: {@code attack}, {@code spell}, {@code hit}, {@code melee}, {@code projectile}, {@code area}, … */
    public Set<String> flags() {
        return flags;
    }

    public boolean is(String flag) {
        return flags.contains(flag);
    }

    /** Skill data by name ({@code CritChance}, {@code castTimeOverride}, {@code duration}); 1 stands for "yes". */
    public Map<String, Double> data() {
        return data;
    }

    /** A value of {@link #data()}, 0 if absent. */
    public double data(String key) {
        return data.getOrDefault(key, 0.0);
    }

    /** Skill data that is text: {@code corpseExplosionDamageType}. */
    public Map<String, String> words() {
        return words;
    }

    /**
     * What the game's tables say about the skill at its level, by their keys: {@code baseMultiplier}, {@code critChance},
     * {@code cooldown}; those of the stat set go before those of the skill.
     */
    public Map<String, Double> levelNumbers() {
        return levelNumbers;
    }

    /** A value of {@link #levelNumbers()}, or {@code otherwise} if it has none. */
    public double levelNumber(String key, double otherwise) {
        return levelNumbers.getOrDefault(key, otherwise);
    }

    /** What a use costs before modifiers, by resource ({@code Mana}, {@code ManaPerMinute}, {@code Life}). */
    public Map<String, Double> cost() {
        return cost;
    }

    /** Modifiers that something else than gems grants to this skill; its minion gets them too. */
    public List<Modifier> granted() {
        return granted;
    }

    public List<SkillBuff> buffs() {
        return buffs;
    }

    /** The chosen part, from 1; 0 if it has none. */
    public int part() {
        return part;
    }

    public void part(int value) {
        part = value;
    }

    /** The chosen stat set, from 0. */
    public int statSet() {
        return statSet;
    }

    public void statSet(int value) {
        statSet = value;
    }

    /** How many stages it is used with, from 1; 0 if it has none. */
    public int stages() {
        return stages;
    }

    public void stages(int value) {
        stages = value;
    }

    public String slotName() {
        return slotName;
    }

    public void slotName(String value) {
        slotName = value;
    }

    public @Nullable SocketGroup group() {
        return group;
    }

    public void group(@Nullable SocketGroup value) {
        group = value;
    }

    /** The skill that summoned the minion whose skill this is, or null if it is the player's. */
    public @Nullable ActiveSkill summoner() {
        return summoner;
    }

    public void summoner(@Nullable ActiveSkill value) {
        summoner = value;
    }

    public @Nullable Minion minion() {
        return minion;
    }

    public void minion(@Nullable Minion value) {
        minion = value;
    }

    public @Nullable SkillEffect triggeredBy() {
        return triggeredBy;
    }

    public void triggeredBy(@Nullable SkillEffect value) {
        triggeredBy = value;
    }

    /** Why the skill can't be used as the build stands, or null if it can. */
    public @Nullable String disabledBecause() {
        return disabledBecause;
    }

    public void disable(String reason) {
        if (disabledBecause == null) {
            disabledBecause = reason;
        }
    }

    /** The skill's scope, both hands' flags left aside where it is an attack with two weapons. */
    public Scope scope() {
        if (scope == null) {
            throw new IllegalStateException(name() + " is not set up yet");
        }
        return scope;
    }

    public void scope(Scope value) {
        scope = value;
    }

    /** The scope of its attacks with the main hand, or null if it makes none. */
    public @Nullable Scope mainHand() {
        return mainHand;
    }

    public void mainHand(@Nullable Scope value) {
        mainHand = value;
    }

    /** The scope of its attacks with the off hand, or null if it makes none. */
    public @Nullable Scope offHand() {
        return offHand;
    }

    public void offHand(@Nullable Scope value) {
        offHand = value;
    }
}
