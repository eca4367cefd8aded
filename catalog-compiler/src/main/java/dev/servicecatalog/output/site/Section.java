package dev.servicecatalog.output.site;

import java.util.List;
import java.util.Optional;

/**
 * A part of a report.
 *
 * @param note how to read it
 * @param figures what one looks for first
 * @param strip how it went, as a picture
 * @param sheet the figures one by one
 * @param otherwise what stands there when there is nothing to show
 * @param more where there is more
 */
record Section(
        String id,
        String title,
        Optional<String> note,
        List<Figure> figures,
        Optional<Strip> strip,
        Optional<Sheet> sheet,
        Optional<Phrase> otherwise,
        List<Phrase> more) {

    /** A figure that is read before all others; {@code text} says of what. */
    record Figure(String heading, Phrase number, String text) {}

    /** A sheet, or what is said when it is empty. */
    static Section of(Site site, String id, Sheet sheet, Phrase otherwise) {
        return new Section(
                id,
                site.words().text(id + "-title"),
                Optional.ofNullable(site.words().all().get(id + "-note")),
                List.of(),
                Optional.empty(),
                sheet.hasLines() ? Optional.of(sheet) : Optional.empty(),
                sheet.hasLines() ? Optional.empty() : Optional.of(otherwise),
                List.of());
    }

    /** Figures, and what stands behind them, if anything does. */
    Section with(List<Figure> shown) {
        return new Section(id, title, note, shown, strip, sheet, otherwise, more);
    }

    Section with(Optional<Strip> picture) {
        return new Section(id, title, note, figures, picture, sheet, otherwise, more);
    }

    Section more(List<Phrase> links) {
        return new Section(id, title, note, figures, strip, sheet, otherwise, links);
    }

    boolean hasFigures() {
        return !figures.isEmpty();
    }
}
