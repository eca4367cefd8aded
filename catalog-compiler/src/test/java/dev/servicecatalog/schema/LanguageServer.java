package dev.servicecatalog.schema;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A language server in a process of its own, spoken to as an editor speaks to it: JSON-RPC over its standard streams, one thing at a
 * time. It is ended after two minutes, so that waiting for an answer that never comes fails.
 */
final class LanguageServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MINUTES = 2;

    private final Map<String, ?> settings;
    private final Process process;
    private final InputStream in;
    private final OutputStream out;
    private int lastId;

    /**
     * @param settings what the user has set, by section
     * @param log where the server's complaints go
     */
    LanguageServer(List<String> command, Map<String, ?> settings, Path log) {
        this.settings = settings;
        try {
            process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        in = new BufferedInputStream(process.getInputStream());
        out = process.getOutputStream();
        CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        ask("initialize", Map.of("processId", ProcessHandle.current().pid(), "capabilities", Map.of()));
        tell("initialized", Map.of());
    }

    /** Opens a YAML document and waits for what the server thinks of it. */
    JsonNode open(String uri, String text) {
        Map<String, ?> document = Map.of("uri", uri, "languageId", "yaml", "version", 1, "text", text);
        tell("textDocument/didOpen", Map.of("textDocument", document));
        JsonNode published =
                await(message -> message.path("method").asString("").equals("textDocument/publishDiagnostics")
                        && message.at("/params/uri").asString().equals(uri));
        return published.at("/params/diagnostics");
    }

    /** Asks about a place, counted from zero, in an open document. */
    JsonNode askAt(String method, String uri, int line, int character) {
        Map<String, ?> position = Map.of("line", line, "character", character);
        return ask(method, Map.of("textDocument", Map.of("uri", uri), "position", position));
    }

    /** Lets the server end in order; otherwise ends it. */
    @Override
    public void close() {
        try {
            ask("shutdown", Map.of());
            tell("exit", Map.of());
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private JsonNode ask(String method, Map<String, ?> params) {
        int id = ++lastId;
        send(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params));
        JsonNode answer =
                await(message -> !message.has("method") && message.path("id").asInt() == id);
        if (answer.has("error")) {
            throw new IllegalStateException(method + ": " + answer.get("error"));
        }
        return answer.path("result");
    }

    private void tell(String method, Map<String, ?> params) {
        send(Map.of("jsonrpc", "2.0", "method", method, "params", params));
    }

    /** Reads on to the message that is wanted; answers what the server asks in between. */
    private JsonNode await(Predicate<JsonNode> wanted) {
        while (true) {
            JsonNode message = receive();
            if (wanted.test(message)) {
                return message;
            }
            if (message.has("method") && message.has("id")) {
                send(Map.of("jsonrpc", "2.0", "id", message.get("id"), "result", settings(message)));
            }
        }
    }

    private List<?> settings(JsonNode request) {
        List<Object> wanted = new ArrayList<>();
        for (JsonNode item : request.at("/params/items")) {
            Object stated = settings.get(item.path("section").asString());
            wanted.add(stated == null ? Map.of() : stated);
        }
        return wanted;
    }

    private void send(Map<String, ?> message) {
        byte[] body = JSON.writeValueAsBytes(message);
        try {
            out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode receive() {
        try {
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(header.substring("Content-Length: ".length()));
                }
            }
            return JSON.readTree(in.readNBytes(length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the language server has ended");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
