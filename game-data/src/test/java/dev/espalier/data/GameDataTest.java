package dev.espalier.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.data.constant.JewelRadius;
import dev.espalier.data.fact.UnknownEntryException;
import dev.espalier.data.item.DamageRange;
import dev.espalier.data.item.ItemBase;
import dev.espalier.data.item.Requirements;
import dev.espalier.data.monster.Minion;
import dev.espalier.data.skill.Gem;
import dev.espalier.data.skill.Skill;
import dev.espalier.data.skill.SkillFlag;
import dev.espalier.data.skill.StatSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts and numbers are those of the tables of Path of Building for PoE2 0.15.0. */
class GameDataTest {
    private final GameData data = GameData.embedded();

    @Test
    void allTablesAreThere() {
        assertThat(data.info().gameVersion()).isEqualTo("0.4");
        assertThat(data.treeVersions()).containsExactly("0_1", "0_2", "0_3", "0_4");
        assertThat(data.skills().all()).hasSize(1248);
        assertThat(data.gems().all()).hasSize(900);
        assertThat(data.bases().all()).hasSize(1035);
        assertThat(data.minions().all()).hasSize(496);
        assertThat(data.monsters().table("life")).hasSize(100);
    }

    @Test
    void recordsNameEveryKeyButThoseWithoutMeaningForNumbers() {
        assertThat(extraKeys(data.skills().all(), Skill::extra)).containsExactlyInAnyOrder("color", "flavourText");
        assertThat(extraKeys(data.skills().all().flatMap(s -> s.statSets().stream()), StatSet::extra))
                .isEmpty();
        assertThat(extraKeys(data.skills().all().flatMap(s -> s.levels().values().stream()), level -> level.extra()))
                .isEmpty();
        assertThat(extraKeys(data.gems().all(), Gem::extra)).isEmpty();
        assertThat(extraKeys(data.bases().all(), ItemBase::extra)).isEmpty();
        assertThat(extraKeys(data.bases().all().flatMap(b -> b.weapon().stream()), weapon -> weapon.extra()))
                .isEmpty();
        assertThat(extraKeys(data.minions().all(), Minion::extra)).isEmpty();
        assertThat(extraKeys(data.constants().questRewards().stream(), quest -> quest.extra()))
                .isEmpty();
        for (String version : data.treeVersions()) {
            var tree = data.tree(version);
            assertThat(extraKeys(IntStream.range(0, tree.size()).mapToObj(tree::node), node -> node.extra()))
                    .isSubsetOf("jewelOverlay");
        }
    }

    private static <T> Set<String> extraKeys(Stream<T> entries, Function<T, Map<String, ?>> extra) {
        var keys = new TreeSet<String>();
        entries.forEach(entry -> keys.addAll(extra.apply(entry).keySet()));
        return keys;
    }

    @Test
    void aSkillHasItsTypesLevelsAndStatSets() {
        Skill fireball = data.skills().get("FireballPlayer");
        assertThat(fireball.types()).contains("Spell", "Projectile", "Fire");
        assertThat(fireball.castTime()).hasValue(1.2);
        assertThat(fireball.isSupport()).isFalse();
        assertThat(fireball.levels()).hasSize(40);
        assertThat(fireball.levels())
                .hasEntrySatisfying(20, level -> assertThat(level.cost()).containsKey("Mana"));
        assertThat(fireball.statSets().get(0).baseFlags()).contains("spell", "projectile");
    }

    @Test
    void levelsWithHolesKeepTheirNumbers() {
        assertThat(data.skills().get("PinnacleOfPowerPlayer").levels()).containsOnlyKeys(20);
    }

    @Test
    void aSupportSaysWhatItSupports() {
        List<Skill> supports = data.skills().all().filter(Skill::isSupport).toList();
        assertThat(supports).hasSize(581);
        assertThat(supports).filteredOn(skill -> skill.support().isEmpty()).hasSizeLessThan(20);
        assertThat(data.skills().all().filter(skill -> !skill.isSupport()))
                .allMatch(skill -> skill.support().isEmpty());
        assertThat(data.skills().all().filter(skill -> skill.is(SkillFlag.TRIGGER)))
                .hasSize(18);
    }

    @Test
    void gemsAreFoundByTheNamesBuildsUse() {
        Gem fireball = data.gems().named("fireball").orElseThrow();
        assertThat(fireball.grantedEffectId()).isEqualTo("FireballPlayer");
        assertThat(data.gems().granting("FireballPlayer")).contains(fireball);
        assertThat(data.gems().find(fireball.gameId(), fireball.variantId())).contains(fireball);
        assertThat(data.gems().variants(fireball.gameId())).contains(fireball);
        assertThat(data.gems().get(fireball.id())).isEqualTo(fireball);
        assertThat(data.gems().named("no such gem")).isEmpty();
    }

