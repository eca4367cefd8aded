package dev.servicecatalog.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.FailOn;
import dev.servicecatalog.compiler.Preview;
import dev.servicecatalog.compiler.PreviewRequest;
import dev.servicecatalog.compiler.PublishRequest;
import dev.servicecatalog.compiler.Reckoning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A catalog with a look of its own, previewed in a real browser while its files change, beside the branch that it is proposed to. */
@ExtendWith(Chromium.class)
class PreviewIT {
    private static final Path FIXTURE =
            Path.of("../catalog-compiler/src/test/resources/dev/servicecatalog/output/own-look/catalog");
    private static final String OFFERING = "offerings/second-screen.html";

    @TempDir
    Path repository;

    @TempDir
    Path output;

    private final List<String> complaints = new ArrayList<>();
    private Path screen;
    private Preview preview;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void giveSlowMachinesTime() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @BeforeEach
    void start(Browser browser) throws IOException, GitAPIException {
        copy(FIXTURE, repository.resolve("catalog"));
        screen = repository.resolve("catalog/second-screen.yaml");
        try (Git git = Git.init()
                .setDirectory(repository.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Begin")
                    .setAuthor("a", "a@example.org")
                    .setCommitter("a", "a@example.org")
                    .setSign(false)
                    .call();
        }
        preview = Preview.start(new PreviewRequest(
                new PublishRequest(
                        new CatalogLocation(repository, Optional.empty(), Optional.empty()),
                        Reckoning.on(LocalDate.parse("2026-03-02")),
                        output,
                        FailOn.NEVER,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        sentence -> {},
                        Optional.empty(),
                        false,
                        Optional.of("main")),
                0));
        context = browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        context.close();
        preview.close();
    }

    @Test
    void anOpenPageFollowsTheFileAndSaysWhatIsWrong() throws IOException {
        open(OFFERING);
        assertThat(page.locator(".card .date")).containsText("2 business days");
        assertThat(page.locator("section.proposed")).hasCount(0);

        save("2 business days", "3 business days");
        assertThat(page.locator(".card .date")).containsText("3 business days");
        assertThat(page.locator("section.proposed ins")).hasText("3 business days");

        save("3 business days", "3 days");
        assertThat(page.locator("main .preview-findings")).containsText("\"3 days\" is not understood");
        assertThat(page.locator(".preview-bar")).containsText("1 error");

        save("includes: [screen", "includes: [screen: [");
        assertThat(page.locator(".preview-bar .preview-kept")).isVisible();
        assertThat(page.locator("h1")).hasText("A second screen");

        save("includes: [screen: [", "includes: [screen");
        save("3 days", "2 business days");
        assertThat(page.locator(".preview-bar")).containsText("Nothing is wrong with the catalog.");
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void pagesPleaseAxeInTheColoursOfTheCompany() throws IOException {
        save("2 business days", "3 business days");
        save("240.00 EUR", "free");
        open(OFFERING);
        assertThat(page.locator("main .preview-findings")).isVisible();
        SoftAssertions.assertSoftly(softly -> {
            for (String path : List.of(
                    "index.html",
                    OFFERING,
                    "pages/getting-started.html",
                    "proposal.html",
                    ".preview/findings.html",
                    "nowhere.html")) {
                open(path);
                Accessibility accessibility = new Accessibility(page);
                for (Look look : Look.ALL) {
                    look.apply(page);
                    look.keep(page, "preview-" + path.replaceAll("[./]+", "-"));
                    softly.assertThat(accessibility.violations())
                            .as(path + " " + look)
                            .isEmpty();
                    softly.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as(path + " fits " + look)
                            .isEqualTo(true);
                }
            }
        });
    }

    private void open(String path) {
        page.navigate(preview.address().resolve(path).toString());
    }

    private void save(String old, String now) throws IOException {
        String text = Files.readString(screen);
        Assertions.assertThat(text).contains(old);
        Files.writeString(screen, text.replace(old, now));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
