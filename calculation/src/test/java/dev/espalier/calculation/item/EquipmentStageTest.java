package dev.espalier.calculation.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.TestBuild;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.item.text.RememberingParser;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a character wears, and what follows from it. */
class EquipmentStageTest {
    private static final String BOW = "Rarity: NORMAL\nCrude Bow\nImplicits: 0";
    private static final String MACE = "Rarity: NORMAL\nMarauding Mace\nImplicits: 0";
    private static final String SHIELD = "Rarity: NORMAL\nOmen Crest Shield\nImplicits: 0";

    private static CharacterModel worn(TestBuild build) {
        CharacterModel model = build.model();
        new EquipmentStage(model, RememberingParser.shared()).addTo();
        return model;
    }

    private static WeaponData mainHand(CharacterModel model) {
        return Objects.requireNonNull(model.weapon(1));
    }

    private static boolean holds(CharacterModel model, String condition) {
        return model.player().fixedCondition(Stat.condition(condition));
    }

    private static double count(CharacterModel model, String multiplier) {
        return model.player().fixedMultiplier(Stat.multiplier(multiplier));
    }

    private static double base(CharacterModel model, String stat) {
        return new ReferenceAggregates().base(Scope.of(model.player()), Stats.of(stat));
    }

    @Test
    void theWeaponSetInUseIsInHand() {
        var build = new TestBuild().wear("Weapon 1", MACE).wear("Weapon 1 Swap", BOW);
        CharacterModel first = worn(build);
        assertThat(mainHand(first).type()).isEqualTo("One Handed Mace");
        assertThat(holds(first, "WeaponSet1")).isTrue();
        assertThat(holds(first, "UsingMace")).isTrue();
        assertThat(holds(first, "UsingBow")).isFalse();

        CharacterModel second = worn(build.holdingSecondWeaponSet());
        assertThat(mainHand(second).type()).isEqualTo("Bow");
        assertThat(holds(second, "WeaponSet2")).isTrue();
        assertThat(holds(second, "UsingTwoHandedWeapon")).isTrue();
    }

    @Test
    void emptyHandsAreUnarmed() {
        CharacterModel model = worn(new TestBuild());
        assertThat(mainHand(model).type()).isEqualTo("None");
        assertThat(mainHand(model).get("PhysicalMax")).isEqualTo(8);
        assertThat(holds(model, "Unarmed")).isTrue();
        assertThat(holds(model, "Unencumbered")).isTrue();
        assertThat(holds(model, "OffHandIsEmpty")).isTrue();
    }

    @Test
    void twoWeaponsAreDualWielding() {
        CharacterModel two = worn(new TestBuild().wear("Weapon 1", MACE).wear("Weapon 2", MACE));
        assertThat(holds(two, "DualWielding")).isTrue();
        assertThat(holds(two, "WieldingDifferentWeaponTypes")).isFalse();
        CharacterModel shield = worn(new TestBuild().wear("Weapon 1", MACE).wear("Weapon 2", SHIELD));
        assertThat(holds(shield, "DualWielding")).isFalse();
        assertThat(holds(shield, "UsingShield")).isTrue();
    }

    @Test
    void wornItemsAreCounted() {
        CharacterModel model = worn(
                new TestBuild()
                        .wear("Ring 1", "Rarity: RARE\nOwn Loop\nRuby Ring\nImplicits: 0\nCorrupted")
                        .wear("Ring 2", "Rarity: MAGIC\nRuby Ring of Ice\nImplicits: 0")
                        .wear(
                                "Helmet",
                                "Rarity: UNIQUE\nOwn Cap\nKamasan Tiara\nSockets: S S\nRune: Greater Iron Rune\nRune: None\nImplicits: 0"));
        assertThat(count(model, "RareItem")).isEqualTo(1);
        assertThat(count(model, "MagicItem")).isEqualTo(1);
        assertThat(count(model, "CorruptedItem")).isEqualTo(1);
        assertThat(count(model, "NonCorruptedItem")).isEqualTo(2);
        assertThat(count(model, "RingItem")).isEqualTo(2);
        assertThat(count(model, "RunesSocketedInHelmet")).isEqualTo(1);
        assertThat(holds(model, "UniqueItemInHelmet")).isTrue();
    }

