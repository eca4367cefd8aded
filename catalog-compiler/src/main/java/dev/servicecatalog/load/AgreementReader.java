package dev.servicecatalog.load;

import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Agreement.Covers;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.time.LocalDate;
import java.util.Optional;

/** Reads documents of kind Agreement. */
final class AgreementReader {
    private AgreementReader() {}

    static Agreement read(EntityId id, String title, Fields spec) {
        Optional<LocalDate> validFrom = spec.quantity("validFrom", Quantities.DATE);
        Optional<LocalDate> validTo = spec.quantity("validTo", Quantities.DATE);
        Optional<LocalDate> noticeBy = spec.quantity("noticeBy", Quantities.DATE);
        Periods.checkDays(spec, "validTo", validFrom, validTo);
        Periods.checkWithin(spec, "noticeBy", noticeBy, validFrom, validTo);
        return new Agreement(
                id,
                title,
                spec.choice("type", Agreement.Type.class),
                spec.reference("provider", Kind.PARTY),
                spec.reference("customer", Kind.PARTY),
                covers(spec.object("covers")),
                validFrom,
                validTo,
                noticeBy,
                PromisesReader.read(spec.object("promises")),
                spec.quantity("reviewed", Quantities.DATE),
                spec.text("document"));
    }

    private static Covers covers(Fields covers) {
        return new Covers(
                covers.references("services", Kind.SERVICE),
                covers.references("offerings", Kind.OFFERING),
                covers.references("components", Kind.COMPONENT));
    }
}
