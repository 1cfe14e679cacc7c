package dev.espalier.app.work.build;

import dev.espalier.app.work.engine.Engines;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.code.Build;
import dev.espalier.code.PassiveSpec;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import dev.espalier.data.rules.TreeRules;
import dev.espalier.data.rules.TreeSelection;
import dev.espalier.data.rules.Violation;
import dev.espalier.data.tree.PassiveTree;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/**
 * A build as the player means it: with one of its trees and one of its skills chosen, checked against the game's data.
 * Safe to share between threads.
 */
public final class LoadedBuild {
    /** Chooses the tree or skill that the build itself says. */
    public static final int OWN_CHOICE = 0;

    private final Build written;
    private final Build build;
    private final GameData data;
    private final PassiveTree tree;
    private final Identity identity;
    private final List<Integer> unknownNodes;
    private final Selections selections;
    private final CharacterSkills skills;
    private final String skill;

    private LoadedBuild(Build written, Build withTree, String skill, GameData data) {
        this.written = written;
        this.skill = skill;
        this.data = data;
        this.tree = data.tree(withTree.activeSpec().treeVersion());
        this.skills = CharacterSkills.of(withTree, data);
        this.build = skill.isEmpty() ? withTree : measured(withTree, skills.find(skill));
        this.identity = Identity.of(build, tree);
        this.unknownNodes = build.activeSpec().nodes().stream()
                .filter(id -> tree.indexOf(id) < 0)
                .toList();
        this.selections = new Selections(build, tree, identity, data.constants().jewelRadii());
    }

    private static Build measured(Build build, CharacterSkills.Entry entry) {
        return BuildCodes.measuredBy(build, entry.group(), entry.number());
    }

    /**
     * Chooses a tree and a skill of a build.
     *
     * @param spec the number of the tree, from 1; {@link #OWN_CHOICE} for the one the build says
     * @param skill the name of a skill or the number of a socket group; empty for the one the build says
     * @throws UserError if the build has no such tree or skill
     * @throws dev.espalier.data.UnknownTreeVersionException if the tree's version is not known
     */
    public static LoadedBuild of(Build build, int spec, String skill, GameData data) {
        int specs = build.specs().all().size();
        if (spec < 0 || spec > specs) {
            throw new UserError("The build has " + specs + " passive tree(s), so there is none with number " + spec
                    + ". Choose one from 1 to " + specs + "; \"espalier inspect\" lists them.");
        }
        Build chosen = spec == OWN_CHOICE ? build : build.withActiveSpec(spec - 1);
        return new LoadedBuild(build, chosen, skill, data);
    }

    /** The same with the game data that fits the chosen tree's version. */
    public static LoadedBuild of(Build build, int spec, String skill, Engines engines) {
        boolean own = spec <= OWN_CHOICE || spec > build.specs().all().size();
        PassiveSpec chosen = own ? build.activeSpec() : build.specs().all().get(spec - 1);
        return of(build, spec, skill, engines.data(chosen.treeVersion()));
    }

    /** The build as it was read: what edits are made to. */
    public Build written() {
        return written;
    }

    /** The build with the choices made: what is calculated. */
    public Build build() {
        return build;
    }

    /** Another version of the build as written, with the same tree and skill chosen. */
    public Build measuredLike(Build other) {
        Build withTree = other.withActiveSpec(build.specs().activeIndex());
        return skill.isEmpty() ? withTree : measured(withTree, skills.find(skill));
    }

    public PassiveTree tree() {
        return tree;
    }

    public Identity identity() {
        return identity;
    }

    public GameData data() {
        return data;
    }

    public CharacterSkills skills() {
        return skills;
    }

    /** The skill that the build is measured by; absent where the group has none. */
    public java.util.Optional<CharacterSkills.Entry> mainSkill() {
        return skills.main(build);
    }

    /** Allocated nodes that the tree does not know: they are kept and left out of everything. */
    public List<Integer> unknownNodes() {
        return unknownNodes;
    }

    /** What the active tree has allocated. */
    public TreeSelection selection() {
        return selections.of(build.activeSpec().nodes(), build.activeSpec().weaponSets());
    }

    public Points points() {
        return Points.of(build, tree, selection(), data);
    }

    /** The rules that a tree of this character breaks. */
    public List<Violation> violations(Collection<Integer> nodes, SortedMap<Integer, Integer> weaponSets) {
        return new TreeRules(tree).violations(selections.of(nodes, weaponSets));
    }

    /** A node's name as this character sees it. */
    public String nodeName(int id) {
        int node = tree.indexOf(id);
        return node < 0
                ? "node " + id
                : tree.text(node, identity.className(), identity.ascendancy()).name();
    }
}
