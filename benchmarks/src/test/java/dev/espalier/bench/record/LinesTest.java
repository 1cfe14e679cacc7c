package dev.espalier.bench.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
    record Entry(
            @JsonProperty("key") String key,
            @JsonProperty("value") double value) {}

    private Path file = Path.of("");

    @BeforeEach
    void useFile(@TempDir Path folder) {
        file = folder.resolve("below").resolve("entries.jsonl");
    }

    private Lines<Entry> open() throws IOException {
        return Lines.in(file, Entry.class, Entry::key);
    }

    @Test
    void aLaterRunFindsWhatAnEarlierOnePutIn() throws IOException {
        Lines<Entry> first = open();
        first.put(new Entry("a", 0.1));
        first.put(new Entry("b", 1.0 / 3));
        assertThat(open().all()).containsExactly(new Entry("a", 0.1), new Entry("b", 1.0 / 3));
    }

    @Test
    void theLastEntryOfAKeyCounts() throws IOException {
        Lines<Entry> lines = open();
        lines.put(new Entry("a", 1));
        lines.put(new Entry("a", 2));
        assertThat(lines.get("a")).contains(new Entry("a", 2));
        assertThat(open().all()).containsExactly(new Entry("a", 2));
    }

    @Test
    void aLineThatWasBeingWrittenIsCutOffAndTheNextOneStandsAlone() throws IOException {
        open().put(new Entry("a", 1));
        Files.writeString(file, Files.readString(file) + "{\"key\":\"b\",\"va");
        open().put(new Entry("c", 3));
        assertThat(open().all()).containsExactly(new Entry("a", 1), new Entry("c", 3));
    }

    @Test
    void aLineThatIsNoEntryIsRefusedWithItsNumber() throws IOException {
        open().put(new Entry("a", 1));
        Files.writeString(file, Files.readString(file) + "nonsense\n");
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("Line 2 of");
    }
}
