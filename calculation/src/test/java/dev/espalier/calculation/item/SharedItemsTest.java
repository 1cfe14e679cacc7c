package dev.espalier.calculation.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.calculation.item.text.ItemReader;
import dev.espalier.calculation.item.text.ItemText;
import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.item.text.RememberingParser;
import dev.espalier.code.Item;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The items of real characters, where the shared builds are present. */
class SharedItemsTest {
    private static final Path BUILDS =
            Path.of("..").toAbsolutePath().normalize().resolve("../shared/builds");

    private static List<Item> items() throws IOException {
        assumeTrue(Files.isDirectory(BUILDS), "the shared builds are absent");
        var items = new ArrayList<Item>();
        try (Stream<Path> files = Files.list(BUILDS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                items.addAll(BuildCodes.read(Files.readAllBytes(file)).items());
            }
        }
        return items;
    }

    @Test
    void everyItemNamesABaseAndNoMoreLinesAreMissedThanByPathOfBuilding() throws IOException {
        LineParser parser = RememberingParser.shared();
        var reader = new ItemReader(GameData.embedded().bases(), parser);
        int lines = 0;
        int missed = 0;
        for (Item item : items()) {
            ItemText text = reader.read(item).orElseThrow(() -> new AssertionError(item.text()));
            ItemModifiers read = ItemModifiers.of(item.id(), text, parser);
            lines += (int) text.lines()
                    .all()
                    .filter(l -> l.present(text.chosenVariants()))
                    .count();
            missed += read.notUnderstood().size();
        }
        assertThat(lines).isGreaterThan(2000);
        // Path of Building 0.15.0 leaves 206 of these 2,436 lines aside: conditions of use, jokes, what it does not
        // model.
        assertThat(missed).isLessThanOrEqualTo(206);
    }
}
