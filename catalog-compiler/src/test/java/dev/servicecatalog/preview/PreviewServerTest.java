package dev.servicecatalog.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.site.PreviewNews;
import dev.servicecatalog.output.site.PreviewParts;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers to requests as they come over the wire, well-meant or not. */
@Timeout(60)
class PreviewServerTest {
    private static final Map<String, String> SITE = Map.of(
            "index.html", "<html><head></head><body>home</body></html>",
            "de/index.html", "<html><head></head><body>zuhause</body></html>",
            "offerings/x.html", "<html><head></head><body><main></main></body></html>",
            "offerings/x.css", "p{}");

    private PreviewServer server;

    @BeforeEach
    void start() throws IOException {
        PreviewNews news = new PreviewNews("b-1", false, List.of(), Duration.ZERO);
        server = PreviewServer.start(0, new Shown(PreviewServerTest::file, PreviewParts.of(news, List.of())));
    }

    private static Optional<Content> file(String path) {
        if (path.equals("broken.html")) {
            return Optional.of(out -> {
                throw new IllegalStateException("home.mustache:2: there is no colour < red");
            });
        }
        if (path.equals("fr/index.html")) {
            throw new IllegalStateException("there is no French");
        }
        if (path.equals("unreadable.html")) {
            return Optional.of(out -> {
                out.write('<');
                throw new IOException("the disk is away");
            });
        }
        return Optional.ofNullable(SITE.get(path)).map(text -> out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void onlyThisMachineHearsIt() {
        assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
        assertThat(server.address().getPort()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/index.html, text/html; charset=utf-8",
        "/offerings/x.html?at=2026-11-23T09:40, text/html; charset=utf-8",
        "/offerings/x.css, text/css; charset=utf-8",
        "/.preview/preview.js, text/javascript; charset=utf-8",
        "/.preview/preview.css, text/css; charset=utf-8",
        "/.preview/findings.html, text/html; charset=utf-8"
    })
    void filesComeWithTheirTypeAndAreKeptByNobody(String path, String type) throws IOException {
        assertThat(ask("GET " + path, "localhost:8080"))
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-type: " + type + "\r\n", "Cache-control: no-store\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/%2e%2e%2fsecret.txt",
                "/..%5csecret.txt",
                "/offerings/..%2f..%2f..%2fsecret.txt",
                "//etc/passwd",
                "/C:/secret.txt",
                "/file%00.html",
                "/offerings",
                "/offerings/",
                "/.preview/",
                "/.preview/other",
                "/nothing.html"
            })
    void nothingElseIsThere(String path) throws IOException {
        assertThat(ask("GET " + path, "127.0.0.1")).startsWith("HTTP/1.1 404 ").doesNotContain("x.html");
    }

    @Test
    void aFolderWithAPageIsFoundWithoutItsSlash() throws IOException {
        assertThat(ask("GET /de", "localhost")).startsWith("HTTP/1.1 302 ").contains("Location: /de/\r\n");
        assertThat(ask("HEAD /de?at=1", "localhost"))
                .startsWith("HTTP/1.1 302 ")
                .contains("Location: /de/?at=1\r\n");
        assertThat(ask("GET /de/", "localhost")).startsWith("HTTP/1.1 200 ").contains("zuhause");
        assertThat(ask("GET /fr", "localhost")).startsWith("HTTP/1.1 500 ").contains("there is no French");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void aPreviewIsOnlyRead(String method) throws IOException {
        assertThat(ask(method + " /index.html", "localhost"))
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: GET, HEAD\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "localhost.evil.example",
                "127.0.0.1.nip.io",
                "localhost@evil",
                ""
            })
    void othersNamesAreRefused(String host) throws IOException {
        assertThat(ask("GET /index.html", host)).startsWith("HTTP/1.1 403 ").doesNotContain("home");
        assertThat(ask("GET /.preview/events", host)).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void aPageThatCannotBeMadeSaysWhy() throws IOException {
        assertThat(ask("GET /broken.html", "localhost"))
                .startsWith("HTTP/1.1 500 ")
                .contains("<h1>This page cannot be made</h1>", "home.mustache:2: there is no colour &lt; red");
    }

    @Test
    void aPageThatCannotBeReadSaysWhyAndNoHalfOfItIsSent() throws IOException {
        assertThat(ask("GET /unreadable.html", "localhost"))
                .startsWith("HTTP/1.1 500 ")
                .contains("the disk is away", "</html>");
    }

    @Test
    void headsHaveTheLengthOfTheBody() throws IOException {
        String head = ask("HEAD /offerings/x.css", "localhost");
        assertThat(head)
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-length: 3\r\n")
                .endsWith("\r\n\r\n");
    }

    private String ask(String request, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            String text = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
