package dev.espalier.calculation.character;

/**
 * A piece of armour's own numbers after its local modifiers and quality.
 *
 * @param blockChance in per cent
 */
public record ArmourData(double armour, double evasion, double energyShield, double ward, double blockChance) {

    /** The value of a statistic by Path of Building's name: {@code Armour}, {@code Evasion}, {@code EnergyShield}. */
    public double get(String name) {
        return switch (name) {
            case "Armour" -> armour;
            case "Evasion" -> evasion;
            case "EnergyShield" -> energyShield;
            case "Ward" -> ward;
            case "BlockChance" -> blockChance;
            default -> throw new IllegalArgumentException("armour has no " + name);
        };
    }
}
