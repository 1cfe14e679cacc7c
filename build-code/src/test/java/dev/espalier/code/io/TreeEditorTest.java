package dev.espalier.code.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.code.Attribute;
import dev.espalier.code.Build;
import dev.espalier.code.BuildCodeException;
import dev.espalier.code.BuildCodeException.Problem;
import dev.espalier.code.BuildDocument;
import dev.espalier.code.TreeState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TreeEditorTest {
    private static final String HEAD = "<PathOfBuilding2><Build level=\"9\"/><Tree activeSpec=\"1\">";
    private static final String TAIL = "</Tree></PathOfBuilding2>";

    /** Edits the only tree of a build; gives back its element as it is afterwards. */
    private static String edited(String spec, UnaryOperator<TreeState> change) {
        Build build = BuildCodes.read(HEAD + spec + TAIL);
        String text = BuildCodes.edit(build, 0, change.apply(TreeState.of(build.activeSpec())))
                .document()
                .text();
        assertThat(text).startsWith(HEAD).endsWith(TAIL);
        return text.substring(HEAD.length(), text.length() - TAIL.length());
    }

    @Test
    void noChangeChangesNothing() {
        String odd =
                "<Spec\n nodes = ' 3,&#52; 5,,5 '><WeaponSet2 nodes='5'/><Overrides/><URL>https://x/y</URL></Spec >";
        assertThat(edited(odd, s -> s)).isEqualTo(odd);
    }

    @Test
    void newNodesGoBehindTheOldOnes() {
        assertThat(edited(
                        "<Spec nodes=\"30,10,20\"/>",
                        s -> s.givingBack(List.of(10)).taking(List.of(5, 40))))
                .isEqualTo("<Spec nodes=\"30,20,5,40\"/>");
    }

    @Test
    void whiteSpaceQuotesAndOrderOfAttributesStay() {
        assertThat(edited(
                        "<Spec  title='a > \"b\"'\r\n\tnodes = '1 , 2'\t treeVersion=\"0_9\" >\r\n<!-- nodes=\"1\" --></Spec>",
                        s -> s.taking(List.of(3))))
                .isEqualTo(
                        "<Spec  title='a > \"b\"'\r\n\tnodes = '1 , 2,3'\t treeVersion=\"0_9\" >\r\n<!-- nodes=\"1\" --></Spec>");
    }

    @Test
    void attributesWithSimilarNamesAreNotTouched() {
        assertThat(edited(
                        "<Spec xnodes=\"1\" title=\"nodes='1'\" nodes=\"1\" nodes2=\"1\"/>", s -> s.taking(List.of(2))))
                .isEqualTo("<Spec xnodes=\"1\" title=\"nodes='1'\" nodes=\"1,2\" nodes2=\"1\"/>");
    }

    @Test
    void aListWithCharacterReferencesIsWrittenAnew() {
        assertThat(edited(
                        "<Spec nodes=\"&#49;0&#10;20 &#x33;0\"/>",
                        s -> s.taking(List.of(7)).givingBack(List.of(20))))
                .isEqualTo("<Spec nodes=\"10,30,7\"/>");
    }

    @Test
    void weaponSetsAreChangedInPlace() {
        assertThat(edited(
                        "<Spec nodes=\"1,2,3\"><WeaponSet1 x=\"y\" nodes=\"1,2\"/><WeaponSet2 nodes=\"3\"></WeaponSet2></Spec>",
                        s -> s.assigning(Map.of(2, 2, 3, 0))))
                .isEqualTo(
                        "<Spec nodes=\"1,2,3\"><WeaponSet1 x=\"y\" nodes=\"1\"/><WeaponSet2 nodes=\"2\"></WeaponSet2></Spec>");
    }

    @Test
    void missingElementsArePutInBehindTheOthers() {
        String spec = "\n\t<Spec nodes=\"1,2\">\n\t\t<URL/>\n\t</Spec>\n";
        assertThat(edited(spec, s -> s.assigning(Map.of(1, 2)).choosing(Map.of(2, Attribute.DEXTERITY))))
                .isEqualTo(
                        "\n\t<Spec nodes=\"1,2\">\n\t\t<URL/>\n\t\t<WeaponSet2 nodes=\"1\"/>\n\t\t<Overrides>\n\t\t\t"
                                + "<AttributeOverride strNodes=\"\" dexNodes=\"2\" intNodes=\"\"/>\n\t\t</Overrides>\n\t</Spec>\n");
    }

    @Test
    void aTreeWithoutContentGetsSome() {
        assertThat(edited("\n\t<Spec nodes=\"1\" />\n", s -> s.choosing(Map.of(1, Attribute.STRENGTH))))
                .isEqualTo(
                        "\n\t<Spec nodes=\"1\" >\n\t\t<Overrides>\n\t\t\t<AttributeOverride strNodes=\"1\" dexNodes=\"\""
                                + " intNodes=\"\"/>\n\t\t</Overrides>\n\t</Spec>\n");
        assertThat(edited("<Spec nodes=\"1\"></Spec>", s -> s.assigning(Map.of(1, 1))))
                .isEqualTo("<Spec nodes=\"1\"><WeaponSet1 nodes=\"1\"/></Spec>");
    }

    @Test
    void emptyOverridesGetAnElement() {
        String meant = "<Overrides><AttributeOverride strNodes=\"\" dexNodes=\"\" intNodes=\"1\"/></Overrides>";
        UnaryOperator<TreeState> change = s -> s.choosing(Map.of(1, Attribute.INTELLIGENCE));
        assertThat(edited("<Spec nodes=\"1\"><Overrides/></Spec>", change))
                .isEqualTo("<Spec nodes=\"1\">" + meant + "</Spec>");
        assertThat(edited("<Spec nodes=\"1\"><Overrides></Overrides></Spec>", change))
                .isEqualTo("<Spec nodes=\"1\">" + meant + "</Spec>");
    }

    @Test
    void emptyOverridesAndANewWeaponSetDoNotMeet() {
        assertThat(edited(
                        "<Spec nodes=\"1\"><Overrides/></Spec>",
                        s -> s.choosing(Map.of(1, Attribute.INTELLIGENCE)).assigning(Map.of(1, 1))))
                .isEqualTo(
                        "<Spec nodes=\"1\"><Overrides><AttributeOverride strNodes=\"\" dexNodes=\"\" intNodes=\"1\"/>"
                                + "</Overrides><WeaponSet1 nodes=\"1\"/></Spec>");
    }

    @Test
    void anAttributeChosenAnewLeavesItsOldList() {
        assertThat(edited(
                        "<Spec nodes=\"1,2\"><Overrides><Other/><AttributeOverride intNodes=\"1\" strNodes=\"2,9\"/></Overrides></Spec>",
                        s -> s.choosing(Map.of(2, Attribute.INTELLIGENCE, 1, Attribute.DEXTERITY))))
                .isEqualTo("<Spec nodes=\"1,2\"><Overrides><Other/><AttributeOverride dexNodes=\"1\" intNodes=\"2\""
                        + " strNodes=\"9\"/></Overrides></Spec>");
    }

    @Test
    void theLinkIsKeptInStep() {
        assertThat(edited(
                        "<Spec nodes=\"1,3,70000\"><URL>\n\thttps://x/tree/AAAABgEBAgABAAMAAA==\n</URL></Spec>",
                        s -> s.taking(List.of(2)).givingBack(List.of(1))))
                .isEqualTo("<Spec nodes=\"3,70000,2\"><URL>\n\thttps://x/tree/AAAABgEBAgADAAIAAA==\n</URL></Spec>");
    }

    @Test
    void aLinkThatCannotBeKeptInStepIsDropped() {
        UnaryOperator<TreeState> change = s -> s.taking(List.of(2));
        String changed = "<Spec nodes=\"1,2\">\n</Spec>";
        assertThat(edited("<Spec nodes=\"1\">\n\t<URL>https://x/tree/AAAABgEBAQAJAAA=</URL>\n</Spec>", change))
                .as("names a node that the tree has not")
                .isEqualTo(changed);
        assertThat(edited("<Spec nodes=\"1\">\n\t<URL>https://x/tree/</URL>\n</Spec>", change))
                .isEqualTo(changed);
        assertThat(edited("<Spec nodes=\"1\">\n\t<URL>https://x/<!-- -->tree</URL>\n</Spec>", change))
                .isEqualTo(changed);
        assertThat(edited(
                        "<Spec nodes=\"1\">\n\t<URL>https://x/tree/AAAABgEBAQABAAA=</URL>\n</Spec>",
                        s -> s.taking(List.of(70_000))))
                .as("the new node does not fit into two bytes")
                .isEqualTo("<Spec nodes=\"1,70000\">\n</Spec>");
    }

    @Test
    void anyTreeCanBeChanged() {
        String first = "<Spec title=\"a\" nodes=\"1\"/>";
        Build build = BuildCodes.read(HEAD + first + "<!-- <Spec nodes=\"0\"/> --><Spec nodes=\"2\"/>" + TAIL);
        Build changed = BuildCodes.edit(
                build, 1, TreeState.of(build.specs().all().get(1)).taking(List.of(3)));
        assertThat(changed.document().text())
                .isEqualTo(HEAD + first + "<!-- <Spec nodes=\"0\"/> --><Spec nodes=\"2,3\"/>" + TAIL);
        assertThat(changed.specs().activeIndex()).isZero();
    }

    @Test
    void byteOrderMarkAndOldEncodingsStay() {
        String xml = HEAD + "<Spec title=\"\u00E9\" nodes=\"1\"/>" + TAIL;
        byte[][] documents = {
            ("\uFEFF" + xml).getBytes(StandardCharsets.UTF_8),
            xml.getBytes(StandardCharsets.ISO_8859_1),
            ("\r\n" + xml).getBytes(StandardCharsets.UTF_8)
        };
        for (byte[] bytes : documents) {
            Build build = BuildCodes.build(BuildDocument.of(bytes));
            TreeState state = TreeState.of(build.activeSpec());
            Build more = BuildCodes.edit(build, 0, state.taking(List.of(2)));
            assertThat(more.document().bytes()).hasSize(bytes.length + 2);
            assertThat(BuildCodes.edit(more, 0, state).document().bytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aTreeThatIsNotThereIsAnError() {
        Build build = BuildCodes.read(HEAD + "<Spec nodes=\"1\"/>" + TAIL);
        TreeState state = TreeState.of(build.activeSpec());
        for (int index : new int[] {-1, 1}) {
            assertThatThrownBy(() -> BuildCodes.edit(build, index, state))
                    .isInstanceOfSatisfying(
                            BuildCodeException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.NOT_EDITABLE));
        }
    }

    @Test
    void aTreeWithoutAListOfNodesIsAnError() {
        Build build = BuildCodes.read(HEAD + "<Spec><URL>https://x/tree/AAAABgEBAQABAAA=</URL></Spec>" + TAIL);
        TreeState state = TreeState.of(build.activeSpec()).taking(List.of(1));
        assertThatThrownBy(() -> BuildCodes.edit(build, 0, state))
                .isInstanceOfSatisfying(
                        BuildCodeException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_EDITABLE));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new TreeState(Set.of(-1), new TreeMap<>(), new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TreeState(Set.of(1), new TreeMap<>(Map.of(1, 12)), new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatReadsBackDifferentlyIsAnError() {
        Build build = BuildCodes.read(HEAD + "<Spec nodes=\"1\"/>" + TAIL);
        Build other = BuildCodes.read(HEAD.replace("9", "8") + "<Spec nodes=\"1\"/>" + TAIL);
        TreeState state = TreeState.of(build.activeSpec());
        ReadBack.check(build, build, 0, state);
        assertThatThrownBy(() -> ReadBack.check(build, other, 0, state)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ReadBack.check(build, build, 0, state.taking(List.of(2))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the nodes");
    }
}
