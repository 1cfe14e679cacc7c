package dev.espalier.code.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.code.PassiveSpec;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TreeUrlTest {

    @Test
    void linksOfRealBuildsNameTheNodesOfTheirTrees() {
        int understood = 0;
        for (Path file : SampleBuilds.all()) {
            for (PassiveSpec spec :
                    BuildCodes.read(SampleBuilds.bytes(file)).specs().all()) {
                TreeUrl url = TreeUrl.parse(spec.url()).orElseThrow();
                assertThat(spec.nodes()).containsAll(url.nodes());
                assertThat(url.text()).isEqualTo(spec.url());
                understood++;
            }
        }
        assertThat(understood).isGreaterThanOrEqualTo(3);
    }

    @Test
    void changedNodesReadBack() {
        TreeUrl url = TreeUrl.parse("https://x/tree/AAAABgEBAgABAAMAAA==").orElseThrow();
        assertThat(url.nodes()).containsExactly(1, 3);
        TreeUrl changed = url.changed(Set.of(3), Set.of(65_535)).orElseThrow();
        assertThat(TreeUrl.parse(changed.text()).orElseThrow().nodes()).containsExactly(3, 65_535);
        assertThat(url.changed(Set.of(1), Set.of(65_536))).isEmpty();
    }

    @Test
    void aLinkHoldsNoMoreThanItsCountCanSay() {
        TreeUrl url = TreeUrl.parse("https://x/tree/AAAABgEBAAAA").orElseThrow();
        Set<Integer> many = new TreeSet<>();
        for (int id = 1; id <= 254; id++) {
            many.add(id);
        }
        assertThat(url.changed(Set.of(), many)).isPresent();
        many.add(255);
        assertThat(url.changed(Set.of(), many)).isEmpty();
    }

    @Test
    void otherLinksAreNotUnderstood() {
        for (String url : new String[] {
            "",
            "https://x/tree/",
            "https://x/tree/AAAABQEBAAAA",
            "https://x/y?z=1",
            "AAAABgEB",
            "https://x/tree/AAAABgEBBQAB"
        }) {
            assertThat(TreeUrl.parse(url)).as(url).isEmpty();
        }
    }
}
