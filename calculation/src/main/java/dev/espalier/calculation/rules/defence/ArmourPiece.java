package dev.espalier.calculation.rules.defence;

/**
 * A worn piece of armour: its slot ({@code Body Armour}) and its numbers after its local modifiers and quality.
 *
 * @param blockChance in per cent
 */
public record ArmourPiece(
        String slot, double armour, double evasion, double energyShield, double ward, double blockChance) {

    boolean isBody() {
        return slot.equals("Body Armour");
    }
}