    @Test
    void modifiersOfFlasksAndCharmsDoNotCountByThemselves() {
        String charm = "Rarity: MAGIC\nSapphire Charm\nImplicits: 0\n+50 to maximum Life";
        CharacterModel off = worn(new TestBuild().wear("Charm 1", charm));
        assertThat(base(off, "Life")).isZero();
        assertThat(off.equipment().activeCharms()).isEmpty();
        CharacterModel on = worn(new TestBuild().wear("Charm 1", charm, true));
        assertThat(base(on, "Life")).isZero();
        assertThat(on.equipment().activeCharms()).hasSize(1);
    }

    @Test
    void kalandrasTouchTakesOverTheOtherRing() {
        CharacterModel model = worn(new TestBuild()
                .wear("Ring 1", "Rarity: RARE\nOwn Loop\nRuby Ring\nImplicits: 0\n+30 to maximum Life")
                .wear("Ring 2", "Rarity: UNIQUE\nKalandra's Touch\nRing\nImplicits: 0\n+5 to Strength"));
        assertThat(base(model, "Life")).isEqualTo(60);
        assertThat(base(model, "Str")).isZero();
    }

    @Test
    void anItemThatForbidsAnotherTakesItOff() {
        String greedy = "Rarity: UNIQUE\nOwn Plate\nVaal Cuirass\nImplicits: 0\nCan't use Helmet";
        String helmet = "Rarity: RARE\nOwn Cap\nKamasan Tiara\nImplicits: 0\n+40 to maximum Life";
        var build = new TestBuild().wear("Body Armour", greedy).wear("Helmet", helmet);
        assertThat(base(worn(build), "Life")).isZero();
        assertThat(worn(build).equipment().in("Helmet")).isNull();
        assertThat(base(worn(build.enter("ignoreItemDisablers", "boolean=\"true\"")), "Life"))
                .isEqualTo(40);
    }

    @Test
    void conditionsOnOtherItemsAreSettled() {
        String ring = "Rarity: RARE\nOwn Loop\nRuby Ring\nImplicits: 0\n+30 to maximum Life if Corrupted";
        assertThat(base(worn(new TestBuild().wear("Ring 1", ring)), "Life")).isZero();
        assertThat(base(worn(new TestBuild().wear("Ring 1", ring + "\nCorrupted")), "Life"))
                .isEqualTo(30);
    }

    @Test
    void skillsOfBothWeaponSetsAreGranted() {
        String sceptre = "Rarity: RARE\nOwn Call\nShrine Sceptre\nImplicits: 1\nGrants Skill: Level 12 Purity of Fire";
        CharacterModel model = worn(new TestBuild().wear("Weapon 1 Swap", sceptre));
        assertThat(model.grantedSkills()).hasSize(1);
        assertThat(model.grantedSkills().get(0).slotName()).isEqualTo("Weapon 1 Swap");
        assertThat(model.grantedSkills().get(0).source()).isEqualTo("Item:1:Own Call, Shrine Sceptre");
        assertThat(model.grantedSkills().get(0).level()).isEqualTo(12);
    }

    @Test
    void whatIsNotUnderstoodIsReported() {
        CharacterModel model = worn(new TestBuild()
                .wear("Ring 1", "Rarity: RARE\nOwn Loop\nRuby Ring\nImplicits: 0\nWhistles a tune of 3 notes")
                .wear("Ring 2", "Rarity: RARE\nOwn Sock\nHoley Sock\nImplicits: 0"));
        assertThat(model.notUnderstood()).anySatisfy(n -> {
            assertThat(n.source()).isEqualTo("Own Loop, Ruby Ring");
            assertThat(n.text()).isEqualTo("Whistles a tune of 3 notes");
        });
        assertThat(model.notUnderstood()).anySatisfy(n -> assertThat(n.text()).isEqualTo("Own Sock"));
    }
}
