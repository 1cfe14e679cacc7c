package dev.espalier.calculation.passive;

import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.item.ModifierScaling;
import dev.espalier.calculation.item.jewel.Jewel;
import dev.espalier.calculation.item.jewel.RadiusEffect;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.passive.SocketedJewels.Socketed;
import dev.espalier.data.tree.NodeFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What jewels bring to the character by the sockets that they sit in. */
final class JewelModifiers {
    private static final Stat SOCKET_EFFECT = Stat.of("SocketedJewelEffect");
    private static final String ADORNED = "The Adorned, Diamond";
    private static final String GRAND_SPECTRUM = "Grand Spectrum";
    private static final Pattern CORRUPTED_JEWELS = Pattern.compile(
            "(\\d+)% increased Effect of Jewel Socket Passive Skills containing Corrupted (Magic|Rare) Jewels",
            Pattern.CASE_INSENSITIVE);

    private final CharacterModel model;
    private final SocketedJewels jewels;
    private final NodeModifiers texts;

    JewelModifiers(CharacterModel model, SocketedJewels jewels, NodeModifiers texts) {
        this.model = model;
        this.jewels = jewels;
        this.texts = texts;
    }

    /** The modifiers of the jewel in a socket, as far as it works. */
    List<Modifier> of(int node) {
        Jewel plain = jewels.in(node);
        if (plain != null && isPlain(node, plain)) {
            return plain.item().modifiers();
        }
        Socketed socketed = jewels.workingIn(node);
        if (socketed == null) {
            return List.of();
        }
        Jewel jewel = socketed.jewel();
        var all = new ArrayList<>(ModifierScaling.scaled(jewel.item().modifiers(), scale(node, jewel)));
        grandSpectrum(jewel, all);
        for (RadiusEffect e : jewel.effects()) {
            if (e instanceof RadiusEffect.PerAttribute per && per.allocated()) {
                Stat count = RadiusAdditions.inRadius(socketed, per.attribute());
                all.add(per.modifier().and(new Tag.Multiplier(null, List.of(count), per.step(), null, 0, null, false)));
            }
        }
        return all;
    }

    /**
     * Whether the socket holds a jewel that does more than bring its modifiers: which of those work is settled when the
     * character is put together.
     *
     * @param structural which modifiers change how a character is put together
     */
    boolean isStructural(int node, Predicate<Modifier> structural) {
        Jewel jewel = jewels.in(node);
        return jewel != null
                && (!isPlain(node, jewel) || jewel.item().modifiers().stream().anyMatch(structural));
    }

    /** Whether a jewel brings its modifiers as they are, whenever its socket is allocated, and nothing else. */
    private boolean isPlain(int node, Jewel jewel) {
        return jewel.limit() == null
                && jewel.radius() == null
                && jewel.conqueror() == null
                && jewel.effects().isEmpty()
                && !jewel.item().name().contains(ADORNED)
                && !jewel.item().name().contains(GRAND_SPECTRUM)
                && !model.tree().has(node, NodeFlag.CONTAIN_JEWEL_SOCKET)
                && (!jewel.item().corrupted() || !jewels.hold(ADORNED));
    }

    private double scale(int node, Jewel jewel) {
        if (model.tree().has(node, NodeFlag.CONTAIN_JEWEL_SOCKET)) {
            return 1
                    + texts.of(node, NodeState.ALLOCATED).stream()
                                    .filter(m -> m.stat() == SOCKET_EFFECT && m.kind() == Kind.INCREASED)
                                    .mapToDouble(Modifier::value)
                                    .sum()
                            / 100;
        }
        return jewel.item().corrupted() ? 1 + adorned(jewel) / 100 : 1;
    }

    /** The increase that The Adorned gives to corrupted jewels of this rarity, in per cent. */
    private double adorned(Jewel jewel) {
        String rarity = jewel.item().rarity().name().toLowerCase(Locale.ROOT);
        double percent = 0;
        for (Socketed s : jewels.working()) {
            if (s.jewel().item().name().contains(ADORNED)) {
                Matcher m = CORRUPTED_JEWELS.matcher(
                        String.join(" ", s.jewel().item().explicitLines()));
                while (m.find()) {
                    if (m.group(2).toLowerCase(Locale.ROOT).equals(rarity)) {
                        percent = Double.parseDouble(m.group(1));
                    }
                }
            }
        }
        return percent;
    }

    private static void grandSpectrum(Jewel jewel, List<Modifier> all) {
        if (jewel.item().name().contains(GRAND_SPECTRUM)) {
            var source = new Source(Source.Category.ITEM, jewel.item().name());
            Modifier one = Modifier.of(Stat.multiplier("GrandSpectrum"), Kind.BASE, 1, source);
            all.add(one);
            all.add(Modifier.list("MinionModifier", new Payload.Nested(one, Map.of()), source));
        }
    }
}
