package dev.espalier.data.constant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The radii of jewels, and which of them a jewel has (Path of Building 0.15.0, Item: radius of jewels, ModParser: rings
 * and upgrades).
 */
public final class JewelRadii {
    /** Names of the rings from the innermost to the outermost. */
    private static final List<String> RINGS =
            List.of("very small", "small", "medium-small", "medium", "medium-large", "large", "very large", "massive");

    private static final Pattern RING =
            Pattern.compile("(?:only )?affects passives in ([a-z -]+) ring", Pattern.CASE_INSENSITIVE);
    private static final Pattern UPGRADE =
            Pattern.compile("upgrades radius to (medium|large)", Pattern.CASE_INSENSITIVE);

    private final List<JewelRadius> all;

    JewelRadii(List<JewelRadius> all) {
        this.all = List.copyOf(all);
    }

    /** All radii; Path of Building's radius index counts them from 1. */
    public List<JewelRadius> all() {
        return all;
    }

    /** The disc of a name, in any case: {@code Medium}. */
    public Optional<JewelRadius> disc(String label) {
        return all.stream()
                .filter(radius -> radius.inner() == 0 && radius.label().equalsIgnoreCase(label))
                .findFirst();
    }

    /** The ring of a name, in any case: {@code Medium-Large}. */
    public Optional<JewelRadius> ring(String name) {
        int place = RINGS.indexOf(name.toLowerCase(Locale.ROOT));
        List<JewelRadius> rings =
                all.stream().filter(radius -> radius.inner() > 0).toList();
        return place < 0 || place >= rings.size() ? Optional.empty() : Optional.of(rings.get(place));
    }

    /**
     * The radius of a jewel, if it has one.
     *
     * @param label what its text says after {@code Radius:}, empty if it says nothing
     * @param lines its modifiers, which may name a ring or upgrade the radius
     */
    public Optional<JewelRadius> ofJewel(String label, List<String> lines) {
        Optional<JewelRadius> radius = disc(label.strip());
        for (String line : lines) {
            Matcher ring = RING.matcher(line.strip());
            if (ring.matches()) {
                radius = ring(ring.group(1));
            }
        }
        for (String line : lines) {
            Matcher upgrade = UPGRADE.matcher(line.strip());
            if (upgrade.matches()) {
                radius = disc(upgrade.group(1));
            }
        }
        return radius;
    }
}
