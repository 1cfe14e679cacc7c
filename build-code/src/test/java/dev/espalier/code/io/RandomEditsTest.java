package dev.espalier.code.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.code.Attribute;
import dev.espalier.code.Build;
import dev.espalier.code.PassiveSpec;
import dev.espalier.code.TreeState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Random edits of real builds: what was meant is there, and nothing else has changed by a byte. */
class RandomEditsTest {
    private static final int EDITS_PER_BUILD = 20;
    private static final Pattern SPEC = Pattern.compile("<Spec .*?</Spec>", Pattern.DOTALL);

    @Test
    void anEditChangesTheListsOfOneTreeAndNothingElse() {
        Random random = new Random(42);
        for (Path file : SampleBuilds.all()) {
            Build build = BuildCodes.read(SampleBuilds.bytes(file));
            for (int i = 0; i < EDITS_PER_BUILD; i++) {
                int index = random.nextInt(build.specs().all().size());
                TreeState state = randomState(build.specs().all().get(index), random);
                Build edited = BuildCodes.edit(build, index, state);
                PassiveSpec spec = edited.specs().all().get(index);
                assertThat(spec.nodes()).containsExactlyInAnyOrderElementsOf(state.nodes());
                assertThat(spec.weaponSets()).isEqualTo(state.weaponSets());
                assertThat(spec.attributes()).isEqualTo(state.attributes());
                assertThat(masked(edited.document().text(), index))
                        .as("%s, tree %d, edit %d", file.getFileName(), index, i)
                        .isEqualTo(masked(build.document().text(), index));
            }
        }
    }

    @Test
    void takingAnEditBackRestoresTheDocument() {
        Random random = new Random(43);
        for (Path file : SampleBuilds.all()) {
            Build build = BuildCodes.read(SampleBuilds.bytes(file));
            int index = build.specs().activeIndex();
            TreeState state = TreeState.of(build.activeSpec());
            TreeState more = state.taking(List.of(random.nextInt(1, 60_000), random.nextInt(1, 60_000)));
            Build edited = BuildCodes.edit(build, index, more);
            assertThat(edited.document()).isNotEqualTo(build.document());
            assertThat(BuildCodes.edit(edited, index, state).document()).isEqualTo(build.document());
        }
    }

    private static TreeState randomState(PassiveSpec spec, Random random) {
        List<Integer> removed =
                spec.nodes().stream().filter(id -> random.nextInt(8) == 0).toList();
        List<Integer> added = random.ints(random.nextInt(12), 1, 65_536).boxed().toList();
        Map<Integer, Integer> sets = new HashMap<>();
        Map<Integer, Attribute> attributes = new HashMap<>();
        for (int id : added) {
            sets.put(id, random.nextInt(3));
            attributes.put(id, Attribute.values()[random.nextInt(3)]);
        }
        spec.attributes().keySet().stream()
                .filter(id -> random.nextInt(4) == 0)
                .forEach(id -> attributes.put(id, Attribute.values()[random.nextInt(3)]));
        spec.weaponSets().keySet().stream()
                .filter(id -> random.nextInt(4) == 0)
                .forEach(id -> sets.put(id, random.nextInt(3)));
        TreeState state = TreeState.of(spec).taking(added).assigning(sets).choosing(attributes);
        return random.nextInt(10) == 0 ? state : state.givingBack(removed);
    }

    /** The text with everything that an edit of this tree may change taken out, by other means than the editor's. */
    private static String masked(String text, int index) {
        Matcher specs = SPEC.matcher(text);
        for (int i = 0; i <= index; i++) {
            assertThat(specs.find()).isTrue();
        }
        String spec = specs.group()
                .replaceFirst("(<Spec [^>]*\\bnodes=)\"[^\"]*\"", "$1")
                .replaceAll("\\s*<WeaponSet[12] nodes=\"[^\"]*\"/>", "")
                .replaceAll("\\b((?:str|dex|int)Nodes=)\"[^\"]*\"", "$1")
                .replaceAll("(https://[^<]*/)[A-Za-z0-9_=-]+(\\s*</URL>)", "$1$2");
        return text.substring(0, specs.start()) + spec + text.substring(specs.end());
    }
}
