package dev.servicecatalog.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.output.site.PreviewNews;
import dev.servicecatalog.output.site.PreviewParts;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers to requests as they come over the wire, well-meant or not. */
@Timeout(60)
class PreviewServerTest {
    @TempDir
    Path folder;

    private PreviewServer server;

    @BeforeEach
    void start() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site/offerings"));
        Files.writeString(site.resolve("x.html"), "<html><head></head><body><main></main></body></html>");
        Files.writeString(site.resolve("x.css"), "p{}");
        Files.writeString(site.resolveSibling("index.html"), "<html><head></head><body>home</body></html>");
        Files.writeString(site.resolveSibling(".catalog-site"), "marker");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        PreviewNews news = new PreviewNews("b-1", false, List.of(), Duration.ZERO);
        server = PreviewServer.start(0, new Shown(folder.resolve("site"), PreviewParts.of(news, List.of())));
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
                "/.catalog-site",
                "/offerings",
                "/offerings/",
                "/.preview/",
                "/.preview/other",
                "/nothing.html"
            })
    void nothingElseIsThere(String path) throws IOException {
        assertThat(ask("GET " + path, "127.0.0.1"))
                .startsWith("HTTP/1.1 404 ")
                .doesNotContain("secret\r", "marker", "x.html");
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
