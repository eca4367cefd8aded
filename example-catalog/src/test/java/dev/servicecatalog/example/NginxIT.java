package dev.servicecatalog.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The documented files for nginx serve the site as the page about publishing says: at the root and below a path. */
@ExtendWith(Chromium.class)
class NginxIT {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("atom", "application/atom+xml"),
            Map.entry("zip", "application/zip"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("woff2", "font/woff2"));

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Nginx nginx;

    @BeforeEach
    void start() {
        nginx = new Nginx(folder);
    }

    @AfterEach
    void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void everyFileIsSentAsWhatItIs() throws IOException {
        for (URI site : List.of(nginx.atRoot(), nginx.belowAPath())) {
            for (String file : files()) {
                HttpResponse<byte[]> answer = get(site.resolve(file), "gzip");
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                assertThat(header(answer, "Content-Type"))
                        .as(file)
                        .isEqualTo(TYPES.get(file.substring(file.lastIndexOf('.') + 1)));
                boolean named = file.matches("([a-z]{2}/)?(assets|search|planner)/.*[0-9a-f]{8}.*");
                assertThat(header(answer, "Cache-Control")).as(file).isEqualTo(named ? FOR_EVER : "no-cache");
                assertSecure(answer);
                assertThat(unpacked(answer)).as(file).isEqualTo(PublishedSite.bytes(file));
            }
        }
    }

    @Test
    void textIsPackedForThoseWhoAskForIt() {
        HttpResponse<byte[]> packed = get(nginx.atRoot(), "gzip");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).contains("Accept-Encoding");
        assertThat(packed.body().length).isLessThan(PublishedSite.bytes(PublishedSite.HOME).length / 3);
        assertThat(header(get(nginx.atRoot(), "identity"), "Content-Encoding")).isEmpty();
        assertThat(header(get(nginx.atRoot().resolve("prices.xlsx"), "gzip"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void whatIsNotThereGetsThePageThatSaysSoAndIsNotKept() {
        for (URI site : List.of(nginx.atRoot(), nginx.belowAPath())) {
            for (String nothing : List.of(
                    "renamed/long/ago.html", "assets/site.00000000.css", "offerings/", "offerings", ".catalog-site")) {
                HttpResponse<byte[]> answer = get(site.resolve(nothing), "identity");
                assertThat(answer.statusCode()).as(nothing).isEqualTo(404);
                assertThat(answer.body()).as(nothing).isEqualTo(PublishedSite.bytes(PublishedSite.NOT_FOUND));
                assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
                assertThat(header(answer, "Cache-Control")).as(nothing).isEqualTo("no-cache");
                assertSecure(answer);
            }
        }
    }

    @Test
    void thePathLeadsToTheMenuAndNothingElseDoes() {
        URI below = nginx.belowAPath();
        assertThat(get(below, "identity").body()).isEqualTo(PublishedSite.bytes(PublishedSite.HOME));
        HttpResponse<byte[]> bare = get(below.resolve("/catalog"), "identity");
        assertThat(bare.statusCode()).isEqualTo(301);
        assertThat(header(bare, "Location")).isEqualTo("/catalog/");
        HttpResponse<byte[]> beside = get(below.resolve("/index.html"), "identity");
        assertThat(beside.statusCode()).isEqualTo(404);
        assertThat(new String(beside.body(), UTF_8)).doesNotContain("Service desk");
    }

    @Test
    void readersFindTheMenuAndSearchIt(Browser browser) {
        for (URI site : List.of(nginx.atRoot(), nginx.belowAPath())) {
            try (Visit visit = Visit.fromWeb(site, browser)) {
                Page page = visit.open(PublishedSite.HOME);
                page.locator("#q").fill("laptop");
                assertThat(page.locator(".search [role=option]").first()).isVisible();
                page.locator("#q").press("Enter");
                page.waitForURL("**/offerings/*.html");
                visit.open("a-z.html");
                visit.open("planner.html");
                assertThat(visit.complaints()).isEmpty();
            }
        }
    }

    private static void assertSecure(HttpResponse<?> answer) {
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Server")).isEqualTo("nginx");
    }

    private HttpResponse<byte[]> get(URI address, String encoding) {
        try {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept-Encoding", encoding)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        if (!header(answer, "Content-Encoding").equals("gzip")) {
            return answer.body();
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return gzip.readAllBytes();
        }
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(PublishedSite.ROOT)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> PublishedSite.ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
