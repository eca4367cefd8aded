package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.gate.PolicyCase;
import dev.servicecatalog.parse.YamlParser;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of policy cases of a folder.
 *
 * @param files their lines, by path from the repository on
 */
record CaseFolder(Map<String, List<String>> files, List<PolicyCase> cases, List<Diagnostic> findings) {
    private static final Path USUAL = Path.of(CatalogSource.POLICY_CASES);

    /** Reads all YAML of the folder; without a folder there are no cases, unless one was asked for. */
    static CaseFolder read(CatalogLocation catalog, Optional<Path> stated, CaseVocabulary words) {
        Path folder = stated.orElse(USUAL);
        CatalogLocation location =
                new CatalogLocation(catalog.repository(), Optional.of(folder), catalog.revision(), Optional.empty());
        if (stated.isEmpty() && !location.isThere()) {
            return new CaseFolder(Map.of(), List.of(), List.of());
        }
        Map<String, List<String>> files = new TreeMap<>();
        List<PolicyCase> cases = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        try (CatalogSource source = location.open()) {
            for (String path : source.paths()) {
                String shown = folder.getFileName() + "/" + path;
                SourceFile file = new SourceFile(shown, source.read(path).content());
                files.put(
                        shown,
                        new String(file.content(), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
                CaseFile read = CaseFile.of(YamlParser.parse(file), words);
                cases.addAll(read.cases());
                findings.addAll(read.findings());
            }
        }
        return new CaseFolder(files, List.copyOf(cases), List.copyOf(findings));
    }

    boolean isCase(String path) {
        return files.containsKey(path);
    }

    List<String> lines(String path) {
        return files.getOrDefault(path, List.of());
    }
}
