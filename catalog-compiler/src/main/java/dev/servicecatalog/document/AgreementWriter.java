package dev.servicecatalog.document;

import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Agreement.Covers;
import java.util.List;

/** Writes what a document of kind Agreement says. */
final class AgreementWriter {
    private static final Covers NOTHING = new Covers(List.of(), List.of(), List.of());

    private AgreementWriter() {}

    static void write(Agreement agreement, StatedFields spec) {
        Covers covers = agreement.covers();
        spec.choice("type", agreement.type());
        spec.text("provider", agreement.provider());
        spec.text("customer", agreement.customer());
        spec.object("covers", !covers.equals(NOTHING), () -> {
            spec.texts("services", covers.services());
            spec.texts("offerings", covers.offerings());
            spec.texts("components", covers.components());
        });
        spec.text("validFrom", agreement.validFrom());
        spec.text("validTo", agreement.validTo());
        spec.text("noticeBy", agreement.noticeBy());
        PromisesWriter.write(agreement.promises(), spec);
        spec.text("reviewed", agreement.reviewed());
        spec.text("document", agreement.document());
    }
}
