package dev.servicecatalog.load;

import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.Component.Licences;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.Optional;

/** Reads documents of kind Component. */
final class ComponentReader {
    private ComponentReader() {}

    static Component read(EntityId id, String title, Fields spec) {
        return new Component(
                id,
                title,
                spec.choice("type", Component.Type.class),
                Owners.read(spec),
                spec.quantity("since", Quantities.DATE),
                spec.quantity("supportedUntil", Quantities.DATE),
                spec.quantity("availability", Quantities.PERCENTAGE),
                spec.reference("hours", Kind.CALENDAR),
                spec.objects("costs").stream().map(Costs::read).toList(),
                spec.optional("licences").flatMap(ComponentReader::licences),
                spec.texts("builds"));
    }

    private static Optional<Licences> licences(Fields licences) {
        Optional<Integer> inUse = licences.whole("inUse");
        return licences.whole("bought").flatMap(bought -> inUse.map(used -> new Licences(bought, used)));
    }
}
