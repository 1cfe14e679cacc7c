package dev.espalier.app.work.build;

import dev.espalier.app.work.failure.UserError;
import dev.espalier.code.Build;
import dev.espalier.code.Gem;
import dev.espalier.code.SocketGroup;
import dev.espalier.data.GameData;
import dev.espalier.data.skill.Skill;
import dev.espalier.data.skill.SkillFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The active skills of a build's active skill set, numbered as Path of Building numbers them (0.15.0, CalcSetup: skills
 * of a socket group).
 */
public final class CharacterSkills {
    private final List<Entry> entries;

    /**
     * An active skill.
     *
     * @param group the number of its socket group, from 1
     * @param number its number among the active skills of the group, from 1
     * @param name the skill's name
     * @param label the name the player gave the group, empty if none
     * @param supports names of the enabled supports in the group
     * @param enabled whether the group counts
     * @param source what grants it, empty for a gem of the player's own
     * @param attack whether it is an attack; if not it is a spell or does not hit at all
     */
    public record Entry(
            int group,
            int number,
            String name,
            String label,
            List<String> supports,
            boolean enabled,
            String source,
            boolean attack) {
        public Entry {
            supports = List.copyOf(supports);
        }
    }

    private CharacterSkills(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static CharacterSkills of(Build build, GameData data) {
        var entries = new ArrayList<Entry>();
        List<SocketGroup> groups = build.activeSkillSet().groups();
        for (int i = 0; i < groups.size(); i++) {
            add(i + 1, groups.get(i), data, entries);
        }
        return new CharacterSkills(entries);
    }

    private static void add(int number, SocketGroup group, GameData data, List<Entry> entries) {
        var active = new ArrayList<String>();
        var attacks = new ArrayList<Boolean>();
        var supports = new ArrayList<String>();
        for (Gem gem : group.gems()) {
            if (gem.enabled()) {
                List<Optional<Skill>> effects = effects(gem, data);
                for (int i = 0; i < effects.size(); i++) {
                    int index = i;
                    effects.get(i).ifPresent(skill -> {
                        if (skill.isSupport()) {
                            supportOf(gem, skill, index).ifPresent(supports::add);
                        } else if (usable(gem, skill, index)) {
                            active.add(index == 0 ? name(gem, skill) : skill.name());
                            attacks.add(skill.types().contains("Attack"));
                        }
                    });
                }
            }
        }
        for (int i = 0; i < active.size(); i++) {
            entries.add(new Entry(
                    number,
                    i + 1,
                    active.get(i),
                    group.label(),
                    supports,
                    group.enabled(),
                    group.source(),
                    attacks.get(i)));
        }
    }

    /** What a gem supports with by the way of its skill (a totem the skill in it) is no support of its own. */
    private static Optional<String> supportOf(Gem gem, Skill skill, int index) {
        return index == 0 ? Optional.of(name(gem, skill)) : Optional.empty();
    }

    private static boolean usable(Gem gem, Skill skill, int index) {
        boolean wanted = index == 0 ? gem.enableGlobal1() : gem.enableGlobal2();
        return !skill.is(SkillFlag.UNSUPPORTED) && (!skill.is(SkillFlag.HAS_GLOBAL_EFFECT) || wanted);
    }

    private static String name(Gem gem, Skill skill) {
        return gem.name().isBlank() ? skill.name() : gem.name();
    }

    /** What a gem grants, in order; entries are empty for effects that the tables lack. */
    private static List<Optional<Skill>> effects(Gem gem, GameData data) {
        Optional<dev.espalier.data.skill.Gem> known = data.gems()
                .find(gem.gemId(), gem.variantId())
                .or(() -> data.gems().granting(gem.skillId()))
                .or(() -> gem.skillId().isEmpty() ? data.gems().named(gem.name()) : Optional.empty());
        if (known.isEmpty()) {
            return List.of(data.skills().find(gem.skillId()));
        }
        var ids = new ArrayList<String>();
        ids.add(known.get().grantedEffectId());
        ids.addAll(known.get().additionalEffectIds());
        return ids.stream().map(id -> data.skills().find(id)).toList();
    }

    /** All active skills, in the order of their groups. */
    public List<Entry> all() {
        return entries;
    }

    /** The skill that a build with these skills is measured by; empty if the group has no active skill. */
    Optional<Entry> main(Build build) {
        int groups = build.activeSkillSet().groups().size();
        int group = Math.max(1, Math.min(build.profile().mainSocketGroup(), groups));
        List<Entry> ofGroup = entries.stream().filter(e -> e.group() == group).toList();
        if (ofGroup.isEmpty()) {
            return Optional.empty();
        }
        int number = build.mainSocketGroup().map(SocketGroup::mainActiveSkill).orElse(1);
        return Optional.of(ofGroup.get(Math.max(1, Math.min(number, ofGroup.size())) - 1));
    }

    /**
     * The skill that a player means by a name, part of a name, a group's label, or a group's number.
     *
     * @throws UserError if there is none, or several that could be meant
     */
    public Entry find(String wanted) {
        String text = wanted.strip();
        if (!text.isEmpty() && text.chars().allMatch(Character::isDigit) && text.length() < 6) {
            int group = Integer.parseInt(text);
            return entries.stream()
                    .filter(e -> e.group() == group)
                    .findFirst()
                    .orElseThrow(() -> none("There is no skill in socket group " + group + "."));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (Match match : Match.values()) {
            List<Entry> found =
                    entries.stream().filter(e -> match.accepts(e, lower)).toList();
            if (!found.isEmpty()) {
                return unique(text, found);
            }
        }
        throw none("The build has no skill \"" + text + "\".");
    }

    /** From strict to loose: the first that finds anything decides. */
    private enum Match {
        NAME {
            @Override
            boolean accepts(Entry entry, String text) {
                return entry.name().equalsIgnoreCase(text);
            }
        },
        LABEL {
            @Override
            boolean accepts(Entry entry, String text) {
                return entry.label().equalsIgnoreCase(text);
            }
        },
        PART {
            @Override
            boolean accepts(Entry entry, String text) {
                return entry.name().toLowerCase(Locale.ROOT).contains(text);
            }
        };

        abstract boolean accepts(Entry entry, String text);
    }

    /** Several groups may hold the same skill: the first enabled one is meant. Different skills are not guessed. */
    private static Entry unique(String text, List<Entry> found) {
        if (found.stream().map(Entry::name).distinct().count() > 1
                && found.stream().map(Entry::group).distinct().count() > 1) {
            throw new UserError("\"" + text + "\" could mean several skills: " + names(found)
                    + ". Write the whole name, or the number of the socket group.");
        }
        return found.stream().filter(Entry::enabled).findFirst().orElse(found.get(0));
    }

    private UserError none(String problem) {
        return new UserError(problem + " It has " + (entries.isEmpty() ? "no active skills at all" : names(entries))
                + ". Choose one of them by its name or the number of its socket group.");
    }

    private static String names(List<Entry> list) {
        return String.join(
                ", ",
                list.stream().map(e -> e.name() + " (group " + e.group() + ")").toList());
    }
}
