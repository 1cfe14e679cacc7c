package dev.espalier.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.espalier.app.Places;
import dev.espalier.app.SumEngine;
import dev.espalier.app.work.engine.Engines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A server with an engine that only adds, and a client of it. */
final class Site implements AutoCloseable {
    static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;

    Site(Path folder) {
        this(new ServerSettings(0, false, folder, 2, 10, 60, "test"));
    }

    Site(ServerSettings settings) {
        this(SumEngine.engines(), settings);
    }

    /** A server with other engines. */
    Site(Engines engines, Path folder) {
        this(engines, new ServerSettings(0, false, folder, 2, 10, 60, "test"));
    }

    private Site(Engines engines, ServerSettings settings) {
        server = WebServer.start(engines, settings);
    }

    WebServer server() {
        return server;
    }

    String address() {
        return server.address();
    }

    /** A code of our own. */
    static String code() {
        return example("ranger-lightning-arrow");
    }

    static String example(String name) {
        try {
            return Files.readString(Places.project().resolve("examples").resolve(name + ".txt"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(Map<String, ?> fields) {
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> post(String path, Map<String, ?> fields) {
        return post(path, json(fields), "Content-Type", "application/json");
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).headers(headers));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path).GET().headers(headers));
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path.substring(1)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode parse(HttpResponse<String> response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + response.body(), e);
        }
    }

    /** Sends bytes as they are, for what no client would send; answers the first line. */
    String raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readNBytes(4096), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a run and answers its id. */
    String run(Map<String, ?> fields) {
        HttpResponse<String> response = post("/api/v1/runs", fields);
        if (response.statusCode() != 202) {
            throw new AssertionError(response.body());
        }
        return parse(response).get("id").asText();
    }

    /** All events of a run until it ends. */
    String events(String id, String... headers) {
        return headers.length == 0
                ? get("/api/v1/runs/" + id + "/events").body()
                : get("/api/v1/runs/" + id + "/events", headers).body();
    }

    String state(String id) {
        return parse(get("/api/v1/runs/" + id)).get("state").asText();
    }

    @Override
    public void close() {
        server.close();
    }
}