    @Test
    void everyGemGrantsASkillThatExistsAndOnlyCommandsOfMinionsAreMissing() {
        assertThat(data.gems().all().map(Gem::grantedEffectId)).allMatch(data.skills()::contains);
        assertThat(data.gems()
                        .all()
                        .flatMap(gem -> gem.additionalEffectIds().stream())
                        .filter(id -> !data.skills().contains(id)))
                .hasSize(7)
                .allMatch(id -> id.startsWith("Command"));
    }

    @Test
    void everyMinionOfASkillExists() {
        assertThat(data.skills().all().flatMap(skill -> skill.minions().stream()))
                .hasSizeGreaterThan(20)
                .allMatch(data.minions()::contains);
    }

    @Test
    void aWeaponHasItsDamage() {
        ItemBase quarterstaff = data.bases().get("Wrapped Quarterstaff");
        var weapon = quarterstaff.weapon().orElseThrow();
        assertThat(weapon.damage()).containsOnlyKeys("Physical");
        assertThat(weapon.damage().get("Physical")).isEqualTo(new DamageRange(7, 12));
        assertThat(quarterstaff.tags()).contains("weapon");
        assertThat(quarterstaff.armour()).isEmpty();
    }

    @Test
    void anArmourHasItsDefencesRequirementsAndImplicits() {
        ItemBase armour = data.bases()
                .all()
                .filter(base ->
                        base.type().equals("Body Armour") && !base.implicits().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(armour.armour().orElseThrow().armour()).isPositive();
        assertThat(armour.requirements()).isNotEqualTo(new Requirements(0, 0, 0, 0));
        assertThat(armour.implicitTags()).hasSameSizeAs(armour.implicits());
    }

    @Test
    void constantsAnswerByName() {
        var constants = data.constants();
        assertThat(constants.character("base_evasion_rating")).isEqualTo(7);
        assertThat(constants.monster("base_critical_hit_damage_bonus")).isEqualTo(30);
        assertThat(constants.game("BaseIgniteDuration")).isEqualTo(4);
        assertThat(constants.misc("ServerTickTime")).isEqualTo(0.033);
        assertThat(constants.respecPrice(1)).isEqualTo(15);
        assertThat(constants.weaponType("Two Handed Mace").orElseThrow().flag()).isEqualTo("Mace");
        assertThat(constants.unarmed(0).physicalMax()).isEqualTo(6);
        assertThat(constants.minionLevel(20)).isEqualTo(40);
        assertThat(constants.totemLifeFactor(15)).contains(1.2);
        assertThatThrownBy(() -> constants.game("Nothing"))
                .isInstanceOf(UnknownEntryException.class)
                .hasMessageContaining("Nothing");
    }

    @Test
    void theRadiusOfAJewelComesFromItsLabelARingOrAnUpgrade() {
        var radii = data.constants().jewelRadii();
        assertThat(radii.all()).hasSize(12);
        assertThat(radii.ofJewel("Medium", List.of()).map(JewelRadius::outer)).contains(1150.0);
        assertThat(radii.ofJewel("Variable", List.of("Only affects Passives in Medium-Large Ring")))
                .contains(radii.all().get(8));
        assertThat(radii.ofJewel("Small", List.of("Upgrades Radius to Large")))
                .contains(radii.all().get(2));
        assertThat(radii.ofJewel("", List.of("+5 to Strength"))).isEmpty();
    }

    @Test
    void monstersGrowWithTheirLevel() {
        var monsters = data.monsters();
        assertThat(monsters.life(1)).isEqualTo(15);
        assertThat(monsters.life(80)).isGreaterThan(monsters.life(79));
        assertThat(monsters.mapLevelLifeFactor(66)).isEqualTo(1);
        assertThat(monsters.varietyLifeFactors()).hasSize(37);
        assertThatThrownBy(() -> monsters.life(101)).hasMessageContaining("has no level 101; it has 1 to 100");
    }

    @Test
    void anUnknownEntryIsNamedWithItsTable() {
        assertThatThrownBy(() -> data.skills().get("Nothing"))
                .isInstanceOf(UnknownEntryException.class)
                .hasMessage("The table of skills has no entry 'Nothing'.");
        assertThat(data.skills().find("Nothing")).isEmpty();
    }

    @Test
    void entriesAreDecodedOnce() {
        assertThat(data.skills().get("FireballPlayer")).isSameAs(data.skills().get("FireballPlayer"));
        assertThat(data.tree("0_4")).isSameAs(data.tree("0_4"));
        assertThat(Arrays.asList(data.constants(), data.monsters()))
                .isEqualTo(Arrays.asList(data.constants(), data.monsters()));
    }
}
