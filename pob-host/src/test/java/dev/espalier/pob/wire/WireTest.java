package dev.espalier.pob.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final byte[] BYTES = {0, 1, -1, 127, -128};

    private static ByteArrayInputStream written(Request request) throws IOException {
        var out = new ByteArrayOutputStream();
        Wire.write(out, request);
        return new ByteArrayInputStream(out.toByteArray());
    }

    private static ByteArrayInputStream written(Reply reply) throws IOException {
        var out = new ByteArrayOutputStream();
        Wire.write(out, reply);
        return new ByteArrayInputStream(out.toByteArray());
    }

    @Test
    void requestsArriveAsTheyWereSent() throws IOException {
        for (Request request : List.of(
                new Request.Boot("root ü", "scripts", List.of("?.lua", "lua/?.lua"), true),
                new Request.Evaluate(List.of("abc", ""), List.of("Life"), 17),
                new Request.Collect(),
                new Request.Inspect(),
                new Request.Export("skills"))) {
            assertThat(Wire.readRequest(written(request))).isEqualTo(request);
        }
        var open = (Request.Open) Wire.readRequest(written(new Request.Open(BYTES, 2)));
        assertThat(open.xml()).isEqualTo(BYTES);
        assertThat(open.activeSpec()).isEqualTo(2);
    }

    @Test
    void repliesArriveAsTheyWereSent() throws IOException {
        for (Reply reply : List.of(
                new Reply.Booted("0.15.0", "0_3,0_4"),
                new Reply.Opened("0_4", "1:1,2:5", "Ring\tline"),
                new Reply.Refused("because ß"),
                new Reply.Wrong(3, "no"),
                new Reply.Done(),
                new Reply.State(1L << 40, 2, "os.execute=1", "notes"))) {
            assertThat(Wire.readReply(written(reply))).isEqualTo(reply);
        }
        var result = (Reply.Result) Wire.readReply(written(new Reply.Result(7, "Life\nMana", BYTES)));
        assertThat(result.index()).isEqualTo(7);
        assertThat(result.names()).isEqualTo("Life\nMana");
        assertThat(result.numbers()).isEqualTo(BYTES);
        var part = (Reply.Part) Wire.readReply(written(new Reply.Part(BYTES)));
        assertThat(part.text()).isEqualTo(BYTES);
    }

    @Test
    void theEndOfTheStreamIsToldFromNonsense() {
        assertThatThrownBy(() -> Wire.readReply(new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> Wire.readReply(new ByteArrayInputStream(
                        "# A fatal error".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(EOFException.class);
    }

    @Test
    void damagedFramesAreErrorsAndNeverMoreMemoryThanTheyAreLong() throws IOException {
        var out = new ByteArrayOutputStream();
        Wire.write(out, new Reply.Opened("0_4", "1:1", ""));
        Wire.write(out, new Reply.Result(1, "Life", BYTES));
        byte[] good = out.toByteArray();
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = good.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            readAll(new ByteArrayInputStream(bad));
        }
    }

    private static void readAll(ByteArrayInputStream in) {
        try {
            while (true) {
                Wire.readReply(in);
            }
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }

    @Test
    void aMessageBeyondTheLimitIsNotSent() {
        byte[] large = new byte[Wire.LARGEST_FRAME + 1];
        assertThatThrownBy(() -> Wire.write(new ByteArrayOutputStream(), new Request.Open(large, 0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("limit");
    }

    @Test
    void treesAreSixCharactersANode() {
        assertThat(TreeText.of(new TreeMap<>())).isEmpty();
        assertThat(TreeText.of(new TreeMap<>(Map.of(0, 0)))).isEqualTo("000000");
        assertThat(TreeText.of(new TreeMap<>(Map.of(63, 1, 64, 12)))).isEqualTo("0000o1" + "00010<");
        assertThatThrownBy(() -> TreeText.of(new TreeMap<>(Map.of(-1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TreeText.of(new TreeMap<>(Map.of(1 << 30, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
