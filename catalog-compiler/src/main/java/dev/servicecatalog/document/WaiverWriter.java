package dev.servicecatalog.document;

import dev.servicecatalog.model.Waiver;
import java.util.Optional;

/** Writes what a document of kind Waiver says. */
final class WaiverWriter {
    private WaiverWriter() {}

    static void write(Waiver waiver, StatedFields spec) {
        spec.text("rule", waiver.rule());
        spec.object("for", waiver.subject(), subject -> spec.text(subject.kind().key(), subject.name()));
        spec.text("reason", waiver.reason());
        spec.object("approvedBy", waiver.approvedBy(), approval -> {
            spec.text("name", approval.name());
            spec.text("date", Optional.of(approval.date()));
        });
        spec.text("expires", waiver.expires());
    }
}
