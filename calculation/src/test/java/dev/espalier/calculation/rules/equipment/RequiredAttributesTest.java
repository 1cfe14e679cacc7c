package dev.espalier.calculation.rules.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.GemRequirement;
import dev.espalier.calculation.character.TestBuild;
import dev.espalier.calculation.item.EquipmentStage;
import dev.espalier.calculation.item.text.RememberingParser;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What gear and gems ask for of a character. */
class RequiredAttributesTest {
    private static final Source TEST = Source.rule("test");

    private final ReferenceAggregates aggregates = new ReferenceAggregates();
    private final CharacterModel model = worn();
    private final int gloves =
            Objects.requireNonNull(model.equipment().in("Gloves")).strength();

    private static CharacterModel worn() {
        CharacterModel model = new TestBuild()
                .wear("Gloves", "Rarity: NORMAL\nVaal Mitts\nImplicits: 0")
                .model();
        new EquipmentStage(model, RememberingParser.shared()).addTo();
        return model;
    }

    private double asked(String attribute) {
        model.actors().ledger().clear();
        new ItemRequirements(model).calculate(aggregates);
        new RequiredAttributes(model).calculate(aggregates);
        return model.player().get(Stat.of("Req" + attribute));
    }

    private void add(Modifier modifier) {
        model.player().store().add(modifier);
    }

    @Test
    void theMostThatAnythingAsksForCounts() {
        assertThat(asked("Str")).isEqualTo(gloves).isPositive();
        model.gemRequirements().add(new GemRequirement(gloves + 7, 30, 0));
        model.gemRequirements().add(new GemRequirement(3, 50, 0));
        assertThat(asked("Str")).isEqualTo(gloves + 7);
        assertThat(asked("Dex")).isEqualTo(50);
        assertThat(asked("Int")).isZero();
    }

    @Test
    void supportsAskTogetherAndNothingLowersIt() {
        model.supportRequirement(new GemRequirement(0, 0, 45));
        add(Modifier.of("GlobalGemAttributeRequirements", Kind.MORE, -50, TEST));
        assertThat(asked("Int")).isEqualTo(45);
    }

    @Test
    void gemsAndItemsAreLoweredApart() {
        model.gemRequirements().add(new GemRequirement(0, 99, 0));
        add(Modifier.of("GlobalGemAttributeRequirements", Kind.MORE, -50, TEST));
        assertThat(asked("Dex")).isEqualTo(49);
        assertThat(asked("Str")).isEqualTo(gloves);
    }

    @Test
    void theHighestAttributeSatisfiesGemsButNoItems() {
        model.gemRequirements().add(new GemRequirement(gloves + 90, 80, 0));
        add(Modifier.flag("GemAttributeRequirementsSatisfiedByHighestAttribute", TEST));
        model.actors().ledger().clear();
        new ItemRequirements(model).calculate(aggregates);
        model.player().set(Stat.of("Int"), 120);
        new RequiredAttributes(model).calculate(aggregates);
        assertThat(model.player().get(Stat.of("ReqDex"))).isZero();
        assertThat(model.player().get(Stat.of("ReqStr"))).isEqualTo(gloves + 90 > 120 ? gloves + 90 : gloves);
    }

    @Test
    void requirementsCanBeIgnored() {
        model.gemRequirements().add(new GemRequirement(90, 80, 70));
        add(Modifier.flag("IgnoreAttributeRequirements", TEST));
        assertThat(asked("Str")).isZero();
        assertThat(asked("Dex")).isZero();
    }

    @Test
    void aGemAsksByTheLevelItNeedsAndItsShareOfTheAttribute() {
        assertThat(GemRequirement.attribute(90, 100)).isEqualTo(157);
        assertThat(GemRequirement.attribute(90, 0)).isZero();
        assertThat(GemRequirement.attribute(1, 100)).isZero();
    }
}
