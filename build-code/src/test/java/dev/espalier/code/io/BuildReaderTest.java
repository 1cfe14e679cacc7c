package dev.espalier.code.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.code.Attribute;
import dev.espalier.code.Build;
import dev.espalier.code.BuildDocument;
import dev.espalier.code.ConfigValue;
import dev.espalier.code.Item;
import dev.espalier.code.PassiveSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BuildReaderTest {

    private static Build read(String inner) {
        return BuildCodes.build(BuildDocument.of("<PathOfBuilding2><Build level=\"90\" className=\"Witch\""
                + " mainSocketGroup=\"2\"/>" + inner + "</PathOfBuilding2>"));
    }

    @Test
    void everyBuildIsReadWithoutWarnings() {
        for (Path file : SampleBuilds.all()) {
            Build build = BuildCodes.build(BuildDocument.of(SampleBuilds.bytes(file)));
            assertThat(build.warnings()).as(file.toString()).isEmpty();
            assertThat(build.activeSpec().nodes()).as(file.toString()).hasSizeGreaterThan(20);
            assertThat(build.activeSpec().nodes())
                    .as(file.toString())
                    .containsAll(build.activeSpec().weaponSets().keySet());
            assertThat(build.items()).allSatisfy(i -> assertThat(i.text()).contains("Rarity: "));
            assertThat(build.mainSocketGroup()).isPresent();
        }
    }

    @Test
    void nodesAreReadInOrderOnceWhateverSeparatesThem() {
        PassiveSpec spec =
                read("<Tree activeSpec=\"1\"><Spec treeVersion=\"0_4\" nodes=\" 12, 7 ,12;99999999999 3\n\"/></Tree>")
                        .activeSpec();
        assertThat(spec.nodes()).containsExactly(12, 7, 3);
    }

    @Test
    void weaponSetsAttributesAndJewelsBelongToTheirNodes() {
        PassiveSpec spec = read("<Tree><Spec nodes=\"1,2,3,4\"><WeaponSet1 nodes=\"2\"/><WeaponSet2 nodes=\"3\"/>"
                        + "<Sockets><Socket nodeId=\"4\" itemId=\"9\"/><Socket nodeId=\"5\" itemId=\"0\"/></Sockets>"
                        + "<Overrides><AttributeOverride strNodes=\"1\" dexNodes=\"2\" intNodes=\"3\"/></Overrides>"
                        + "</Spec></Tree>")
                .activeSpec();
        assertThat(spec.weaponSets()).containsEntry(2, 1).containsEntry(3, 2).hasSize(2);
        assertThat(spec.attributes())
                .containsEntry(1, Attribute.STRENGTH)
                .containsEntry(2, Attribute.DEXTERITY)
                .containsEntry(3, Attribute.INTELLIGENCE);
        assertThat(spec.jewels()).containsEntry(4, 9).hasSize(1);
    }

    @Test
    void lineBreaksInAttributesAreKept() {
        Build build = read("<Config><ConfigSet id=\"1\"><Input name=\"customMods\" string=\"a\nb &quot;c&quot;\"/>"
                + "<Input name=\"x\" boolean=\"true\"/><Input name=\"y\" number=\"2.5\"/></ConfigSet></Config>");
        assertThat(build.activeConfigSet().customModifiers()).isEqualTo("a\nb \"c\"");
        assertThat(build.activeConfigSet().inputs())
                .containsEntry("x", new ConfigValue.Flag(true))
                .containsEntry("y", new ConfigValue.Amount(2.5));
    }

    @Test
    void anItemsTextIsWhatIsBetweenTheTags() {
        Build build = read("<Items><Item id=\"3\" variantAlt2=\"4\">\n\t\t\tRarity: RARE\nSnake&apos;s <!-- ! -->Bite\n"
                + "<ModRange id=\"2\" range=\"0.5\"/></Item></Items>");
        Item item = build.item(3).orElseThrow();
        assertThat(item.text()).isEqualTo("Rarity: RARE\nSnake's Bite");
        assertThat(item.alternativeVariants()).containsExactly(null, 4);
        assertThat(item.modRanges()).containsExactly(new Item.ModRange(2, 0.5));
    }

    @Test
    void anActiveSetThatIsNotThereIsTheFirst() {
        Build build = read("<Items activeItemSet=\"9\"><ItemSet id=\"4\"/><ItemSet id=\"5\"/></Items>"
                + "<Tree activeSpec=\"9\"><Spec nodes=\"1\"/><Spec nodes=\"2\"/></Tree>");
        assertThat(build.activeItemSet().id()).isEqualTo(4);
        assertThat(build.activeSpec().nodes()).containsExactly(2);
    }

    @Test
    void aNumberThatIsNoneIsReported() {
        Build build = read("<Skills><SkillSet id=\"1\"><Skill enabled=\"true\"><Gem nameSpec=\"Spark\" level=\"many\"/>"
                + "</Skill></SkillSet></Skills>");
        assertThat(build.warnings()).anyMatch(w -> w.contains("level=\"many\""));
        assertThat(build.mainSocketGroup().orElseThrow().gems().get(0).level()).isEqualTo(1);
    }
}
