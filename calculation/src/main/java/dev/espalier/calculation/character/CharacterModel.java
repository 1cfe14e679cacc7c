package dev.espalier.calculation.character;

import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.UnsupportedBuildException;
import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Actors;
import dev.espalier.code.Build;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.Ascendancy;
import dev.espalier.data.tree.CharacterClass;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A build put together for the rules: who fights, with which modifiers, equipment and skills. Filled while the build is
 * opened, in the order of {@link CharacterAssembler}; afterwards only the actors' written state changes.
 */
public final class CharacterModel {
    private final Build build;
    private final GameData data;
    private final PassiveTree tree;
    private final Settings settings;
    private final Actors actors = new Actors();
    private final Map<String, WeaponData> weapons = new HashMap<>();
    private final Map<String, String> itemTypes = new HashMap<>();
    private final List<GrantedSkill> grantedSkills = new ArrayList<>();
    private final Equipment equipment = new Equipment();
    private final List<ActiveSkill> skills = new ArrayList<>();
    private final List<GemRequirement> gemRequirements = new ArrayList<>();
    private GemRequirement supportRequirement = GemRequirement.NONE;
    private final Expansions expansions = new Expansions(actors.player().store());
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();
    private @Nullable ActiveSkill mainSkill;

    public CharacterModel(Build build, GameData data, PassiveTree tree, Settings settings) {
        this.build = build;
        this.data = data;
        this.tree = tree;
        this.settings = settings;
    }

    public Build build() {
        return build;
    }

    public GameData data() {
        return data;
    }

    public PassiveTree tree() {
        return tree;
    }

    public Settings settings() {
        return settings;
    }

    public Actors actors() {
        return actors;
    }

    public Actor player() {
        return actors.player();
    }

    public Actor enemy() {
        return actors.enemy();
    }

    public int level() {
        return Math.max(1, Math.min(100, build.level()));
    }

    /** The class, by the active spec's number; by the profile's name where the spec has none. */
    public CharacterClass characterClass() {
        Integer number = build.activeSpec().classInternalId();
        String name = build.profile().className();
        return Optional.ofNullable(number)
                .flatMap(tree::findClass)
                .or(() -> tree.findClass(name))
                .orElseThrow(() -> new UnsupportedBuildException("The class \"" + name
                        + "\" is not in the passive tree "
                        + tree.version() + ". The code may be damaged or from a newer version of the game; export it"
                        + " again from Path of Building."));
    }

    /** The ascendancy's name, by the active spec or else by the profile; empty if there is none. */
    public String ascendancy() {
        String id = build.activeSpec().ascendancyInternalId();
        String written = id == null || id.isEmpty() ? build.profile().ascendancyName() : id;
        return tree.findAscendancy(written).map(Ascendancy::name).orElse("");
    }

    /** The enemy's level: the setting, else the character's up to the game's bound. */
    public int enemyLevel() {
        int bound = (int) data.constants().misc("MaxEnemyLevel");
        return (int) settings.number("enemyLevel", Math.min(bound, level()));
    }

    /** What each skill gem in use asks for. */
    public List<GemRequirement> gemRequirements() {
        return gemRequirements;
    }

    /** What all support gems ask for together. */
    public GemRequirement supportRequirement() {
        return supportRequirement;
    }

    public void supportRequirement(GemRequirement asked) {
        supportRequirement = asked;
    }

    /** What the character wears. */
    public Equipment equipment() {
        return equipment;
    }

    /** Weapon data by slot: {@code Weapon 1}, {@code Weapon 2}. Bare hands stand in slot 1 where it is empty. */
    public Map<String, WeaponData> weapons() {
        return weapons;
    }

    public @Nullable WeaponData weapon(int hand) {
        return weapons.get("Weapon " + hand);
    }

    /** The types of the items in use by slot: {@code Weapon 2} to {@code Shield}. The weapon set not in use is not there. */
    public Map<String, String> itemTypes() {
        return itemTypes;
    }

    /** Skills that passives and items grant, passives first, then items slot by slot (the other weapon set's too). */
    public List<GrantedSkill> grantedSkills() {
        return grantedSkills;
    }

    /** All active skills of the player, in the order of their socket groups. */
    public List<ActiveSkill> skills() {
        return skills;
    }

    public ActiveSkill mainSkill() {
        if (mainSkill == null) {
            throw new IllegalStateException("the skills are not set up yet");
        }
        return mainSkill;
    }

    public void mainSkill(ActiveSkill skill) {
        mainSkill = skill;
    }

    /** Where modifiers of the player go, those for enemies and minions included. */
    public Expansions expansions() {
        return expansions;
    }

    public List<NotUnderstood> notUnderstood() {
        return notUnderstood;
    }
}
