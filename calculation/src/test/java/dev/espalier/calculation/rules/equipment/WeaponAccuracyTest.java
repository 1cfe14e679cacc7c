package dev.espalier.calculation.rules.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.TestBuild;
import dev.espalier.calculation.item.EquipmentStage;
import dev.espalier.calculation.item.text.RememberingParser;
import dev.espalier.calculation.modifier.Stat;
import org.junit.jupiter.api.Test;

class WeaponAccuracyTest {
    private static double onWeapon(int hand, TestBuild build) {
        CharacterModel model = build.model();
        new EquipmentStage(model, RememberingParser.shared()).addTo();
        new WeaponAccuracy(model).calculate(new ReferenceAggregates());
        return model.player().get(Stat.of("AccuracyOnWeapon " + hand));
    }

    private static String rare(String base, String... lines) {
        return "Rarity: RARE\nTest\n" + base + "\nImplicits: 0\n" + String.join("\n", lines);
    }

    @Test
    void aWeaponsOwnAccuracyIsWhatItsLinesAdd() {
        TestBuild build = new TestBuild()
                .wear("Weapon 1", rare("Slim Mace", "+150 to Accuracy Rating", "20% increased Attack Speed"))
                .wear("Weapon 2", rare("Slim Mace", "+40 to Accuracy Rating"));
        assertThat(onWeapon(1, build)).isEqualTo(150);
        assertThat(onWeapon(2, build)).isEqualTo(40);
    }

    @Test
    void accuracyOfOtherItemsIsNotTheWeapons() {
        TestBuild build = new TestBuild()
                .wear("Weapon 1", rare("Slim Mace"))
                .wear("Gloves", rare("Polished Bracers", "+150 to Accuracy Rating"));
        assertThat(onWeapon(1, build)).isZero();
    }
}
