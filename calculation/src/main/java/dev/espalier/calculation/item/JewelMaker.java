package dev.espalier.calculation.item;

import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.item.jewel.Conqueror;
import dev.espalier.calculation.item.jewel.Jewel;
import dev.espalier.data.constant.JewelRadii;
import dev.espalier.data.constant.JewelRadius;
import java.util.ArrayList;
import java.util.List;

/** Makes a jewel of what an item's text says. */
final class JewelMaker {
    private JewelMaker() {}

    static Jewel of(ItemModifiers source, EquippedItem item, JewelRadii radii) {
        String label = source.text().radius();
        List<String> lines = new ArrayList<>(item.otherLines());
        lines.addAll(item.explicitLines());
        JewelRadius radius = radii.ofJewel(label == null ? "" : label, lines).orElse(null);
        return new Jewel(item, radius, source.radiusEffects(), source.text().limit(), Conqueror.named(lines));
    }
}
