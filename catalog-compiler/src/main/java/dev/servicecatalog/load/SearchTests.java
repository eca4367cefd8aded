package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.parse.ParsedFile;
import dev.servicecatalog.parse.YamlNode;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlNode.Sequence;
import dev.servicecatalog.parse.YamlParser;
import dev.servicecatalog.schema.SchemaCheck;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tests of the search that lie beside a catalog. A file that is not understood as a whole gives none.
 *
 * @param tests in the order stated
 * @param findings what is wrong with the file, in the order of places
 */
record SearchTests(List<SearchTest> tests, List<Diagnostic> findings) {
    private static final int USUALLY_WITHIN = 3;

    static SearchTests read(CatalogSource source) {
        Optional<SourceFile> file = source.beside(CatalogSource.SEARCH_TESTS)
                .filter(there -> there.content().length <= CatalogSource.LARGEST_FILE);
        return file.map(YamlParser::parse).map(SearchTests::of).orElse(new SearchTests(List.of(), List.of()));
    }

    private static SearchTests of(ParsedFile parsed) {
        List<Diagnostic> findings = new ArrayList<>(parsed.problems());
        parsed.documents().forEach(document -> findings.addAll(SchemaCheck.checkSearchTests(document, parsed.path())));
        if (!findings.isEmpty()) {
            findings.sort(null);
            return new SearchTests(List.of(), List.copyOf(findings));
        }
        List<SearchTest> tests = new ArrayList<>();
        for (YamlNode document : parsed.documents()) {
            for (YamlNode item : ((Sequence) document).items()) {
                test((Mapping) item, parsed.path(), findings).ifPresent(tests::add);
            }
        }
        return new SearchTests(findings.isEmpty() ? List.copyOf(tests) : List.of(), List.copyOf(findings));
    }

    /** The schema has said that all of it is there; it takes 3.0 for a whole number. */
    private static Optional<SearchTest> test(Mapping item, String file, List<Diagnostic> findings) {
        Scalar query = scalar(item, "query").orElseThrow();
        Scalar expect = scalar(item, "expect").orElseThrow();
        Optional<Scalar> stated = scalar(item, "within");
        Optional<Integer> within = stated.isEmpty()
                ? Optional.of(USUALLY_WITHIN)
                : Quantities.COUNT.parse().apply(stated.get().text());
        if (within.isEmpty()) {
            String text = stated.get().text();
            findings.add(Diagnostic.of(
                    Quantities.COUNT.code(),
                    stated.get().in(file),
                    "\"" + text + "\" is not " + Quantities.COUNT.noun(),
                    Quantities.COUNT.mend().apply(text),
                    ""));
        }
        return within.map(n -> new SearchTest(query.text(), expect.text(), n, query.in(file), expect.in(file)));
    }

    private static Optional<Scalar> scalar(Mapping item, String key) {
        return item.get(key).map(Scalar.class::cast);
    }
}
