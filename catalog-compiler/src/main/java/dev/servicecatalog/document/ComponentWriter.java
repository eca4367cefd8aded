package dev.servicecatalog.document;

import dev.servicecatalog.model.Component;
import java.util.Optional;

/** Writes what a document of kind Component says. */
final class ComponentWriter {
    private ComponentWriter() {}

    static void write(Component component, StatedFields spec) {
        spec.choice("type", component.type());
        ResponsibilityWriter.owner(component.owner(), spec);
        spec.text("since", component.since());
        spec.text("supportedUntil", component.supportedUntil());
        spec.text("availability", component.availability());
        spec.text("hours", component.hours());
        ResponsibilityWriter.costs(component.costs(), spec);
        spec.object("licences", component.licences(), licences -> {
            spec.whole("bought", Optional.of(licences.bought()));
            spec.whole("inUse", Optional.of(licences.inUse()));
        });
        spec.texts("builds", component.builds());
    }
}
