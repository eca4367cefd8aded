package dev.servicecatalog.output.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.output.search.SearchIndex.Found;
import dev.servicecatalog.testing.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The reader's browser has to find what the compiler finds: {@code search.js} runs in Node over the files of the index. */
class BrowserTwinTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Loads parts of the index as a page does, when a query needs them. */
    private static final String RUNNER = """
            const fs = require('fs');
            const run = (file) => require('vm').runInThisContext(fs.readFileSync(file, 'utf8'));
            const [folder, script, asked, told] = process.argv.slice(2);
            globalThis.document = {
              createElement: () => ({}),
              head: {append: (element) => { run(element.src); element.onload(); }},
            };
            run(script);
            (async () => {
              await CatalogSearch.open(folder + '/');
              const answers = [];
              for (const {query, words} of JSON.parse(fs.readFileSync(asked, 'utf8'))) {
                if (words) answers.push(CatalogSearch.words(words));
                if (query) answers.push(await CatalogSearch.find(query));
              }
              fs.writeFileSync(told, JSON.stringify(answers));
            })();
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void needsNode() {
        Tools.need(Tools.runs("node"), "node is not on the PATH: search.js is not compared with the compiler");
    }

    @Test
    void foldsWordsInTheSameWay() throws Exception {
        ArrayNode asked = JSON.createArrayNode();
        List<FoldingVector> vectors =
                FoldingVector.all().stream().filter(v -> !v.text().isEmpty()).toList();
        vectors.forEach(vector -> asked.addObject().put("words", vector.text()));
        JsonNode told = ask(SearchIndex.of(List.of(), Locale.ENGLISH), asked);
        for (int i = 0; i < vectors.size(); i++) {
            assertThat(told.get(i).valueStream().map(JsonNode::asString))
                    .as(vectors.get(i).text())
                    .containsExactlyElementsOf(vectors.get(i).words());
        }
    }

    @Test
    void findsTheSameInOneFile() throws Exception {
        InventedEntries invented = new InventedEntries(900);
        assertSame(SearchIndex.of(invented.entries(300), Locale.GERMAN), invented, 700, 1);
    }

    @Test
    void findsTheSameInPartsLoadedOneByOne() throws Exception {
        InventedEntries invented = new InventedEntries(4_000);
        assertSame(SearchIndex.of(invented.entries(1_600), Locale.ENGLISH), invented, 350, 50);
    }

    @Test
    void findsTheSameWhereWordsAreLoadedByTheirFirstLetter() throws Exception {
        InventedEntries invented = new InventedEntries(60_000);
        SearchIndex index = SearchIndex.of(invented.entries(5_000), Locale.FRENCH);
        assertThat(index.files().keySet())
                .anyMatch(name -> name.startsWith("w0."))
                .anyMatch(name -> name.startsWith("w5."));
        assertSame(index, invented, 350, 150);
    }

    @Test
    void findsNothingWhereThereIsNothing() throws Exception {
        ArrayNode asked = JSON.createArrayNode();
        asked.addObject().put("query", "laptop");
        asked.addObject().put("query", "?");
        JsonNode told = ask(SearchIndex.of(List.of(), Locale.ENGLISH), asked);
        assertThat(told.toString()).isEqualTo("[{\"first\":[],\"all\":0},{\"first\":[],\"all\":0}]");
    }

    private void assertSame(SearchIndex index, InventedEntries invented, int queries, int leastFiles) throws Exception {
        assertThat(index.files()).hasSizeGreaterThanOrEqualTo(leastFiles);
        List<String> asked = invented.queries(index.entries(), queries);
        ArrayNode questions = JSON.createArrayNode();
        asked.forEach(query -> questions.addObject().put("query", query));
        JsonNode told = ask(index, questions);
        int hits = 0;
        for (int i = 0; i < asked.size(); i++) {
            Found found = index.find(asked.get(i));
            JsonNode answer = told.get(i);
            assertThat(answer.get("first")
                            .valueStream()
                            .map(hit -> hit.get("page").asString()))
                    .as(asked.get(i))
                    .containsExactlyElementsOf(
                            found.first().stream().map(SearchEntry::page).toList());
            assertThat(answer.get("all").asInt()).as(asked.get(i)).isEqualTo(found.all());
            hits += found.first().size();
        }
        assertThat(hits).as("queries that find something").isGreaterThan(queries);
    }

    private JsonNode ask(SearchIndex index, ArrayNode questions) throws IOException, InterruptedException {
        Path files = Files.createDirectory(folder.resolve("index"));
        for (Map.Entry<String, String> file : index.files().entrySet()) {
            Files.writeString(files.resolve(file.getKey()), file.getValue());
        }
        Path runner = Files.writeString(folder.resolve("runner.js"), RUNNER);
        Path script = folder.resolve("search.js");
        try (InputStream asset = getClass().getResourceAsStream("/dev/servicecatalog/site/assets/search.js")) {
            Files.write(script, asset.readAllBytes());
        }
        Path asked = Files.writeString(folder.resolve("asked.json"), questions.toString());
        Path told = folder.resolve("told.json");
        Path log = folder.resolve("log.txt");
        List<String> command = Stream.of(runner, files, script, asked, told)
                .map(Path::toString)
                .collect(Collectors.toCollection(() -> new ArrayList<>(List.of("node"))));
        assertThat(Tools.run(log, command)).as("exit code, see " + log).isZero();
        return JSON.readTree(Files.readString(told));
    }
}
