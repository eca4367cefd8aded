package dev.servicecatalog.output.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.ChangeGate;
import dev.servicecatalog.compiler.DiffRequest;
import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A title that tries to be a command, a colour, a tag, a table, a template and a lie is only a title in every report. */
class HostileTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/servicecatalog/output/decision/hostile");
    private static final String TITLE =
            "x%0A::add-mask::y \\e[31mred ]]> | a | {{{x}}} ${x} <script>alert(1)</script> \\u202Egnp.exe @everyone"
                    + " ##[error]z ##vso[task] [link](javascript:1) ![i](//evil.example/i) https://evil.example `c` **b**"
                    + " \\n::error::fake";

    @TempDir
    Path folder;

    @TempDir
    Path output;

    private GateRepository repository;
    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void run() {
        repository = GateRepository.in(folder);
        repository.replace("catalog/services.yaml", "title: Ticket shop", "title: \"" + TITLE + "\"");
        repository.replace("catalog/services.yaml", "target: 99.5%", "target: 99.0%");
        repository.write("notes %0A::error::x,y <b>.txt", "no file of the catalog");
        repository.commit("Promise less", "author@northwind.example");
        GateRuns gate = new GateRuns(repository, output).reviewedBy("<script>@all</script>\\u202E");
        gate.run();
        files.putAll(gate.files());
        ChangeGate.diff(new DiffRequest(location("main"), location("change"), GateRepository.NOW), output);
        files.putAll(gate.files("diff"));
    }

    @AfterEach
    void end() {
        repository.close();
    }

    @Test
    void everyFormIsAsExpected() {
        Forms.checkGate(files);
        Forms.checkDiff(files);
        files.forEach((name, text) -> Golden.check(GOLDEN.resolve(name), text));
    }

    @Test
    void trap17NothingActsOnATerminalOrALog() {
        files.forEach((name, text) -> {
            assertThat(text)
                    .as(name)
                    .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");
            if (!name.equals("github-annotations.txt")) {
                assertThat(text).as(name).doesNotContainPattern("(?m)^\\s*::");
            }
        });
        assertThat(files.get("decision.txt") + files.get("diff.txt")).doesNotContain("##[", "##vso[");
        assertThat(files.get("github-annotations.txt")).doesNotContain("%0A").contains("x%250A");
    }

    @Test
    void trap17NothingActsInAPage() {
        for (String name : List.of("decision.html", "diff.html")) {
            Document page = Jsoup.parse(files.get(name));
            assertThat(page.select("script, img, a, b, link, iframe")).as(name).isEmpty();
            assertThat(page.text()).as(name).contains("<script>alert(1)</script>");
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
        }
    }

    @Test
    void trap17NothingActsInMarkdown() {
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build();
        for (String name : List.of("decision.md", "diff.md")) {
            Document page = Jsoup.parse(renderer.render(parser.parse(files.get(name))));
            assertThat(page.select("script, img, a, strong, em")).as(name).isEmpty();
            assertThat(page.text()).as(name).contains("<script>alert(1)</script>", "| a |", "{{{x}}}");
            assertThat(files.get(name)).doesNotContain("@everyone", "https://evil");
        }
    }

    @Test
    void xmlSaysWhatWasWritten() {
        assertThat(Forms.parse(files.get("junit.xml")).getDocumentElement().getTextContent())
                .contains("]]> | a |");
    }

    private CatalogLocation location(String revision) {
        return new CatalogLocation(folder, Optional.empty(), Optional.of(revision));
    }
}
