package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.AuditTrial.Decided;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.ledger.Recorded;
import dev.servicecatalog.testing.Golden;
import dev.servicecatalog.testing.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.eclipse.jgit.lib.StoredConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a site with a ledger offers beside its pages: news, freezes, and evidence for auditors. */
class ChangeFilesTest {
    private static final Path EXPECTED = Path.of("src/test/resources/dev/servicecatalog/compiler/change-files");
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final String DONE =
            """
            "changes": [{"type": "status-changed", "subject": "Improvement/self-service", "title": "Book without the desk",
             "path": "spec.status", "about": "status", "sentence": "Book without the desk: status, doing → done", "after": "done"}%s],""".formatted(", {\"subject\": \"Service/ticket-shop\", \"sentence\": \"Ticket shop: summary\"}".repeat(7));

    @TempDir
    Path folder;

    @TempDir
    Path output;

    @BeforeEach
    void tell() {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            AuditStory.tell(trial);
            trial.repository().branchAt("better", "main");
            trial.repository().write("catalog/improvements.yaml", """
                    apiVersion: servicecatalog.dev/v1
                    kind: Improvement
                    metadata: {name: self-service, title: Book without the desk}
                    spec:
                      service: ticket-shop
                      status: done
                      effect: {measure: calls to the desk, change: -40%}
                      businessEffect: 300 travellers a week wait no longer
                    """);
            trial.commit("2026-03-17T08:00:00Z", "Say <what> it brought & to whom");
            trial.record(
                    Decided.approved("main", "better", "2026-03-17T10:00:00Z").with(DONE));
            trial.fastForward("better");
            StoredConfig config = trial.repository().git().getRepository().getConfig();
            config.setString("remote", "origin", "url", "https://" + AuditTrial.NAME + ".git");
            config.save();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void newsIsAsReviewed() throws IOException {
        publish(Optional.empty());
        for (String file : List.of("changes.atom", "changes.json", "changes/services/workplace.atom")) {
            Golden.check(EXPECTED.resolve(file.replace('/', '-')), Files.readString(site(file)));
        }
    }

    @Test
    void atomIsWellFormedAndItsLinksLeadToTheChange() throws IOException {
        publish(Optional.empty());
        Document feed = Jsoup.parse(Files.readString(site("changes.atom")), "", Parser.xmlParser());
        assertThat(feed.select("feed > id, feed > title, feed > updated, feed > author > name"))
                .hasSize(4);
        List<String> ids = feed.select("entry > id").eachText();
        assertThat(ids)
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("urn:uuid:[-0-9a-f]{36}"));
        for (Element entry : feed.select("entry")) {
            assertThat(entry.select("title, updated, content")).hasSize(3);
            assertThat(Instant.parse(entry.select("updated").text()))
                    .isAfterOrEqualTo(Instant.parse(entry.select("published").text()));
            String[] href = entry.select("link").attr("href").split("#");
            assertThat(Jsoup.parse(Files.readString(site(href[0]))).getElementById(href[1]))
                    .as(String.join("#", href))
                    .isNotNull();
        }
    }

    @Test
    void whatAnImprovementBroughtStandsWithTheChangeThatEndsIt() throws IOException {
        publish(Optional.empty());
        Document feed = Jsoup.parse(Files.readString(site("changes.atom")), "", Parser.xmlParser());
        Element newest = feed.selectFirst("entry");
        assertThat(newest.select("title").text()).isEqualTo("Say <what> it brought & to whom");
        assertThat(Jsoup.parse(newest.select("content").text()).select("p").eachText())
                .contains(
                        "Book without the desk: status, doing → done",
                        "and 2 more",
                        "Book without the desk brought: calls to the desk -40%",
                        "Book without the desk brought: 300 travellers a week wait no longer");
    }

    @Test
    void idsAndBytesStayWhoeverPublishesWhen() throws IOException {
        publish(Optional.empty());
        byte[] first = Files.readAllBytes(site("changes.atom"));
        byte[] bundle = Files.readAllBytes(site("evidence.zip"));
        publish(Optional.empty());
        assertThat(Files.readAllBytes(site("changes.atom"))).isEqualTo(first);
        assertThat(Files.readAllBytes(site("evidence.zip"))).isEqualTo(bundle);
    }

