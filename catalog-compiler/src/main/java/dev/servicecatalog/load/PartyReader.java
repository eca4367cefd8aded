package dev.servicecatalog.load;

import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Party.Contact;

/** Reads documents of kind Party. */
final class PartyReader {
    private PartyReader() {}

    static Party read(EntityId id, String title, Fields spec) {
        Fields contact = spec.object("contact");
        return new Party(
                id,
                title,
                spec.choice("type", Party.Type.class),
                spec.text("lead"),
                new Contact(contact.text("mail"), contact.text("phone"), contact.text("page")),
                spec.reference("hours", Kind.CALENDAR),
                spec.quantity("hourlyRate", Quantities.MONEY),
                spec.text("costCentre"),
                spec.reference("relationshipOwner", Kind.PARTY),
                spec.quantity("activeUntil", Quantities.DATE));
    }
}
