package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Coverage;
import dev.servicecatalog.model.EntityId;
import java.util.List;
import java.util.Map;

/** How far the catalog is translated into each language, and where most is missing. */
final class TranslationsSection {
    private static final int SHOWN = 10;

    private TranslationsSection() {}

    static Section of(Site site, PageLinks links) {
        Words words = site.words();
        Sheet.Builder sheet = new Sheet.Builder(words, "language")
                .numbers("translated", "with-gaps")
                .texts("lacking-most");
        Coverage coverage = site.input().coverage();
        site.edition().languages().stream().skip(1).forEach(language -> {
            List<Map.Entry<EntityId, Coverage.Document>> lacking = coverage.lacking(language);
            sheet.line(
                    Phrase.of(Site.locale(language).getDisplayLanguage(site.locale())),
                    lacking.stream()
                            .limit(SHOWN)
                            .skip(1)
                            .map(each -> lacking(words, links, each, language))
                            .toList(),
                    Phrase.of(words.text("counted-of", coverage.texts(language), coverage.texts())),
                    Phrase.of(site.wording().number(lacking.size())),
                    lacking.stream()
                            .findFirst()
                            .map(each -> lacking(words, links, each, language))
                            .orElse(Phrase.kept(words.text("all-translated"))));
        });
        return Section.of(site, "translations", sheet.sheet(), Phrase.kept(words.text("all-translated")));
    }

    /** A document, and how many of its texts are missing. */
    private static Phrase lacking(
            Words words, PageLinks links, Map.Entry<EntityId, Coverage.Document> document, String language) {
        Phrase shown = links.shown(document.getKey());
        String text = words.text("lacking", shown.text(), document.getValue().lacks(language));
        return new Phrase(text, shown.href(), shown.look());
    }
}
