package dev.espalier.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void theDocumentDescribesExactlyTheRoutes() {
        try (var site = new Site(folder)) {
            JsonNode document = Site.parse(site.get("/api/v1/openapi.json"));
            var described = new TreeSet<String>();
            document.get("paths")
                    .properties()
                    .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        if (!method.equals("parameters")) {
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                        }
                    }));
            var served = new TreeSet<String>();
            site.server().routes().all().forEach(route -> served.add(route.method() + " " + route.path()));
            assertThat(described).isEqualTo(served);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        try (var site = new Site(folder)) {
            JsonNode document = Site.parse(site.get("/api/v1/openapi.json"));
            assertThat(document.findValuesAsText("$ref"))
                    .isNotEmpty()
                    .allSatisfy(reference -> assertThat(
                                    document.at(reference.substring(1)).isMissingNode())
                            .as(reference)
                            .isFalse());
        }
    }

    @Test
    void requestsHaveTheDescribedFields() {
        try (var site = new Site(folder)) {
            JsonNode schemas = Site.parse(site.get("/api/v1/openapi.json")).at("/components/schemas");
            var fields = new TreeSet<String>();
            schemas.at("/RunRequest/properties").fieldNames().forEachRemaining(fields::add);
            assertThat(fields).isEqualTo(new TreeSet<>(RunWishes.FIELDS));
        }
    }

    @Test
    void theCardHasTheDescribedFields() {
        try (var site = new Site(folder)) {
            JsonNode schemas = Site.parse(site.get("/api/v1/openapi.json")).at("/components/schemas");
            JsonNode card = Site.parse(site.post("/api/v1/builds/card", Map.of("code", Site.code())));
            var described = new TreeSet<String>();
            schemas.at("/Card/properties").fieldNames().forEachRemaining(described::add);
            var given = new TreeSet<String>();
            card.fieldNames().forEachRemaining(given::add);
            assertThat(given).isEqualTo(described);
        }
    }
}
