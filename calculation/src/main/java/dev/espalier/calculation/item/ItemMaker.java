package dev.espalier.calculation.item;

import dev.espalier.calculation.character.ArmourData;
import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.character.FlaskData;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.item.numbers.ArmourNumbers;
import dev.espalier.calculation.item.numbers.AttributeRequirements;
import dev.espalier.calculation.item.numbers.FlaskNumbers;
import dev.espalier.calculation.item.numbers.GrantedSkillRequirements;
import dev.espalier.calculation.item.numbers.LocalModifiers;
import dev.espalier.calculation.item.numbers.WeaponNumbers;
import dev.espalier.calculation.item.text.ItemLine;
import dev.espalier.calculation.item.text.ItemText;
import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.parse.ParsedLine;
import dev.espalier.data.item.ItemBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an item as it is worn in a slot: its own numbers from local modifiers, the rest for the character. */
final class ItemMaker {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<String> CASTER_WEAPONS = Set.of("Wand", "Sceptre", "Staff");
    private static final Stat ACCURACY = Stat.of("Accuracy");
    private static final Set<Stat> ON_HIT = Set.of(Stat.of("LifeOnHit"), Stat.of("ManaOnHit"));
    private static final Set<Stat> LEECH =
            Set.of(Stat.of("PhysicalDamageLifeLeech"), Stat.of("PhysicalDamageManaLeech"));
    private static final Set<Stat> WEAPON_AILMENTS = Set.of(Stat.of("PoisonChance"), Stat.of("BleedChance"));
    private static final Stat IMPALE = Stat.of("ImpaleChance");
    private static final Stat CRITICAL = Stat.condition("CriticalStrike");

    private final LineParser parser;
    private final GrantedSkillRequirements skillRequirements;

    ItemMaker(LineParser parser, GrantedSkillRequirements skillRequirements) {
        this.parser = parser;
        this.skillRequirements = skillRequirements;
    }

    /** The item in a slot (by the name without "Swap"). */
    EquippedItem make(ItemModifiers item, String slot) {
        ItemText text = item.text();
        ItemBase base = text.base();
        SlotContext context = context(base, slot);
        var local = new LocalModifiers(context.settle(item.modifiers()));
        local.base("Quality");
        addQuality(local, text, context, item.source());
        addOwnLimits(local, base, item.source());
        WeaponData weapon = base.weapon()
                .map(w -> WeaponNumbers.of(base, w, text.quality(), local))
                .orElse(null);
        ArmourData armour = base.armour()
                .map(a -> ArmourNumbers.of(a, text.quality(), local, item.source()))
                .orElse(null);
        FlaskData flask = flask(base, text.quality(), local);
        var asked = AttributeRequirements.of(local, skillRequirements.of(text, item.modifiers()));
        List<Modifier> global = weapon == null ? local.left() : boundToHand(local.left(), context.number() == 1);
        return new EquippedItem(
                slot,
                text.name(),
                text.title(),
                base,
                text.rarity(),
                text.corrupted(),
                text.quality(),
                filledSockets(text),
                global.stream().map(ItemMaker::withoutSlotNumber).toList(),
                lines(text, text.lines().explicits()),
                otherLines(text),
                weapon,
                armour,
                flask,
                buff(base, item.source()),
                asked.strength(),
                asked.dexterity(),
                asked.intelligence());
    }

    private static SlotContext context(ItemBase base, String slot) {
        boolean weapon = base.weapon().isPresent() || CASTER_WEAPONS.contains(base.type());
        boolean ring = base.type().equals("Ring");
        if (!weapon && !ring) {
            return new SlotContext(primarySlot(base, slot), 0);
        }
        Matcher m = NUMBER.matcher(slot);
        int number = m.find() ? Integer.parseInt(m.group()) : 1;
        return new SlotContext((weapon ? "Weapon " : "Ring ") + (number == 2 ? 2 : 1), number);
    }

    private static String primarySlot(ItemBase base, String slot) {
        return switch (base.type()) {
            case "Quiver", "Shield" -> "Weapon 2";
            case "Flask" -> "Flask 1";
            case "Transcendent Limb" -> slot;
            default -> base.type();
        };
    }

