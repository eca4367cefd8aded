package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.testing.GateRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of a branch, compared with the branch that it is proposed to, in a real repository. */
class ProposalSiteTest {
    private static final Path BASE = Path.of("src/test/resources/dev/servicecatalog/output/own-look/catalog");
    private static final String SCREEN = "catalog/second-screen.yaml";

    @TempDir
    Path folder;

    @TempDir
    Path output;

    private GateRepository repository;

    @BeforeEach
    void propose() {
        repository = GateRepository.of(BASE, folder);
        String screen = repository.read(SCREEN);
        repository.write(
                "catalog/headset.yaml",
                screen.replace("second-screen", "headset").replace("A second screen", "A headset"));
        repository.commit("Offer headsets", "author@northwind.example");
        repository
                .replace(SCREEN, "2 business days", "5 business days")
                .replace(SCREEN, "240.00 EUR", "264.00 EUR")
                .replace(SCREEN, "connected and tested.", "connected and ready.");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void pagesOfWhatIsChangedSayWhatItWasAndWhatItIs() throws IOException {
        publish(Optional.of("main"));
        Document page = page("offerings/second-screen.html");
        assertThat(page.select("main section.proposed h2").text()).isEqualTo("Changed in this proposal");
        assertThat(page.select("section.proposed li").text())
                .contains("promise lowered lead time", "before 2 business days → now 5 business days")
                .contains("price raised", "(+10.0")
                .contains("before A second screen on your desk, connected and tested. → now");
        assertThat(page.select("section.proposed del").eachText()).contains("2 business days");
        assertThat(page("offerings/headset.html").select("section.proposed h2").text())
                .isEqualTo("This is new in this proposal");
        assertThat(page("services/workplace.html").select("section.proposed")).isEmpty();
    }

    @Test
    void linesOfTheMenuAreMarked() throws IOException {
        publish(Optional.of("main"));
        assertThat(page("index.html").select(".lines .proposed").eachText())
                .containsExactly("New in this proposal", "Changed in this proposal");
        assertThat(page("categories/people.html").select(".time .proposed")).hasSize(2);
        assertThat(page("services/workplace.html").select(".time .proposed")).hasSize(2);
    }

    @Test
    void onePageListsEverythingWithLinks() throws IOException {
        repository.replace("catalog/parties.yaml", "Workplace team", "Desk team");
        publish(Optional.of("main"));
        Document page = page("proposal.html");
        assertThat(page.select("h2").eachText()).contains("2 changed", "1 new");
        assertThat(page.select("main .log a").eachAttr("href"))
                .contains("offerings/second-screen.html", "offerings/headset.html", "parties/workplace-team.html");
        assertThat(page.select("nav[aria-current], nav a[aria-current]").eachText())
                .contains("Proposal");
    }

    @Test
    void whatIsRemovedIsListed() throws IOException {
        repository.delete(SCREEN);
        publish(Optional.of("main"));
        Document page = page("proposal.html");
        assertThat(page.select("#proposal-removed").text()).isEqualTo("1 removed");
        assertThat(page.select("[aria-labelledby=proposal-removed] li").text()).contains("A second screen");
    }

    @Test
    void inAnotherLanguageWhatIsSaidInEnglishIsMarkedAsEnglish() throws IOException {
        repository.replace("catalog/catalog.yaml", "  currency: EUR", "  currency: EUR\n  languages: [de]");
        publish(Optional.of("main"));
        Document page = page("de/offerings/second-screen.html");
        assertThat(page.select("section.proposed li strong").eachText())
                .contains("Zusage verschlechtert", "Preis erhöht", "Wortlaut");
        assertThat(page.select("section.proposed li [lang=en]").eachText())
                .contains("one-time price", "summary")
                .doesNotContain("Preis erhöht");
    }

    @Test
    void withoutABaseNothingOfItAppears() throws IOException {
        publish(Optional.empty());
        assertThat(output.resolve("site/proposal.html")).doesNotExist();
        try (Stream<Path> files = Files.walk(output.resolve("site"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("in this proposal", "proposal.html", "section class=\"banner proposed");
            }
        }
    }

    @Test
    void theSameCatalogChangesNothing() throws IOException {
        repository.commit("Promise less", "author@northwind.example");
        publish(Optional.of("change"));
        assertThat(page("proposal.html").text()).contains("Nothing is different for the business.");
        assertThat(page("index.html").select(".tag.proposed")).isEmpty();
    }

    @Test
    void aBaseThatCannotBeReadIsAFinding() {
        Outcome outcome = publish(Optional.of("no-such-branch"), FailOn.ERROR);
        assertThat(outcome.failed()).isTrue();
        assertThat(outcome.report())
                .contains(
                        "error: the base \"no-such-branch\" cannot be read, so nobody sees what is different",
                        "[inputs-not-readable]",
                        "fetch-depth: 0");
        assertThat(output.resolve("site")).doesNotExist();
        publish(Optional.of("no-such-branch"));
        assertThat(output.resolve("site/index.html")).exists();
        assertThat(output.resolve("site/proposal.html")).doesNotExist();
    }

    @Test
    void peopleOutsideAreToldNothingOfIt() {
        assertThatThrownBy(() -> new PublishRequest(
                        location(),
                        Reckoning.on(LocalDate.parse("2026-03-02")),
                        output,
                        FailOn.NEVER,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        sentence -> {},
                        Optional.empty(),
                        true,
                        Optional.of("main")))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("tells nothing of proposals");
    }

    private void publish(Optional<String> base) {
        publish(base, FailOn.NEVER);
    }

    private Outcome publish(Optional<String> base, FailOn failOn) {
        return CatalogCompiler.publish(new PublishRequest(
                location(),
                Reckoning.on(LocalDate.parse("2026-03-02")),
                output,
                failOn,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentence -> {},
                Optional.empty(),
                false,
                base));
    }

    private CatalogLocation location() {
        return new CatalogLocation(repository.folder(), Optional.empty(), Optional.empty());
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(output.resolve("site").resolve(path)));
    }
}
