package dev.espalier.calculation.rules.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.TestBuild;
import dev.espalier.calculation.item.EquipmentStage;
import dev.espalier.calculation.item.text.RememberingParser;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Charms and flasks while they work. */
class CharmsTest {
    private static final String GOLDEN_CHARM = "Rarity: NORMAL\nGolden Charm\nImplicits: 0";
    private static final String LIFE_FLASK = "Rarity: NORMAL\nUltimate Life Flask\nQuality: 0\nImplicits: 0";

    private final ReferenceAggregates aggregates = new ReferenceAggregates();

    private static CharacterModel worn(TestBuild build) {
        CharacterModel model = build.model();
        new EquipmentStage(model, RememberingParser.shared()).addTo();
        return model;
    }

    private static void add(CharacterModel model, String stat, Kind kind, double value) {
        model.player().store().add(Modifier.of(stat, kind, value, Source.rule("test")));
    }

    private double increased(CharacterModel model, String stat) {
        return aggregates.increased(Scope.of(model.player()), Stats.of(stat));
    }

    private boolean holds(CharacterModel model, String condition) {
        return model.player().holds(Stat.condition(condition));
    }

    @Test
    void aCharmNeedsASlot() {
        CharacterModel model = worn(new TestBuild().wear("Charm 1", GOLDEN_CHARM, true));
        Rule charms = new Charms(model);
        charms.calculate(aggregates);
        assertThat(increased(model, "LootRarity")).isZero();
        assertThat(holds(model, "UsingCharm")).isFalse();

        add(model, "CharmLimit", Kind.BASE, 1);
        model.actors().ledger().clear();
        charms.calculate(aggregates);
        assertThat(increased(model, "LootRarity")).isEqualTo(15);
        assertThat(holds(model, "UsingCharm")).isTrue();
        assertThat(holds(model, "UsingGoldenCharm")).isTrue();
        assertThat(model.player().get(Stat.of("EmptyCharms"))).isZero();
    }

    @Test
    void aCharmThatIsNotInUseDoesNothing() {
        CharacterModel model = worn(new TestBuild().wear("Charm 1", GOLDEN_CHARM));
        add(model, "CharmLimit", Kind.BASE, 2);
        new Charms(model).calculate(aggregates);
        assertThat(increased(model, "LootRarity")).isZero();
        assertThat(model.player().get(Stat.of("EmptyCharms"))).isEqualTo(2);
    }

    @Test
    void effectAndQualityScaleWhatACharmDoes() {
        CharacterModel model = worn(new TestBuild().wear("Charm 1", GOLDEN_CHARM + "\nQuality: 20", true));
        add(model, "CharmLimit", Kind.BASE, 1);
        add(model, "CharmEffect", Kind.INCREASED, 50);
        new Charms(model).calculate(aggregates);
        assertThat(increased(model, "LootRarity")).isEqualTo(Math.floor(15 * 1.5 * 1.2));
    }

    @Test
    void theFirstCharmsGetTheSlots() {
        String sapphire = "Rarity: NORMAL\nSapphire Charm\nImplicits: 0";
        CharacterModel model =
                worn(new TestBuild().wear("Charm 1", sapphire, true).wear("Charm 2", GOLDEN_CHARM, true));
        add(model, "CharmLimit", Kind.BASE, 1);
        new Charms(model).calculate(aggregates);
        assertThat(holds(model, "UsingSapphireCharm")).isTrue();
        assertThat(holds(model, "UsingGoldenCharm")).isFalse();
    }

    @Test
    void aFlaskInUseBringsItsConditions() {
        CharacterModel model = worn(new TestBuild().wear("Flask 1", LIFE_FLASK, true));
        Rule flasks = new Flasks(model);
        flasks.calculate(aggregates);
        assertThat(holds(model, "UsingFlask")).isTrue();
        assertThat(holds(model, "UsingLifeFlask")).isTrue();
        assertThat(holds(model, "UsingManaFlask")).isFalse();

        model.player().store().add(Modifier.flag("FlasksDoNotApplyToPlayer", Source.rule("test")));
        model.actors().ledger().clear();
        flasks.calculate(aggregates);
        assertThat(holds(model, "UsingFlask")).isFalse();
    }

    @Test
    void recoveryGoesOnOnlyWhereTheEffectIsNotRemoved() {
        CharacterModel model = worn(new TestBuild().wear("Flask 1", LIFE_FLASK, true));
        Rule recovery = new FlaskRecovery(model);
        recovery.calculate(aggregates);
        assertThat(aggregates.base(Scope.of(model.player()), Stats.of("LifeRecovery")))
                .isZero();

        model.player().store().add(Modifier.flag("LifeFlaskEffectNotRemoved", Source.rule("test")));
        model.actors().ledger().clear();
        recovery.calculate(aggregates);
        assertThat(aggregates.base(Scope.of(model.player()), Stats.of("LifeRecovery")))
                .isCloseTo(920.0 / 3, within(1e-6));
    }

    @Test
    void whatItemsAskForFollowsTheGlobalRequirements() {
        CharacterModel model = worn(new TestBuild().wear("Gloves", "Rarity: NORMAL\nVaal Mitts\nImplicits: 0"));
        var gloves = Objects.requireNonNull(model.equipment().in("Gloves"));
        assertThat(gloves.strength()).isPositive();
        Rule requirements = new ItemRequirements(model);
        requirements.calculate(aggregates);
        assertThat(model.player().get(Stat.of("StrRequirementsOnGloves"))).isEqualTo(gloves.strength());

        add(model, "GlobalAttributeRequirements", Kind.INCREASED, -25);
        model.actors().ledger().clear();
        requirements.calculate(aggregates);
        assertThat(model.player().get(Stat.of("StrRequirementsOnGloves")))
                .isEqualTo(Math.floor(gloves.strength() * 0.75));
    }
}
