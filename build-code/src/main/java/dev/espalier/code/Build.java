package dev.espalier.code;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A character as a Path of Building document describes it: an immutable value, read once.
 *
 * <p>Everything is as written: nothing is looked up in game data, unknown tree versions, node ids, items and skills are
 * kept, and where an attribute is missing the field holds what Path of Building takes in its place. The document itself
 * is kept beside the model, byte for byte, so that an edit can leave alone what it does not concern.
 *
 * @param document the document that this was read from
 * @param profile class, level and the other attributes of the {@code Build} element
 * @param specs the passive trees; {@link Choices#active()} is the one Path of Building calculates with
 * @param items every item of the build, in the document's order, worn or not
 * @param itemSets which item sits in which slot
 * @param skillSets the socket groups with their gems
 * @param configSets the inputs of the configuration page
 * @param partyBuffs what other players' characters lend to this one, as Path of Building exported it
 * @param writtenStats the numbers that Path of Building wrote when it saved the build
 * @param warnings what looked wrong while reading and was taken as something else, one sentence each
 */
public record Build(
        BuildDocument document,
        Profile profile,
        Choices<PassiveSpec> specs,
        List<Item> items,
        Choices<ItemSet> itemSets,
        Choices<SkillSet> skillSets,
        Choices<ConfigSet> configSets,
        List<PartyBuff> partyBuffs,
        WrittenStats writtenStats,
        List<String> warnings) {

    /** What an element {@code ImportedBuffs} holds: the name of the kind of buff and Path of Building's own text. */
    public record PartyBuff(String name, String text) {}

    public Build {
        Objects.requireNonNull(document);
        items = List.copyOf(items);
        partyBuffs = List.copyOf(partyBuffs);
        warnings = List.copyOf(warnings);
    }

    /** The character's level, 1 to 100. */
    public int level() {
        return profile.level();
    }

    /** The passive tree that the build is calculated with. */
    public PassiveSpec activeSpec() {
        return specs.active();
    }

    /** The items that the character wears. */
    public ItemSet activeItemSet() {
        return itemSets.active();
    }

    /** The skills that the character uses. */
    public SkillSet activeSkillSet() {
        return skillSets.active();
    }

    /** The configuration that the build is calculated with. */
    public ConfigSet activeConfigSet() {
        return configSets.active();
    }

    /** The item with this id; where an id occurs twice the later one, as in Path of Building. */
    public Optional<Item> item(int id) {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).id() == id) {
                return Optional.of(items.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * The socket group that the build is measured by: number {@link Profile#mainSocketGroup()} of the active skill set,
     * the last one if there are fewer; empty if the set has none.
     */
    public Optional<SocketGroup> mainSocketGroup() {
        List<SocketGroup> groups = activeSkillSet().groups();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        int number = Math.max(1, Math.min(profile.mainSocketGroup(), groups.size()));
        return Optional.of(groups.get(number - 1));
    }

    /** This build calculated with another of its specs. */
    public Build withActiveSpec(int index) {
        return new Build(
                document,
                profile,
                specs.activating(index),
                items,
                itemSets,
                skillSets,
                configSets,
                partyBuffs,
                writtenStats,
                warnings);
    }
}
