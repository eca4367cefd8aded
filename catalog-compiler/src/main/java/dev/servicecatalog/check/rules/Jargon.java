package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.check.rules.Phrases.Phrase;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.EntityId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A word of technicians stands where the business reads. */
final class Jargon implements Rule {
    private static final Map<String, String> WORDS = WordList.read("jargon.txt");

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("jargon");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        Phrases<Optional<String>> words = words(insights.catalog()
                .settings()
                .map(CatalogSettings::wordsToExplain)
                .orElse(List.of()));
        Set<Said> said = new HashSet<>();
        BusinessText.forEach(insights.catalog(), text -> {
            if (text.onMenu()) {
                for (Phrase<Optional<String>> word : words.in(text.text())) {
                    if (word.meaning().isPresent() && said.add(new Said(text.subject(), word.written()))) {
                        report(report, text, word.written(), word.meaning().get());
                    }
                }
            }
        });
    }

    /** Each word with what to say instead; nothing for the words that the catalog explains, which come first. */
    private static Phrases<Optional<String>> words(List<String> explained) {
        Map<String, Optional<String>> words = new LinkedHashMap<>();
        explained.forEach(word -> words.put(word, Optional.empty()));
        WORDS.forEach((word, instead) -> words.putIfAbsent(word, Optional.of(instead)));
        return new Phrases<>(words);
    }

    private static void report(Report report, BusinessText text, String word, String instead) {
        report.add(
                text.subject(),
                "\"" + word + "\" is a word of technicians, not of those who read this",
                "Say \"%s\", or list \"%s\" under `wordsToExplain` of the catalog.".formatted(instead, word),
                text.path());
    }

    /** A word is reported once in a document. */
    private record Said(EntityId subject, String word) {}
}
