package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.load.SearchTest;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.output.search.SearchEntry;
import dev.servicecatalog.output.search.SearchIndex;
import dev.servicecatalog.output.search.SearchIndex.Found;
import dev.servicecatalog.output.site.SiteSearch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Searches as the readers of the site do, and finds what they would not find. */
final class SearchTestCheck {
    private static final DiagnosticCode SEARCH_TEST_FAILED = DiagnosticCode.error("search-test-failed");
    private static final DiagnosticCode UNKNOWN_NAME = DiagnosticCode.error("unknown-name");

    private final Catalog catalog;
    private final SearchIndex index;

    private SearchTestCheck(Catalog catalog, SearchIndex index) {
        this.catalog = catalog;
        this.index = index;
    }

    /** What the tests of a catalog find missing in the search of its site, in the order of the tests. */
    static List<Diagnostic> check(LoadedCatalog loaded, CatalogInsights insights) {
        if (loaded.searchTests().isEmpty()) {
            return List.of();
        }
        SearchTestCheck check = new SearchTestCheck(loaded.catalog(), SiteSearch.index(insights));
        return loaded.searchTests().stream()
                .flatMap(test -> check.check(test).stream())
                .toList();
    }

    private Optional<Diagnostic> check(SearchTest test) {
        Optional<SearchEntry> expected = index.entries().stream()
                .filter(entry ->
                        name(entry).equals(test.expect()) || entry.page().equals(test.expect()))
                .findFirst();
        if (expected.isEmpty()) {
            return Optional.of(absent(test));
        }
        Found found = index.find(test.query());
        boolean passed = found.first().stream().limit(test.within()).anyMatch(expected.get()::equals);
        return passed ? Optional.empty() : Optional.of(failed(test, expected.get(), found));
    }

    private Diagnostic absent(SearchTest test) {
        Optional<Entity> entity = catalog.entities()
                .filter(each -> each.id().toString().equals(test.expect()))
                .findFirst();
        if (entity.isPresent()) {
            return Diagnostic.of(
                    SEARCH_TEST_FAILED,
                    test.queryPlace(),
                    "\"" + test.query() + "\" cannot find \"" + entity.get().title() + "\", which is not offered today",
                    "Expect what replaces it, or take the test out.",
                    test.expect());
        }
        String[] kindAndName = test.expect().split("/", 2);
        return Kind.of(kindAndName[0])
                .map(kind -> unknown(
                        test,
                        "there is no " + kind.word() + " named \"" + kindAndName[1] + "\"",
                        SearchTestCheck::name))
                .orElseGet(() -> unknown(test, "search finds no page \"" + test.expect() + "\"", SearchEntry::page));
    }

    private Diagnostic unknown(SearchTest test, String message, Function<SearchEntry, String> named) {
        List<String> known = index.entries().stream().map(named).toList();
        String remedy = NearestName.of(test.expect(), known)
                .map(NearestName::question)
                .orElse("Correct it, or take the test out.");
        return Diagnostic.of(UNKNOWN_NAME, test.expectPlace(), message, remedy, "");
    }

    private static Diagnostic failed(SearchTest test, SearchEntry expected, Found found) {
        int place = found.first().indexOf(expected) + 1;
        String title = "\"" + expected.title() + "\"";
        String message = "\"" + test.query() + "\" "
                + (place > 0 ? "finds " + title + " only in place " + place : "does not find " + title)
                + instead(found.first().stream().limit(test.within()).toList());
        return Diagnostic.of(SEARCH_TEST_FAILED, test.queryPlace(), message, remedy(expected), name(expected));
    }

    private static String instead(List<SearchEntry> first) {
        String titles = first.stream().map(entry -> "\"" + entry.title() + "\"").collect(Collectors.joining(", "));
        return switch (first.size()) {
            case 0 -> "; it finds nothing";
            case 1 -> "; first comes " + titles;
            default -> "; first come " + titles;
        };
    }

    private static String remedy(SearchEntry expected) {
        return expected.entity().filter(id -> id.kind() == Kind.OFFERING).isPresent()
                ? "Add the words to the keywords of " + name(expected) + ", or expect what readers mean by them."
                : "Use the words in the title or the summary, or expect what readers mean by them.";
    }

    /** {@code Offering/loan-laptop}; empty for a page that is about neither an offering nor a service. */
    private static String name(SearchEntry entry) {
        return entry.entity().map(EntityId::toString).orElse("");
    }
}
