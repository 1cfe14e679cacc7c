package dev.espalier.calculation.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.code.BuildDocument;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import dev.espalier.data.skill.Gem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for any gems in any groups. */
class SkillPropertiesTest {
    private static final GameData DATA = GameData.embedded();
    private static final List<Gem> ACTIVE = new ArrayList<>();
    private static final List<Gem> SUPPORTS = new ArrayList<>();
    private static final List<String> WEAPONS =
            List.of("None", "Bow", "Staff", "One Handed Mace", "Spear", "Crossbow", "Two Handed Mace", "Talisman");

    static {
        DATA.gems().all().forEach(g -> {
            boolean support = DATA.skills().get(g.grantedEffectId()).isSupport();
            (support ? SUPPORTS : ACTIVE).add(g);
        });
    }

    private static String gem(Gem g, int level, int quality) {
        return "<Gem gemId=\"" + g.gameId() + "\" variantId=\"" + g.variantId() + "\" level=\"" + level
                + "\" quality=\"" + quality + "\" enabled=\"true\" enableGlobal1=\"true\" enableGlobal2=\"true\"/>";
    }

    private static String build(Random random) {
        var groups = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            groups.append("<Skill enabled=\"true\" mainActiveSkill=\"1\">");
            groups.append(gem(ACTIVE.get(random.nextInt(ACTIVE.size())), random.nextInt(45) - 2, random.nextInt(30)));
            for (int s = random.nextInt(7); s > 0; s--) {
                groups.append(gem(SUPPORTS.get(random.nextInt(SUPPORTS.size())), 1, random.nextInt(20)));
            }
            groups.append("</Skill>");
        }
        return "<PathOfBuilding2><Build level=\"" + (1 + random.nextInt(100)) + "\" className=\"Witch\""
                + " mainSocketGroup=\"" + random.nextInt(20) + "\"/><Skills activeSkillSet=\"1\"><SkillSet id=\"1\">"
                + groups + "</SkillSet></Skills><Tree activeSpec=\"1\"><Spec treeVersion=\"0_4\"/></Tree>"
                + "</PathOfBuilding2>";
    }

    private static CharacterModel open(String xml, String weapon) {
        var build = BuildCodes.build(BuildDocument.of(xml));
        var model = new CharacterModel(build, DATA, DATA.tree("0_4"), new Settings(Map.of(), Map.of()));
        model.weapons().put("Weapon 1", new WeaponData(weapon, Map.of("AttackRate", 1.5), Set.of()));
        new SkillAssembler(model, SkillChoice.AS_WRITTEN).addTo();
        return model;
    }

    @RepeatedTest(60)
    void anyGemsGiveSoundSkillsTheSameEveryTime(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        String weapon = WEAPONS.get(random.nextInt(WEAPONS.size()));
        String xml = build(random);
        CharacterModel model = open(xml, weapon);
        assertThat(model.skills()).isNotEmpty().contains(model.mainSkill());
        model.skills().stream().flatMap(SkillPropertiesTest::withMinions).forEach(s -> isSound(s, xml));
        assertThat(SkillText.of(open(xml, weapon))).isEqualTo(SkillText.of(model));
    }

    private static Stream<ActiveSkill> withMinions(ActiveSkill skill) {
        Minion minion = skill.minion();
        return minion == null ? Stream.of(skill) : Stream.concat(Stream.of(skill), minion.skills().stream());
    }

    private static void isSound(ActiveSkill skill, String xml) {
        assertThat(skill.scope().facts().skillTypes()).as(xml).isEqualTo(skill.types());
        assertThat(skill.data().values()).as(xml).noneMatch(v -> Double.isNaN(v));
        assertThat(skill.store().allFixed()).as(xml).noneMatch(m -> GlobalEffects.mark(m) != null);
        assertThat(skill.effect().skill().levels())
                .as(xml)
                .containsKey(skill.effect().level());
        if (skill.disabledBecause() != null && !skill.disabledBecause().contains("trigger")) {
            assertThat(skill.store().allFixed()).as(xml).isEmpty();
        }
        Set<String> families = new HashSet<>();
        for (SkillEffect support : skill.supports()) {
            assertThat(support.skill().isSupport()).as(xml).isTrue();
            for (String family : support.skill().gemFamily()) {
                assertThat(families.add(family))
                        .as("%s twice in %s", family, xml)
                        .isTrue();
            }
        }
    }
}
