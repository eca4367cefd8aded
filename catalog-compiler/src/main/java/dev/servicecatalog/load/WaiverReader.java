package dev.servicecatalog.load;

import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Waiver;
import dev.servicecatalog.model.Waiver.Approval;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Reads documents of kind Waiver. */
final class WaiverReader {
    private WaiverReader() {}

    static Waiver read(EntityId id, String title, Fields spec) {
        Optional<Approval> approvedBy = spec.optional("approvedBy").flatMap(WaiverReader::approval);
        Optional<LocalDate> expires = spec.quantity("expires", Quantities.DATE);
        Periods.checkDays(spec, "expires", approvedBy.map(Approval::date), expires);
        return new Waiver(
                id, title, spec.text("rule"), subject(spec.object("for")), spec.text("reason"), approvedBy, expires);
    }

    private static Optional<EntityId> subject(Fields subject) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> subject.reference(kind.key(), kind).map(name -> new EntityId(kind, name)).stream())
                .findFirst();
    }

    private static Optional<Approval> approval(Fields approval) {
        return approval.quantity("date", Quantities.DATE)
                .map(date -> new Approval(approval.text("name").orElse(""), date));
    }
}
