package dev.espalier.calculation.item.numbers;

/**
 * The attributes that an item asks for, with the item's own modifiers on them (Path of Building 0.15.0, Item:
 * requirements).
 */
public record AttributeRequirements(int strength, int dexterity, int intelligence) {
    private static final AttributeRequirements NONE = new AttributeRequirements(0, 0, 0);

    /**
     * What is asked after the item's modifiers, which are taken out.
     *
     * @param base strength, dexterity and intelligence before them
     */
    public static AttributeRequirements of(LocalModifiers local, double[] base) {
        double[] share = new double[] {0, 0, 0};
        if (local.flag("AttributeRequirementsConverted")) {
            share[0] = local.base("AttributeRequirementsConvertedToStrength") / 100;
            share[1] = local.base("AttributeRequirementsConvertedToDexterity") / 100;
            share[2] = local.base("AttributeRequirementsConvertedToIntelligence") / 100;
        }
        double all = base[0] + base[1] + base[2];
        double converted = share[0] + share[1] + share[2];
        var asked = new AttributeRequirements(
                asked(local, "Str", base[0], all, share[0], converted),
                asked(local, "Dex", base[1], all, share[1], converted),
                asked(local, "Int", base[2], all, share[2], converted));
        return local.flag("NoAttributeRequirements") ? NONE : asked;
    }

    /** One attribute: what the others give to it comes in, what it gives to others goes. */
    private static int asked(
            LocalModifiers local, String attribute, double base, double all, double share, double converted) {
        String stat = attribute + "Requirement";
        double sum = share * (all - base) + base + local.base(stat) - base * (converted - share);
        return (int) Math.floor(sum * (1 + local.increased(stat) / 100));
    }
}
