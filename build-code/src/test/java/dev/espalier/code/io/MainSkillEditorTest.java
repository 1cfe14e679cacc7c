package dev.espalier.code.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.code.Build;
import dev.espalier.code.BuildCodeException;
import org.junit.jupiter.api.Test;

class MainSkillEditorTest {
    private static final String XML = "<PathOfBuilding2><Build level=\"3\" mainSocketGroup='1'/><Tree activeSpec=\"1\">"
            + "<Spec nodes=\"1\"/><Spec nodes=\"2\"/></Tree><Skills activeSkillSet=\"2\"><SkillSet id=\"1\"><Skill/>"
            + "</SkillSet><SkillSet id=\"2\"><Skill enabled=\"true\" mainActiveSkill=\"1\"/><Skill/></SkillSet></Skills>"
            + "</PathOfBuilding2>";

    @Test
    void changesTheGroupAndTheSkillInTheActiveSetOnly() {
        Build build = BuildCodes.read(XML).withActiveSpec(1);

        Build first = BuildCodes.measuredBy(build, 1, 3);
        assertThat(first.document().text()).isEqualTo(XML.replace("mainActiveSkill=\"1\"", "mainActiveSkill=\"3\""));

        Build second = BuildCodes.measuredBy(build, 2, 1);
        assertThat(second.document().text())
                .isEqualTo(XML.replace("mainSocketGroup='1'", "mainSocketGroup='2'")
                        .replace("<Skill/></SkillSet></Skills>", "<Skill mainActiveSkill=\"1\"/></SkillSet></Skills>"));
        assertThat(second.mainSocketGroup().orElseThrow().mainActiveSkill()).isEqualTo(1);
        assertThat(second.activeSpec().nodes()).containsExactly(2);
    }

    @Test
    void refusesAGroupThatTheBuildHasNot() {
        Build build = BuildCodes.read(XML);
        assertThatThrownBy(() -> BuildCodes.measuredBy(build, 3, 1))
                .isInstanceOf(BuildCodeException.class)
                .hasMessageContaining("2 socket group(s)");
    }
}
