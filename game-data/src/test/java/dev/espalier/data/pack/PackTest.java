package dev.espalier.data.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.GameDataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SMALL =
            "{\"b\":{\"x\":1.5,\"y\":[1,-2,null,true,false]},\"a\":\"Voll\\u00e9 \\ud83d\\udd25\",\"c\":{}}";

    @Test
    void everyValueComesBackAsItWas() {
        for (long seed = 0; seed < 200; seed++) {
            ObjectNode table = randomTable(new Random(seed), 4);
            Pack pack = Pack.open("test", PackEncoder.encode(table));
            assertThat(pack.names()).hasSize(table.size()).isSorted();
            for (int place = 0; place < pack.names().size(); place++) {
                JsonNode expected = table.path(pack.names().get(place));
                assertThat(json(pack.cursor(place).fact())).as("seed %d", seed).isEqualTo(doubles(expected));
            }
        }
    }

    @Test
    void theOrderOfKeysDoesNotShow() {
        for (long seed = 0; seed < 50; seed++) {
            ObjectNode table = randomTable(new Random(seed), 4);
            assertThat(PackEncoder.encode(shuffled(table, new Random(seed + 1))))
                    .isEqualTo(PackEncoder.encode(table));
        }
    }

    @Test
    void skippingAValueLandsOnTheNext() throws JsonProcessingException {
        Pack pack = Pack.open("test", PackEncoder.encode(new ObjectMapper().readTree("{\"a\":[" + SMALL + ",7]}")));
        ValueCursor cursor = pack.required("a");
        assertThat(cursor.list()).isEqualTo(2);
        cursor.skip();
        assertThat(cursor.integer()).isEqualTo(7);
    }

    @Test
    void aValueOfAnotherKindIsAnErrorThatNamesThePack() throws JsonProcessingException {
        Pack pack =
                Pack.open("skills.pack", PackEncoder.encode(new ObjectMapper().readTree("{\"a\":1.5,\"b\":\"x\"}")));
        assertThatThrownBy(() -> pack.required("a").text())
                .isInstanceOf(GameDataException.class)
                .hasMessageContaining("skills.pack")
                .hasMessageContaining("a text");
        assertThatThrownBy(() -> pack.required("a").integer()).hasMessageContaining("1.5");
        assertThatThrownBy(() -> pack.required("b").number()).hasMessageContaining("a number");
        assertThatThrownBy(() -> pack.required("b").table()).hasMessageContaining("a table");
        assertThatThrownBy(() -> pack.required("c")).hasMessageContaining("no entry 'c'");
    }

    @Test
    void anEmptyListAndAnEmptyTableStandForEachOther() throws JsonProcessingException {
        Pack pack = Pack.open("test", PackEncoder.encode(new ObjectMapper().readTree("{\"list\":[],\"table\":{}}")));
        assertThat(pack.required("list").table()).isZero();
        assertThat(pack.required("table").list()).isZero();
        assertThat(pack.required("list").fact().table()).isEmpty();
        assertThat(pack.required("table").fact().items()).isEmpty();
    }

    @Test
    void everyDamagedByteAndEveryCutIsNoticed() throws JsonProcessingException {
        byte[] bytes = PackEncoder.encode(new ObjectMapper().readTree(SMALL));
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x40;
            assertThatThrownBy(() -> Pack.open("test", damaged)).isInstanceOf(GameDataException.class);
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThatThrownBy(() -> Pack.open("test", cut)).isInstanceOf(GameDataException.class);
        }
        assertThatThrownBy(() -> Pack.open("test", Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(GameDataException.class);
    }

    @Test
    void aPackOfANewerFormatSaysSo() throws JsonProcessingException {
        byte[] bytes = PackEncoder.encode(new ObjectMapper().readTree(SMALL));
        bytes[7]++;
        assertThatThrownBy(() -> Pack.open("gems.pack", bytes))
                .isInstanceOf(GameDataException.class)
                .hasMessageContaining("gems.pack")
                .hasMessageContaining("has format 2");
    }

    private static ObjectNode randomTable(Random random, int depth) {
        ObjectNode table = JSON.objectNode();
        for (int n = random.nextInt(6); n > 0; n--) {
            table.set(randomText(random), randomValue(random, depth));
        }
        return table;
    }

    private static JsonNode randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(random.nextInt(300) - 150);
            case 4 -> JSON.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10));
            case 5 -> JSON.numberNode(random.nextLong() >> random.nextInt(30));
            case 6 -> JSON.textNode(randomText(random));
            case 7 -> randomTable(random, depth - 1);
            default -> {
                var list = JSON.arrayNode();
                for (int n = random.nextInt(5); n > 0; n--) {
                    list.add(randomValue(random, depth - 1));
                }
                yield list;
            }
        };
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(7); n > 0; n--) {
            text.appendCodePoint(random.nextInt(10) == 0 ? 0x1F525 : 'a' + random.nextInt(4));
        }
        return text.toString();
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isObject()) {
            var names = new ArrayList<String>();
            node.fieldNames().forEachRemaining(names::add);
            Collections.shuffle(names, random);
            ObjectNode copy = JSON.objectNode();
            names.forEach(name -> copy.set(name, shuffled(node.path(name), random)));
            return copy;
        }
        if (node.isArray()) {
            var copy = JSON.arrayNode();
            node.forEach(child -> copy.add(shuffled(child, random)));
            return copy;
        }
        return node;
    }

    /** A fact as JSON, every number a double. */
    static JsonNode json(Fact fact) {
        if (fact instanceof Fact.Items items) {
            var list = JSON.arrayNode();
            items.values().forEach(value -> list.add(json(value)));
            return list;
        } else if (fact instanceof Fact.Table table) {
            ObjectNode node = JSON.objectNode();
            table.values().forEach((key, value) -> node.set(key, json(value)));
            return node;
        } else if (fact instanceof Fact.Amount amount) {
            return JSON.numberNode(amount.value());
        } else if (fact instanceof Fact.Flag flag) {
            return JSON.booleanNode(flag.value());
        } else if (fact instanceof Fact.Text text) {
            return JSON.textNode(text.value());
        }
        return JSON.nullNode();
    }

    /** JSON with every number a double. */
    static JsonNode doubles(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JSON.objectNode();
            node.fieldNames().forEachRemaining(name -> copy.set(name, doubles(node.path(name))));
            return copy;
        } else if (node.isArray()) {
            var copy = JSON.arrayNode();
            node.forEach(child -> copy.add(doubles(child)));
            return copy;
        }
        return node.isNumber() ? JSON.numberNode(node.doubleValue()) : node;
    }
}
