package dev.servicecatalog.document;

import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Party.Contact;
import java.util.Optional;

/** Writes what a document of kind Party says. */
final class PartyWriter {
    private static final Contact NONE = new Contact(Optional.empty(), Optional.empty(), Optional.empty());

    private PartyWriter() {}

    static void write(Party party, StatedFields spec) {
        Contact contact = party.contact();
        spec.choice("type", party.type());
        spec.text("lead", party.lead());
        spec.object("contact", !contact.equals(NONE), () -> {
            spec.text("mail", contact.mail());
            spec.text("phone", contact.phone());
            spec.text("page", contact.page());
        });
        spec.text("hours", party.hours());
        spec.text("hourlyRate", party.hourlyRate());
        spec.text("costCentre", party.costCentre());
        spec.text("relationshipOwner", party.relationshipOwner());
        spec.text("activeUntil", party.activeUntil());
    }
}
