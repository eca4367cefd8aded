package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.output.report.FindingsJson;
import dev.servicecatalog.output.report.TextReport;
import dev.servicecatalog.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder below {@code compiler/findings} is a catalog; {@code expected.txt} is what its author is told. */
class FindingsTest {
    @TempDir
    Path scratch;

    static List<Path> folders() {
        return Golden.folders("compiler/findings");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void authorIsTold(Path folder) {
        Compilation compiled = compile(CatalogLocation.of(folder.resolve("catalog")));
        Golden.check(
                folder.resolve("expected.txt"), compiled.report() + TextReport.summary(compiled.findings()) + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void theSameFilesGiveTheSameFindings(Path folder) {
        CatalogLocation location = CatalogLocation.of(folder.resolve("catalog"));
        assertThat(compile(location).report()).isEqualTo(compile(location).report());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void lineEndingsChangeNothing(Path folder) throws IOException {
        Path copy = copyWithCrLf(folder.resolve("catalog"));
        assertThat(FindingsJson.render(compile(CatalogLocation.of(copy)).findings()))
                .isEqualTo(FindingsJson.render(
                        compile(CatalogLocation.of(folder.resolve("catalog"))).findings()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void everyFindingSaysWhereAndWhatToDo(Path folder) {
        List<Diagnostic> findings =
                compile(CatalogLocation.of(folder.resolve("catalog"))).findings();
        assertThat(findings).isSorted().allSatisfy(finding -> {
            assertThat(finding.remedy()).matches("(?s)[A-Z`\"].*[.?]");
            assertThat(finding.message()).doesNotEndWith(".").matches("(?s)[\\P{Lu}].*");
        });
    }

    @Test
    void emptyFolderIsToldToStart() {
        Compilation compiled = compile(CatalogLocation.of(scratch));
        assertThat(compiled.report()).isEqualTo("""
                .:1:1: error: the folder holds no YAML file [no-documents]
                  = fix: Add a file catalog.yaml with a document of kind Catalog, or name the catalog's folder with -Dcatalog.directory.

                """);
    }

    @Test
    void hugeFileIsNotRead() throws IOException {
        Files.writeString(scratch.resolve("huge.yaml"), "# ".repeat(1_500_000));
        Compilation compiled = compile(CatalogLocation.of(scratch));
        assertThat(compiled.report())
                .contains(
                        "huge.yaml:1:1: error: the file has 2929 KiB, more than the 2048 KiB that are read [file-too-large]");
    }

    @Test
    void pathsThatDifferInCapitalsOnlyCollide() throws IOException {
        Files.writeString(scratch.resolve("Ports.yaml"), "");
        assumeFalse(Files.exists(scratch.resolve("ports.yaml")), "these computers are the ones it warns of");
        Files.writeString(scratch.resolve("ports.yaml"), "");
        assertThat(compile(CatalogLocation.of(scratch)).report())
                .contains(
                        "ports.yaml:1:1: error: on some computers the path is the same as \"Ports.yaml\" [paths-collide]");
    }

    @Test
    void longBrokenFileIsRefusedLikeAShortOne() throws IOException {
        Files.writeString(scratch.resolve("long.yaml"), "kind: Service\nmetadata:\n" + "  x: [\n".repeat(60_000));
        assertThat(compile(CatalogLocation.of(scratch)).findings())
                .extracting(finding -> finding.code().name())
                .contains("yaml-not-understood");
    }

    @Test
    void missingFolderIsWrongUse() {
        CatalogLocation nowhere = CatalogLocation.of(scratch.resolve("nowhere"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> compile(nowhere))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("there is no folder")
                .hasMessageContaining("-Dcatalog.directory");
    }

    private static Compilation compile(CatalogLocation location) {
        return CatalogCompiler.compile(location, Reckoning.on(LocalDate.parse("2026-03-02")));
    }

    private Path copyWithCrLf(Path catalog) throws IOException {
        Path copy = scratch.resolve("crlf");
        try (Stream<Path> files = Files.walk(catalog)) {
            List<Path> sorted = new ArrayList<>(files.toList());
            Collections.sort(sorted);
            for (Path file : sorted) {
                Path target = copy.resolve(catalog.relativize(file).toString());
                if (Files.isSymbolicLink(file)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(file));
                } else if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    // Latin-1 keeps every byte, whatever the file holds.
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    boolean isText = !text.contains("\0");
                    Files.writeString(target, isText ? text.replace("\n", "\r\n") : text, StandardCharsets.ISO_8859_1);
                }
            }
        }
        return copy;
    }
}
