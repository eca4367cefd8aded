package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.Days;
import dev.servicecatalog.audit.LandedChange;
import dev.servicecatalog.audit.Ruling;
import dev.servicecatalog.output.site.SiteInput;
import dev.servicecatalog.output.site.SiteOptions;
import dev.servicecatalog.output.site.SitePublisher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jgit.lib.StoredConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a site about what landed. */
class ChangePagesTest {
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    @TempDir
    Path folder;

    @TempDir
    Path output;

    @Test
    void everybodyFindsTheirsInTwoClicks() throws IOException {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            AuditStory.tell(trial);
            StoredConfig config = trial.repository().git().getRepository().getConfig();
            config.setString("remote", "origin", "url", "https://" + AuditTrial.NAME + ".git");
            config.save();
            publish(Optional.of("local"));
        }
        Document home = page("index.html");
        assertThat(home.select("nav a[href=changes.html]")).isNotEmpty();
        Document changes = page("changes.html");
        assertThat(changes.select("main a").eachAttr("href"))
                .contains("audit.html", "changes/2026-03.html", "changes/services/ticket-shop.html");
        assertThat(page("audit.html").text())
                .contains("no record of the ledger is about it")
                .contains("not looked at, due 2026-03-09T17:00:00Z");
        assertThat(page("changes/2026-03.html").text()).contains("Mend a word (#2)", "record 9 says review required");
        assertThat(page("services/ticket-shop.html").select("a[href=../changes/services/ticket-shop.html]"))
                .isNotEmpty();
        assertThat(page("changes/services/workplace.html").text())
                .contains("Merge branch 'moved'")
                .doesNotContain("Mend a word");
        assertThat(Files.readString(output.resolve("site/audit.csv"))).startsWith("commit,landed,title");
        assertThat(Files.readString(output.resolve("site/audit.json"))).contains("servicecatalog.dev/audit/v1");
    }

    @Test
    void withoutALedgerAskedForNothingIsSaid() throws IOException {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            AuditStory.tell(trial);
            publish(Optional.empty());
        }
        assertThat(output.resolve("site/changes.html")).doesNotExist();
        assertThat(page("index.html").select("a[href=changes.html]")).isEmpty();
    }

    @Test
    void pagesOfManyChangesStayLight() throws IOException {
        AuditTrial.in(folder).close();
        Compilation compiled =
                CatalogCompiler.compile(location(), new Reckoning(Optional.of(LocalDate.of(2026, 3, 20)), NOW));
        SiteInput input = new SiteInput(
                compiled.insights(),
                compiled.asOf(),
                Optional.empty(),
                List.of(),
                new SiteOptions(Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.of(many(5000)));
        SitePublisher.publish(input, output.resolve("site"));
        try (Stream<Path> files = Files.walk(output.resolve("site"))) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(pages)
                    .hasSizeGreaterThan(42)
                    .allSatisfy(page ->
                            assertThat(gzipped(page)).as(page.toString()).isLessThan(15_000));
        }
    }

    private static AuditReport many(int count) {
        List<LandedChange> line = new ArrayList<>();
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String commit = id("c", i);
            Instant at = NOW.minusSeconds((count - i) * 6000L);
            line.add(new LandedChange(
                    commit,
                    id("t", i),
                    i == 0 ? List.of() : List.of(id("c", i - 1)),
                    "Change number " + i + " of the catalog",
                    "Ada",
                    new LandedChange.Times(at.minusSeconds(3600), at),
                    List.of()));
            if (i > 0 && i % 3 > 0) {
                rulings.add(new Ruling(
                        i,
                        id("d", i),
                        at,
                        new Ruling.Subject(commit, id("t", i), Optional.of(id("c", i - 1)), false),
                        new Ruling.Verdict("approved", true, true, "low", 0, List.of("reason number " + i)),
                        List.of("ticket-shop"),
                        Optional.empty(),
                        true));
            }
        }
        AuditReport.Asked asked = new AuditReport.Asked(
                AuditTrial.NAME,
                "main",
                Optional.of(id("c", count - 1)),
                Optional.of(id("e", 1)),
                rulings.size(),
                new Days(Optional.empty(), Optional.empty(), ZoneOffset.UTC, Optional.empty()),
                NOW);
        AuditReport.Facts facts = new AuditReport.Facts(line, rulings, List.of(), List.of());
        return AuditReport.of(asked, List.of(), facts, merge -> false, Optional.empty(), "");
    }

    /** Looks as random as ids do, so that it does not pack better. */
    private static String id(String kind, int number) {
        SplittableRandom chance = new SplittableRandom((kind + number).hashCode());
        return "%016x%016x%08x".formatted(chance.nextLong(), chance.nextLong(), chance.nextInt());
    }

    private void publish(Optional<String> ledger) {
        CatalogCompiler.publish(new PublishRequest(
                location(),
                new Reckoning(Optional.of(LocalDate.of(2026, 3, 20)), NOW),
                output,
                FailOn.NEVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentence -> {},
                ledger,
                false));
    }

    private CatalogLocation location() {
        return new CatalogLocation(folder, Optional.of(Path.of("catalog")), Optional.of("main"));
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(output.resolve("site").resolve(path)));
    }

    private static int gzipped(Path file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(file));
        }
        return packed.size();
    }
}
