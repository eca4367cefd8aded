package dev.servicecatalog.compiler;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads a preview as a browser does, and listens to it from the start. */
final class PreviewReader implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;
    private final InputStream stream;
    private final BufferedReader events;
    private String build;

    PreviewReader(URI root) {
        this.root = root;
        this.build = build();
        this.stream = send(".preview/events?since=" + build, BodyHandlers.ofInputStream())
                .body();
        this.events = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** Waits until something else is shown. */
    void awaitNews() {
        try {
            String line = events.readLine();
            while (!line.startsWith("data: ") || line.endsWith(build)) {
                line = events.readLine();
            }
            build = line.substring("data: ".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document page(String path) {
        return Jsoup.parse(body(path));
    }

    String body(String path) {
        return send(path, BodyHandlers.ofString()).body();
    }

    int status(String path) {
        return send(path, BodyHandlers.discarding()).statusCode();
    }

    <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(HttpRequest.newBuilder(root.resolve(path)).build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String build() {
        return page("index.html").select("[data-build]").attr("data-build");
    }
}
