package dev.servicecatalog.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.model.Kind;
import dev.servicecatalog.testing.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an author sees in an editor, asked of the language server that most editors use. A {@code ^} in a document is the cursor. */
class EditorTest {
    private static final String SERVER = "yaml-language-server";
    private static final String VERSION = "1.25.0";
    private static final Path HOME = Path.of("target", "editor");
    private static final Path INSTALLED = HOME.resolve("node_modules").resolve(SERVER);

    private static final String OFFERING = """
            apiVersion: servicecatalog.dev/v1
            kind: Offering
            metadata: {name: second-screen, title: A second screen}
            spec:
              service: workplace
              category: people
              status: live
              summary: A second screen on your desk, connected and tested.
              includes: [screen, cable]
              leadTime:
                promise: 2 business days
              price: free of charge
              order: {link: https://portal.example.com/screen}
            """;

    @TempDir
    private static Path folder;

    private static LanguageServer server;
    private static int documents;

    @BeforeAll
    static void startServer() throws IOException {
        install();
        for (String schema : SchemaFiles.all().keySet()) {
            try (InputStream in = SchemaFiles.class.getResourceAsStream("/dev/servicecatalog/schema/v1/" + schema)) {
                Files.copy(in, folder.resolve(schema));
            }
        }
        // the server would otherwise look for schemas of well-known files in the network
        Map<String, ?> settings = Map.of("yaml", Map.of("schemaStore", Map.of("enable", false)));
        List<String> command =
                List.of("node", INSTALLED.resolve("bin").resolve(SERVER).toString(), "--stdio");
        server = new LanguageServer(command, settings, HOME.resolve("server.log"));
    }

    private static void install() {
        String npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
        Tools.need(
                Tools.runs("node") && Tools.runs(npm),
                "node and npm are not on the PATH: what editors show is not tested");
        if (isInstalled()) {
            return;
        }
        List<String> command = List.of(
                npm,
                "install",
                "--prefix",
                HOME.toString(),
                "--no-save",
                "--no-audit",
                "--no-fund",
                SERVER + "@" + VERSION);
        Path log = HOME.resolve("npm.log");
        int exit = Tools.run(log, command);
        Tools.need(
                exit == 0 && isInstalled(),
                "npm cannot install " + SERVER + " " + VERSION + " (see " + log.toAbsolutePath()
                        + "): what editors show is not tested");
    }

    private static boolean isInstalled() {
        Path manifest = INSTALLED.resolve("package.json");
        return Files.isRegularFile(manifest)
                && JsonMapper.shared()
                        .readTree(manifest)
                        .path("version")
                        .asString("")
                        .equals(VERSION);
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void offersWhatAServiceMaySay() {
        Place place = Place.in("""
                apiVersion: servicecatalog.dev/v1
                kind: Service
                metadata: {name: online-shop, title: Online shop}
                spec:
                  ^
                """);

        assertThat(offered(place)).contains("summary", "owner", "promises").doesNotContain("leadTime");
    }

    @Test
    void offersTheKindsOfDocuments() {
        Place place = Place.in("""
                apiVersion: servicecatalog.dev/v1
                kind: ^
                """);

        assertThat(offered(place))
                .contains(List.of(Kind.values()).stream().map(Kind::word).toArray(String[]::new));
    }

    @Test
    void offersTheValuesOfAChoice() {
        Place place = Place.in(OFFERING.replace("status: live", "status: ^"));

        assertThat(offered(place)).containsExactlyInAnyOrder("proposed", "building", "live", "retiring", "retired");
    }

    @Test
    void showsWhatAKeyMeans() {
        String leadTime = "/properties/spec/properties/leadTime";

        assertThat(hover(Place.in(OFFERING.replace("leadTime", "lead^Time")))).contains(description(leadTime));
        assertThat(hover(Place.in(OFFERING.replace("promise", "pro^mise"))))
                .contains(description(leadTime + "/properties/promise"), "2 business days");
    }

    @Test
    void marksAWrongValueWhereItStands() {
        Place place = Place.in(OFFERING.replace("2 business days", "^2 days"));

        JsonNode marks = server.open(newDocument(), place.text());

        assertThat(marks).as(marks.toPrettyString()).hasSize(1);
        JsonNode start = marks.get(0).at("/range/start");
        assertThat(start.path("line").asInt()).isEqualTo(place.line());
        assertThat(start.path("character").asInt()).isEqualTo(place.character());
    }

    @Test
    void marksAKeyThatNobodyKnows() {
        JsonNode marks = server.open(
                newDocument(),
                Place.in(OFFERING.replace("includes", "contains")).text());

        assertThat(marks.findValuesAsString("message"))
                .anyMatch(message -> message.contains("contains"))
                .anyMatch(message -> message.contains("includes"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void marksNothingInDocumentsThatAreRight(Kind kind) {
        JsonNode marks =
                server.open(newDocument(), Place.in(SchemaFiles.text(kind)).text());

        assertThat(marks).as(marks.toPrettyString()).isEmpty();
    }

    private static List<String> offered(Place place) {
        return answer("textDocument/completion", place).path("items").findValuesAsString("label");
    }

    private static String hover(Place place) {
        return answer("textDocument/hover", place).at("/contents/value").asString();
    }

    private static JsonNode answer(String method, Place place) {
        String document = newDocument();
        server.open(document, place.text());
        return server.askAt(method, document, place.line(), place.character());
    }

    private static String newDocument() {
        return folder.resolve("document-" + ++documents + ".yaml").toUri().toString();
    }

    private static String description(String pointer) {
        return SchemaFiles.all()
                .get(SchemaFiles.of(Kind.OFFERING))
                .at(pointer + "/description")
                .asString();
    }

    /** A document that names the schemas as an author would, and the place of the cursor in it, counted from zero. */
    private record Place(String text, int line, int character) {
        static Place in(String marked) {
            String document = "# yaml-language-server: $schema="
                    + folder.resolve("document.schema.json").toUri() + "\n" + marked;
            String before = document.split("\\^", 2)[0];
            int line = (int) before.chars().filter(c -> c == '\n').count();
            return new Place(document.replace("^", ""), line, before.length() - before.lastIndexOf('\n') - 1);
        }
    }
}
