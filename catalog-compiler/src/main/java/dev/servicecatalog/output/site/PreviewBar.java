package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Severity;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The bar of a preview.
 *
 * @param grave the class of the gravest finding that styles know; {@code none} if all is in order
 * @param kept what is shown, where nothing new is
 * @param errors why nothing new is shown, where an earlier site stays
 */
record PreviewBar(
        String build,
        String grave,
        String count,
        String findingsHref,
        String made,
        Optional<String> kept,
        List<PreviewFinding> errors) {

    /** So many errors tell enough; the page with the findings has the others. */
    private static final int MOST = 5;

    static PreviewBar of(PreviewNews news, boolean nothingYet, Words words) {
        List<PreviewFinding> errors = news.findings().stream()
                .filter(finding -> news.kept() && finding.severity() == Severity.ERROR)
                .limit(MOST)
                .map(finding -> PreviewFinding.of(finding, words, Optional.empty()))
                .toList();
        return new PreviewBar(
                news.build(),
                news.findings().stream()
                        .map(finding -> finding.severity())
                        .min(Severity::compareTo)
                        .map(Severity::word)
                        .orElse("none"),
                count(news, words),
                PreviewParts.FINDINGS,
                words.text(news.kept() ? "preview-tried" : "preview-made", seconds(news.took())),
                news.kept()
                        ? Optional.of(words.text(nothingYet ? "preview-nothing-yet" : "preview-kept"))
                        : Optional.empty(),
                errors);
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    private static String count(PreviewNews news, Words words) {
        List<String> counts = Arrays.stream(Severity.values())
                .map(severity -> count(news, severity, words))
                .filter(text -> !text.isEmpty())
                .toList();
        return counts.isEmpty() ? words.text("preview-in-order") : String.join(", ", counts);
    }

    private static String count(PreviewNews news, Severity severity, Words words) {
        int count = (int) news.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return count == 0 ? "" : words.count("preview-" + severity.word(), count);
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.2f", took.toMillis() / 1000.0);
    }
}
