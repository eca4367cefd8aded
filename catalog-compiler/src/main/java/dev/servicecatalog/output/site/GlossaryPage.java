package dev.servicecatalog.output.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words the site uses, in plain language, each with what the usual frameworks call it. */
record GlossaryPage(
        String pageTitle, String pageSummary, List<Phrase> crumbs, Set<String> calendars, About about, List<Term> terms)
        implements PageView {
    /** The words with these keys, in the order of a first reading. */
    private static final List<String> TERMS = List.of(
            "service",
            "offering",
            "menu",
            "lead-time",
            "business-day",
            "order-by",
            "promise",
            "guaranteed",
            "likely",
            "availability",
            "budget",
            "respond",
            "restore",
            "agreement",
            "contract",
            "owner",
            "business-owner",
            "service-desk",
            "known-problem",
            "full-cost",
            "showback",
            "value",
            "good-enough",
            "watermelon",
            "goal",
            "improvement",
            "weight",
            "review",
            "finding",
            "waiver",
            "change-gate",
            "not-stated");

    /** A word with its meaning. */
    record Term(String id, String word, String meaning, String names) {}

    static GlossaryPage of(Site site, PageLinks links) {
        Words words = site.words();
        Stream<Term> terms = TERMS.stream()
                .map(key -> new Term(
                        key,
                        words.text("term-" + key),
                        words.text("term-" + key + "-means"),
                        words.text("term-" + key + "-names")));
        String title = words.text("glossary-title");
        return new GlossaryPage(
                title,
                words.text("glossary-summary"),
                links.trail(title),
                Set.of(),
                About.stated(site, "glossary"),
                terms.toList());
    }
}
