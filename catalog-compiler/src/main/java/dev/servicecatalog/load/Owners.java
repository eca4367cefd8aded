package dev.servicecatalog.load;

import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Owner;

/** Reads who answers for something. */
final class Owners {
    private Owners() {}

    static Owner read(Fields spec) {
        Fields owner = spec.object("owner");
        return new Owner(owner.reference("team", Kind.PARTY), owner.text("person"));
    }
}
