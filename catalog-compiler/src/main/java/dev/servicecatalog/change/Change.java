package dev.servicecatalog.change;

import dev.servicecatalog.model.EntityId;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is different for the business, for people and for the gate. Ordered by what it means, then by entity and path.
 *
 * @param subject what it is about
 * @param title what people call the subject
 * @param path the field that says so, as in {@link FieldChange}; empty if it is about the whole
 * @param before what it was, in words; empty if it was nothing
 * @param after what it is, in words; empty if it is nothing any more
 * @param percent how much a price rises, in hundredths of what it was; empty if it is no price, or a rise from nothing
 * @param note what it is about, lower-case, such as {@code lead time} or {@code package "Standard", one-time price}
 */
public record Change(
        ChangeType type,
        EntityId subject,
        String title,
        String path,
        Optional<String> before,
        Optional<String> after,
        Optional<BigDecimal> percent,
        String note)
        implements Comparable<Change> {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::type)
            .thenComparing(Change::subject)
            .thenComparing(Change::path)
            .thenComparing(Change::note);

    /** A change of one thing, without a percentage. */
    static Change of(
            ChangeType type, Subject of, String path, String note, Optional<String> before, Optional<String> after) {
        return new Change(type, of.id(), of.title(), path, before, after, Optional.empty(), note);
    }

    /** {@code Office laptop: lead time, 2 business days → 5 business days}. */
    public String sentence() {
        String what = note.isEmpty() ? type.word() : note;
        if (before.isEmpty() && after.isEmpty()) {
            return title + ": " + what;
        }
        String rise = percent.map(p -> " (" + (p.signum() > 0 ? "+" : "") + p.toPlainString() + " %)")
                .orElse("");
        return title + ": " + what + ", " + before.orElse("not stated") + " → " + after.orElse("not stated") + rise;
    }

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }

    /** What a change is about. */
    record Subject(EntityId id, String title) {}
}
