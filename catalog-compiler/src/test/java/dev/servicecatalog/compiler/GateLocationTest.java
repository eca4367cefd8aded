package dev.servicecatalog.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.servicecatalog.compiler.Answer.Verdict;
import dev.servicecatalog.compiler.GateRequest.Deployment;
import dev.servicecatalog.compiler.GateRequest.EvidenceFiles;
import dev.servicecatalog.testing.GateRepository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A build in its own repository is judged by a catalog that lies elsewhere. */
class GateLocationTest {
    @TempDir
    Path catalog;

    @TempDir
    Path build;

    @TempDir
    Path output;

    private GateRepository catalogs;
    private GateRepository builds;

    @BeforeEach
    void begin() {
        catalogs = GateRepository.in(catalog).checkout("main");
        builds = GateRepository.in(build);
        builds.write("booking/Main.java", "class Main {}");
        builds.commit("Book faster", "author@northwind.example");
    }

    @AfterEach
    void end() {
        catalogs.close();
        builds.close();
    }

    @Test
    void aFolder() {
        assertThat(run(catalog.resolve("catalog").toString())).contains("services        Ticket shop (vital)");
    }

    @Test
    void aGitRepository() {
        assertThat(run(catalog.toUri().toString())).contains("services        Ticket shop (vital)");
    }

    @Test
    void aRevisionOfABareRepository() throws GitAPIException {
        catalogs.branch("next");
        String important = becomes("vital", "important");
        catalogs.git().tag().setName("first").setSigned(false).call();
        becomes("important", "normal");
        catalogs.checkout("main");
        Path bare = output.resolve("catalog.git");
        String here = catalog.toUri().toString();
        Git.cloneRepository()
                .setURI(here)
                .setDirectory(bare.toFile())
                .setMirror(true)
                .call()
                .close();
        String address = bare.toUri().toString();
        assertThat(run(address)).contains("Ticket shop (vital)");
        assertThat(run(address + "#next")).contains("Ticket shop (normal)");
        assertThat(run(address + "#first")).contains("Ticket shop (important)");
        assertThat(run(address + "#" + important)).contains("Ticket shop (important)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "", "a b", "main^{tree}", "1234567890123456789012345678901234567890"})
    void aRevisionThatIsNotThereIsNoOther(String revision) {
        assertThat(run(catalog.toUri() + "#" + revision))
                .contains(
                        "COULD NOT EVALUATE",
                        "has no branch, tag or commit \"" + revision + "\"",
                        "behind the # of -Dcatalog.location");
    }

    @Test
    void aTagThatHidesABranchIsNotRead() throws GitAPIException {
        catalogs.branch("next");
        becomes("vital", "normal");
        catalogs.git().tag().setName("main").setSigned(false).call();
        assertThat(run(catalog.toUri() + "#main"))
                .contains("COULD NOT EVALUATE", "there is both a tag and a branch \"main\"");
    }

    private String becomes(String old, String now) {
        catalogs.replace("catalog/services.yaml", "importance: " + old, "importance: " + now);
        return catalogs.commit("Change the importance", "author@northwind.example");
    }

    @Test
    void aPublishedFileHasNoRevisions() {
        assertThat(run("https://it.northwind.example/catalog.json#main"))
                .contains("COULD NOT EVALUATE", "only a Git repository has revisions");
    }

    @ParameterizedTest
    @CsvSource({"'\"complete\": true', '\"complete\": false'", "'\"complete\": true,', ''"})
    void aPublishedFileWithoutAllPartsIsNotEvaluated(String old, String now) throws IOException {
        Path file = published();
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
        assertThat(run(file.toString()))
                .contains(
                        "COULD NOT EVALUATE", "[catalog-incomplete]", "publish it again, or name the catalog's folder");
    }

    @Test
    void aPublishedFile() {
        assertThat(run(published().toString())).contains("services        Ticket shop (vital)");
    }

    /** Otherwise a build would bring the rules along by which it is judged. */
    @Test
    void trap01APublishedFileOfTheRepositoryIsReadFromBeforeTheChange() throws IOException {
        String published = Files.readString(published(), UTF_8);
        builds.write("it/catalog.json", published);
        builds.commit("Bring the catalog", "author@northwind.example");
        assertThat(run("it/catalog.json")).contains("COULD NOT EVALUATE", "the change brings the catalog");
        builds.branchAt("main", "change").branchAt("change", "main");
        assertThat(published).contains("\"vital\"");
        builds.write("it/catalog.json", published.replace("\"vital\"", "\"normal\""));
        builds.write("booking/Main.java", "class Main { }");
        builds.commit("Matter less", "author@northwind.example");
        assertThat(run("it/catalog.json")).contains("services        Ticket shop (vital)");
    }

    @Test
    void aPublishedAddress() throws IOException {
        byte[] content = Files.readAllBytes(published());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/catalog.json", exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.createContext("/gone.json", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String home = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            assertThat(run(home + "/catalog.json")).contains("services        Ticket shop (vital)");
            assertThat(run(home + "/gone.json")).contains("COULD NOT EVALUATE", "/gone.json answers with status 404");
        } finally {
            server.stop(0);
        }
        assertThat(run(home + "/catalog.json")).contains("COULD NOT EVALUATE", "cannot be reached from here");
    }

    @Test
    void whatIsNotThereIsNotEvaluated() {
        assertThat(run("nowhere")).contains("COULD NOT EVALUATE", "there is no folder", "-Dcatalog.location");
        assertThat(run("file:///nowhere/catalog")).contains("COULD NOT EVALUATE", "cannot be reached");
    }

    @Test
    void anOldDecisionDoesNotOutliveAFailure() throws IOException {
        run(catalog.resolve("catalog").toString());
        Answer answer = answer("nowhere");
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
        assertThat(Files.readString(output.resolve("gate/decision.json"), UTF_8))
                .contains("\"outcome\" : \"error\"");
    }

    private Path published() {
        CatalogCompiler.validate(new ValidateRequest(
                CatalogLocation.of(catalog.resolve("catalog")),
                Reckoning.on(LocalDate.parse("2026-03-02")),
                output,
                FailOn.NEVER,
                sentence -> {}));
        return output.resolve("reports/catalog.json");
    }

    private String run(String location) {
        return answer(location).text();
    }

    private Answer answer(String location) {
        GateRequest request = new GateRequest(
                build,
                "main",
                "change",
                new CatalogLocation(build, Optional.empty(), Optional.empty()),
                Optional.empty(),
                GateRepository.NOW,
                Optional.of(new Deployment(List.of("com.northwind:booking"))),
                EvidenceFiles.NONE,
                GateRequest.ApprovalFiles.NONE,
                Optional.empty(),
                Optional.empty());
        return ChangeGate.run(
                request, new GateRun(output, GateMode.ENFORCE, true, Optional.of(location), "mvn catalog:gate"));
    }
}