    private static void addQuality(LocalModifiers local, ItemText text, SlotContext context, Source source) {
        local.add(Modifier.of("Multiplier:QualityOn" + context.slotName(), Kind.BASE, text.quality(), source));
    }

    /** Spirit and charm slots that the base itself has, with the local modifiers on them. */
    private static void addOwnLimits(LocalModifiers local, ItemBase base, Source source) {
        if (base.spirit().isPresent()) {
            double spirit = base.spirit().getAsDouble() + local.base("Spirit");
            double value = Rounding.round(spirit * (1 + local.increased("Spirit") / 100));
            local.add(Modifier.of("Spirit", Kind.BASE, value, source));
        }
        if (base.charmLimit().isPresent()) {
            double slots = base.charmLimit().getAsDouble() + local.base("CharmLimit");
            local.add(Modifier.of("CharmLimit", Kind.BASE, slots, source));
        }
    }

    private static @Nullable FlaskData flask(ItemBase base, double quality, LocalModifiers local) {
        if (base.flask().isPresent()) {
            return FlaskNumbers.of(base.flask().get(), quality, local);
        }
        return base.charm().map(c -> FlaskNumbers.of(c, local)).orElse(null);
    }

    private List<Modifier> buff(ItemBase base, Source source) {
        var buff = new ArrayList<Modifier>();
        for (String line : base.charm().map(c -> c.buff()).orElse(List.of())) {
            ParsedLine parsed = parser.parse(line);
            if (parsed.understood()) {
                buff.addAll(parsed.from(source));
            }
        }
        return buff;
    }

    /** Empty sockets are written as {@code None}; one that is not written at all counts as filled. */
    private static int filledSockets(ItemText text) {
        int filled = 0;
        for (int i = 0; i < text.sockets(); i++) {
            if (i >= text.runes().size() || !text.runes().get(i).equals("None")) {
                filled++;
            }
        }
        return filled;
    }

    private static List<String> lines(ItemText text, List<ItemLine> lines) {
        return lines.stream()
                .filter(l -> l.present(text.chosenVariants()))
                .map(text::rolled)
                .toList();
    }

    private static List<String> otherLines(ItemText text) {
        var lines = new ArrayList<>(lines(text, text.lines().enchantments()));
        lines.addAll(lines(text, text.lines().implicits()));
        return lines;
    }

    /** Some modifiers of a weapon only count for attacks with the hand that holds it. */
    private static List<Modifier> boundToHand(List<Modifier> modifiers, boolean mainHand) {
        Tag hand = Tag.Condition.of(mainHand ? "MainHandAttack" : "OffHandAttack");
        return modifiers.stream().map(m -> belongsToHand(m) ? m.and(hand) : m).toList();
    }

    private static boolean belongsToHand(Modifier m) {
        if (WEAPON_AILMENTS.contains(m.stat()) && m.flags() != ModFlag.SPELL) {
            return m.tags().isEmpty() || onlyWhenCritical(m);
        }
        boolean kind = (m.stat() == ACCURACY && m.flags() == 0)
                || (m.stat() == IMPALE && m.flags() != ModFlag.SPELL)
                || ((ON_HIT.contains(m.stat()) || LEECH.contains(m.stat())) && m.flags() == ModFlag.ATTACK);
        return kind
                && (m.keywords() == 0 || m.keywords() == Keyword.ATTACK)
                && m.tags().isEmpty();
    }

    private static boolean onlyWhenCritical(Modifier m) {
        return m.tags().size() == 1
                && m.tags().get(0) instanceof Tag.Condition c
                && !c.negated()
                && c.anyOf().equals(List.of(CRITICAL));
    }

    /** The slot number has been settled: what is left of it is no restriction any more. */
    private static Modifier withoutSlotNumber(Modifier m) {
        if (m.tags().isEmpty()) {
            return m;
        }
        List<Tag> kept = m.tags().stream()
                .filter(t -> !(t instanceof ScopeTag.Assembly a && a.type().equals("SlotNumber")))
                .toList();
        return kept.size() == m.tags().size() ? m : m.withTags(kept);
    }
}