    @Test
    void jsonFeedHasWholeLinksWhereTheAddressIsKnown() throws IOException {
        publish(Optional.of(URI.create("https://it.northwind.example/menu/")));
        JsonNode feed = JsonMapper.builder().build().readTree(Files.readString(site("changes.json")));
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("feed_url").asString()).isEqualTo("https://it.northwind.example/menu/changes.json");
        assertThat(feed.get("items").size()).isGreaterThan(10);
        for (JsonNode item : feed.get("items")) {
            assertThat(item.get("url").asString())
                    .startsWith("https://it.northwind.example/menu/changes/2026-03.html#c-");
            assertThat(item.get("content_html").asString()).startsWith("<p>");
        }
        assertThat(Files.readString(site("changes.atom")))
                .contains(
                        "rel=\"self\" type=\"application/atom+xml\" href=\"https://it.northwind.example/menu/changes.atom\"");
    }

    @Test
    void pagesLeadToTheirFiles() throws IOException {
        publish(Optional.empty());
        for (String page : List.of(
                "changes.html",
                "audit.html",
                "changes/services/workplace.html",
                "services/workplace.html",
                "prices.html")) {
            Document read = Jsoup.parse(Files.readString(site(page)));
            for (String link :
                    read.select("main dl.facts.more a, link[rel=alternate]").eachAttr("href")) {
                assertThat(site(page).resolveSibling(link).normalize()).as(page).exists();
            }
        }
        assertThat(links("changes.html", "main a")).contains("changes.atom", "changes.json", "freezes.ics");
        assertThat(links("audit.html", "main a")).contains("evidence.zip");
        assertThat(links("services/workplace.html", "link[rel=alternate]"))
                .contains("../changes/services/workplace.atom", "../changes/services/workplace.json");
    }

    /** Parsed by a library that did not write it. */
    @Test
    void freezesAreACalendar() throws IOException, ParserException {
        publish(Optional.empty());
        try (InputStream in = Files.newInputStream(site("freezes.ics"))) {
            List<VEvent> events = new CalendarBuilder().build(in).getComponents("VEVENT");
            assertThat(events).hasSize(1);
            assertThat(events.get(0).toString()).contains("SUMMARY:Summer season");
        }
    }

    @Test
    void theBundleHoldsTheLedgerByteByByteAndTheDigestsOfAll() throws IOException, NoSuchAlgorithmException {
        publish(Optional.empty());
        Map<String, byte[]> files = unzip();
        String sums = new String(files.remove("evidence/SHA256SUMS"), StandardCharsets.UTF_8);
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            expected.add(sha256(file.getValue()) + "  " + file.getKey().substring("evidence/".length()));
        }
        assertThat(sums.lines()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(files.get("evidence/audit.json")).isEqualTo(Files.readAllBytes(site("audit.json")));
        assertThat(files.get("evidence/audit.csv")).isEqualTo(Files.readAllBytes(site("audit.csv")));
        assertThat(files.get("evidence/catalog.json")).isEqualTo(Files.readAllBytes(site("catalog.json")));
        try (Ledger ledger = Ledger.of(folder);
                Stream<Recorded> records = ledger.records()) {
            List<Recorded> all = records.toList();
            assertThat(all).hasSizeGreaterThan(10);
            for (Recorded record : all) {
                assertThat(sha256(files.get("evidence/ledger/" + record.path())))
                        .isEqualTo(record.digest());
            }
        }
    }

    /** The command that the file and the docs tell auditors. */
    @Test
    void sha256sumFindsWhatWasAltered() throws IOException {
        Tools.need(Tools.runs("sha256sum"), "there is no sha256sum, so that nobody checks the digests as auditors do");
        publish(Optional.empty());
        Path unpacked = output.resolve("unpacked");
        for (Map.Entry<String, byte[]> file : unzip().entrySet()) {
            Path to = unpacked.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
        List<String> check =
                List.of("sh", "-c", "cd '" + unpacked.resolve("evidence") + "' && sha256sum -c SHA256SUMS");
        Path log = output.resolve("log");
        assertThat(Tools.run(log, check)).isZero();
        Path audit = unpacked.resolve("evidence/audit.csv");
        Files.writeString(audit, Files.readString(audit).replace("unauthorised", "authorised"));
        assertThat(Tools.run(log, check)).isEqualTo(1);
        assertThat(Files.readString(log)).contains("audit.csv: FAILED");
    }

    private Map<String, byte[]> unzip() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(site("evidence.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files.keySet()).containsAll(Set.of("evidence/README.txt", "evidence/SHA256SUMS"));
        return files;
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private List<String> links(String page, String selector) throws IOException {
        return Jsoup.parse(Files.readString(site(page))).select(selector).eachAttr("href");
    }

    private Path site(String path) {
        return output.resolve("site").resolve(path);
    }

    private void publish(Optional<URI> address) {
        CatalogCompiler.publish(new PublishRequest(
                new CatalogLocation(folder, Optional.of(Path.of("catalog")), Optional.of("main")),
                new Reckoning(Optional.of(LocalDate.of(2026, 3, 20)), NOW),
                output,
                FailOn.NEVER,
                address,
                Optional.empty(),
                Optional.empty(),
                sentence -> {},
                Optional.of("local"),
                false));
    }
}
