package dev.servicecatalog.compiler;

import static dev.servicecatalog.compiler.GateTrial.rules;
import static dev.servicecatalog.compiler.GateTrial.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.testing.GateRepository;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to be misread, and the guard against each. */
class FileTrapsTest {
    @TempDir
    Path folder;

    private GateRepository repository;

    @BeforeEach
    void begin() {
        repository = GateRepository.in(folder);
    }

    @AfterEach
    void end() {
        repository.close();
    }

    private static final String AUTHOR = "author@northwind.example";

    @ParameterizedTest
    @ValueSource(strings = {"../elsewhere", "catalog/../../elsewhere", "/etc"})
    void trap14AFolderOutsideTheRepositoryIsNotRead(String path) {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Say it better", AUTHOR);
        Decision decision = new GateTrial(repository).directory(path).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../../outside.yaml", "../services-elsewhere.yaml"})
    void trap14LinksAreNotFollowed(String target) throws IOException {
        String services = repository.read("catalog/services.yaml");
        repository.write("services-elsewhere.yaml", services).delete("catalog/services.yaml");
        Files.createSymbolicLink(folder.resolve("catalog/services.yaml"), Path.of(target));
        repository.commit("Link it", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REJECTED);
        assertThat(rules(decision)).contains("link-leaves-folder", "other-files");
    }

    @ParameterizedTest
    @CsvSource({"Services.YAML, services.yaml", "caf\u0065\u0301.yaml, caf\u00e9.yaml"})
    void trap14NamesThatAreTheSameElsewhereAreRefused(String one, String other) throws IOException {
        repository.write("catalog/" + one, party("one"));
        if (!Files.exists(folder.resolve("catalog/" + other))) {
            repository.write("catalog/" + other, party("other"));
        }
        repository.commit("Add", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REJECTED);
        assertThat(rules(decision)).contains("paths-collide");
    }

    private static String party(String name) {
        return "apiVersion: servicecatalog.dev/v1\nkind: Party\nmetadata: {name: " + name
                + ", title: One}\nspec: {type: team, lead: One}\n";
    }

    @Test
    void trap14LongNamesAreOnlyLong() {
        repository.write("catalog/" + "n".repeat(245) + ".yaml", "# nothing\n");
        repository.commit("Add", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.APPROVED);
    }

    static Stream<Arguments> hostile() {
        StringBuilder bomb = new StringBuilder("x-bomb:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("  a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)));
        }
        return Stream.of(
                arguments("alias-not-allowed", goal("1") + bomb),
                arguments("alias-not-allowed", goal("1") + "x-ring: &a [*a]\n"),
                arguments(
                        "yaml-not-understood",
                        goal("1")
                                + "x-run: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]\n"),
                arguments("wrong-type", goal(".nan")),
                arguments("wrong-type", goal("yes")),
                arguments("nested-too-deep", goal("1") + "x-deep: " + "[".repeat(60) + "]".repeat(60) + "\n"),
                arguments("yaml-not-understood", "[".repeat(100_000)),
                arguments("key-not-text", goal("1") + "? {a: b}\n: c\n"),
                arguments("duplicate-key", goal("1") + "kind: Waiver\n"));
    }

    private static String goal(String from) {
        return "apiVersion: servicecatalog.dev/v1\nkind: Goal\nmetadata: {name: g, title: G}\nspec: {owner: ticket-sales, "
                + "measure: {name: x, unit: pieces, from: " + from + ", to: 2}, by: 2027-12-31}\n";
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(30)
    void trap15YamlMadeToHurtIsAnError(String code, String text) {
        repository.write("catalog/more.yaml", text);
        repository.commit("Add", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REJECTED);
        assertThat(rules(decision)).contains(code);
    }

    @Test
    @Timeout(60)
    void trap15AHundredMegabytesAreNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("catalog/more.yaml").toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        repository.commit("Add", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REJECTED);
        assertThat(rules(decision)).contains("file-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".*",
                "(service|offering)\\\\..*",
                "(service|offering).(summary|keywords)",
                "servic[a-z].summar[a-z]",
                "servic*.summary",
                "service.promises*",
                "${jndi:ldap://127.0.0.1/a}",
                "#{T(java.lang.Runtime)}"
            })
    void trap16PatternsOfFieldsAreNamesAndStarsOnly(String text) {
        repository.checkout("main");
        repository.replace("catalog/policy.yaml", "\"*.summary\", ", "'" + text + "', ");
        repository.commit("Patterns", AUTHOR);
        repository.branchAt("change", "main");
        repository.replace("catalog/services.yaml", "A ready desk", "A tidy desk");
        repository.commit("Words", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${jndi:ldap://127.0.0.1/a}", "{{{title}}}", "#[T(java.lang.Runtime)]", "<%= 1 %>"})
    void trap16WhatLooksLikeAnExpressionIsOnlyText(String text) {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk like " + text);
        repository.commit("Words", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.APPROVED_STANDARD);
    }

    @Test
    @Timeout(10)
    void trap16PatternsOfPathsTakeNoLongerThanTheyAreLong() {
        String path = "a".repeat(2_000) + "/" + "a".repeat(2_000);
        assertThat(PathPattern.fits("*a".repeat(500) + "b", path)).isFalse();
        assertThat(PathPattern.fits("**/".repeat(500) + "b", path)).isFalse();
        assertThat(PathPattern.fits("[a-z]*", "abc")).isFalse();
        assertThat(PathPattern.fits("{", "{")).isTrue();
        assertThat(PathPattern.fits("booking/**", "booking/src/Main.java")).isTrue();
        assertThat(PathPattern.fits("**/*.java", "Main.java")).isTrue();
        assertThat(PathPattern.fits("*/Main.java", "a/b/Main.java")).isFalse();
        assertThat(PathPattern.fits("booking/*", "booking/src/Main.java")).isFalse();
    }
}
