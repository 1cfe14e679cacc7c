package dev.espalier.calculation.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.calculation.UnsupportedBuildException;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.GrantedSkill;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.notation.ModifierNotation;
import dev.espalier.code.BuildDocument;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillAssemblerTest {
    private static final Pattern WEAPON = Pattern.compile("input (weapon\\d) \"([^\"]*)\"(.*)");
    private static final Source ITEM = new Source(Source.Category.ITEM, "Band of Proof");

    private static String resource(String name) {
        try (InputStream in = SkillAssemblerTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharacterModel model(String build) {
        var read = BuildCodes.build(BuildDocument.of(build));
        var data = GameData.embedded();
        return new CharacterModel(read, data, data.tree("0_4"), new Settings(Map.of("enemyDistance", 30.0), Map.of()));
    }

    private static void equip(CharacterModel model, String golden) {
        for (String line : golden.lines().filter(l -> l.startsWith("input ")).toList()) {
            Matcher weapon = WEAPON.matcher(line);
            if (weapon.matches()) {
                var values = new TreeMap<String, Double>();
                for (String pair : weapon.group(3).trim().split(" ", -1)) {
                    int equals = pair.indexOf('=');
                    values.put(pair.substring(0, equals), Double.valueOf(pair.substring(equals + 1)));
                }
                String slot = weapon.group(1).equals("weapon1") ? "Weapon 1" : "Weapon 2";
                model.weapons().put(slot, new WeaponData(weapon.group(2), values, Set.of()));
                if (!weapon.group(2).equals("None")) {
                    model.itemTypes().put(slot, weapon.group(2));
                }
            } else {
                String modifier = line.substring("input modifier ".length());
                model.player().store().add(ModifierNotation.parse(modifier, ITEM));
            }
        }
    }

    private static CharacterModel bare(String build) {
        CharacterModel model = model(build);
        model.weapons().put("Weapon 1", new WeaponData("None", Map.of("AttackRate", 1.4), Set.of()));
        return model;
    }

    @ParameterizedTest
    @ValueSource(strings = {"caster", "monk"})
    void skillsAreSetUpAsInPathOfBuilding(String name) {
        String golden = resource(name + ".golden");
        CharacterModel model = model(resource(name + ".xml"));
        equip(model, golden);
        new SkillAssembler(model, SkillChoice.AS_WRITTEN).addTo();
        List<String> expected = golden.lines()
                .filter(l -> !l.startsWith("#") && !l.startsWith("input "))
                .toList();
        assertThat(SkillText.of(model)).containsExactlyElementsOf(expected);
    }

    @Test
    void aSkillMayBeChosenByNameOrGroup() {
        CharacterModel byName = bare(resource("caster.xml"));
        new SkillAssembler(byName, SkillChoice.of("despair")).addTo();
        assertThat(byName.mainSkill().name()).isEqualTo("Despair");
        CharacterModel byGroup = bare(resource("caster.xml"));
        new SkillAssembler(byGroup, SkillChoice.of("2")).addTo();
        assertThat(byGroup.mainSkill().name()).isEqualTo("Flameblast");
    }

    @Test
    void aSkillThatIsNotThereIsRefusedWithTheOnesThatAre() {
        CharacterModel model = bare(resource("caster.xml"));
        var assembler = new SkillAssembler(model, SkillChoice.of("Icicle Party"));
        assertThatThrownBy(assembler::addTo)
                .isInstanceOf(UnsupportedBuildException.class)
                .hasMessageContaining("Icicle Party")
                .hasMessageContaining("Flameblast");
    }

    @Test
    void aGrantedSkillWithoutAGroupGetsOneAtTheEnd() {
        CharacterModel model = bare(resource("caster.xml"));
        model.grantedSkills()
                .add(new GrantedSkill("SigilOfPowerPlayer", 11, "Item:7:Staff", "Weapon 1", false, false, Double.NaN));
        new SkillAssembler(model, SkillChoice.AS_WRITTEN).addTo();
        var last = model.skills().get(model.skills().size() - 1);
        assertThat(last.name()).isEqualTo("Sigil of Power");
        assertThat(last.effect().level()).isEqualTo(11);
        assertThat(last.slotName()).isEqualTo("Weapon 1");
    }

    @Test
    void aSkillOfTheOtherWeaponSetDoesNotCount() {
        CharacterModel model = bare(resource("caster.xml"));
        model.grantedSkills()
                .add(new GrantedSkill(
                        "SigilOfPowerPlayer", 11, "Item:7:Staff", "Weapon 1 Swap", false, false, Double.NaN));
        new SkillAssembler(model, SkillChoice.AS_WRITTEN).addTo();
        assertThat(model.skills()).noneMatch(s -> s.name().equals("Sigil of Power"));
    }

    @Test
    void withoutAnySkillTheBareHandsAttack() {
        String none = resource("caster.xml").replaceAll("(?s)<Skill .*</Skill>", "");
        CharacterModel model = bare(none);
        new SkillAssembler(model, SkillChoice.AS_WRITTEN).addTo();
        assertThat(model.mainSkill().effect().skill().id()).isEqualTo("MeleeUnarmedPlayer");
        assertThat(model.mainSkill().mainHand()).isNotNull();
    }

    @Test
    void aNameThatSeveralGemsHaveIsNoted() {
        String build = resource("caster.xml")
                .replaceFirst(
                        "<Gem nameSpec=\"Fireball\" gemId=\"[^\"]*\" variantId=\"[^\"]*\"",
                        "<Gem nameSpec=\"Unleash\"");
        CharacterModel model = bare(build);
        new SkillAssembler(model, SkillChoice.AS_WRITTEN).addTo();
        assertThat(model.notUnderstood()).anyMatch(n -> n.text().equals("Unleash"));
    }

    @Test
    void skillsCanBeForbidden() {
        CharacterModel model = bare(resource("caster.xml"));
        model.player().store().add(ModifierNotation.parse("flag DisableSkill type(Fire)", ITEM));
        new SkillAssembler(model, SkillChoice.AS_WRITTEN).addTo();
        assertThat(model.mainSkill().disabledBecause()).isEqualTo("Skills of this type are disabled");
        assertThat(model.mainSkill().flags()).containsExactly("disable");
    }

    @Test
    void skillsAreSetUpTheSameEveryTime() {
        CharacterModel first = bare(resource("caster.xml"));
        new SkillAssembler(first, SkillChoice.AS_WRITTEN).addTo();
        CharacterModel second = bare(resource("caster.xml"));
        new SkillAssembler(second, SkillChoice.AS_WRITTEN).addTo();
        assertThat(SkillText.of(second)).isEqualTo(SkillText.of(first));
    }
}
