package dev.espalier.code.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.code.Build;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The characters of our own making are what their description says. */
class ExamplesTest {

    @Test
    void everyExampleIsThereAsCodeAndAsXmlAndBothAgree() throws IOException {
        List<Path> examples = SampleBuilds.examples();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        for (Path xml : examples) {
            Path code = xml.resolveSibling(xml.getFileName().toString().replace(".xml", ".txt"));
            try (InputStream in = Files.newInputStream(code)) {
                assertThat(BuildCodes.document(in).bytes()).as(code.toString()).isEqualTo(SampleBuilds.bytes(xml));
            }
        }
    }

    @Test
    void everyExampleIsAWholeCharacter() {
        for (Path xml : SampleBuilds.examples()) {
            Build build = BuildCodes.read(SampleBuilds.bytes(xml));
            String name = xml.getFileName().toString();
            assertThat(build.level()).as(name).isGreaterThanOrEqualTo(80);
            assertThat(build.activeSpec().treeVersion()).as(name).isEqualTo("0_4");
            assertThat(build.activeSpec().nodes()).as(name).hasSizeGreaterThanOrEqualTo(95);
            assertThat(build.activeSpec().jewels()).as(name).isNotEmpty();
            assertThat(build.activeItemSet().itemIn("Weapon 1")).as(name).isPositive();
            assertThat(build.mainSocketGroup().orElseThrow().gems()).as(name).hasSizeGreaterThan(3);
            assertThat(build.writtenStats().playerNumber("Life").orElseThrow())
                    .as(name)
                    .isGreaterThan(1_000);
        }
    }
}
