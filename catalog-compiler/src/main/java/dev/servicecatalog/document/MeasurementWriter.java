package dev.servicecatalog.document;

import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Measurement.Changes;
import dev.servicecatalog.model.Measurement.Effort;
import dev.servicecatalog.model.Measurement.OfferingFigures;
import dev.servicecatalog.model.Measurement.Projects;
import dev.servicecatalog.model.Measurement.ServiceFigures;
import dev.servicecatalog.model.Measurement.Support;
import dev.servicecatalog.model.Measurement.Use;
import java.util.Optional;

/** Writes what a document of kind Measurement says. */
final class MeasurementWriter {
    private static final Support NO_SUPPORT = new Support(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Projects NO_PROJECTS = new Projects(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Changes NO_CHANGES = new Changes(Optional.empty(), Optional.empty());
    private static final Effort NO_EFFORT = new Effort(Optional.empty(), Optional.empty(), Optional.empty());

    private MeasurementWriter() {}

    static void write(Measurement measurement, StatedFields spec) {
        spec.text("from", measurement.from());
        spec.text("to", measurement.to());
        spec.text("source", measurement.source());
        spec.byName("services", measurement.services(), figures -> service(figures, spec));
        spec.byName("offerings", measurement.offerings(), figures -> offering(figures, spec));
        spec.object(
                "goals",
                !measurement.goals().isEmpty(),
                () -> measurement.goals().forEach((goal, figure) -> spec.number(goal, Optional.of(figure))));
        spec.objects("use", measurement.use(), use -> use(use, spec));
        it(measurement, spec);
    }

    private static void it(Measurement measurement, StatedFields spec) {
        Support support = measurement.support();
        spec.object("support", !support.equals(NO_SUPPORT), () -> {
            spec.whole("contacts", support.contacts());
            spec.whole("solvedAtLevel1", support.solvedAtLevel1());
            spec.whole("reachedDevelopers", support.reachedDevelopers());
        });
        Projects projects = measurement.projects();
        spec.object("projects", !projects.equals(NO_PROJECTS), () -> {
            spec.whole("tasks", projects.tasks());
            spec.whole("needingIt", projects.needingIt());
            spec.whole("lateBecauseOfIt", projects.lateBecauseOfIt());
        });
        Changes changes = measurement.changes();
        spec.object("changes", !changes.equals(NO_CHANGES), () -> {
            spec.whole("deployments", changes.deployments());
            spec.whole("failed", changes.failed());
        });
        Effort effort = measurement.effort();
        spec.object("effort", !effort.equals(NO_EFFORT), () -> {
            spec.number("developmentHours", effort.developmentHours());
            spec.number("supportHours", effort.supportHours());
            spec.number("unplannedHours", effort.unplannedHours());
        });
    }

    private static void service(ServiceFigures figures, StatedFields fields) {
        fields.text("availability", figures.availability());
        fields.whole("outages", figures.outages());
        fields.whole("causedByChange", figures.causedByChange());
        fields.whole("restoredInTime", figures.restoredInTime());
        fields.text("satisfaction", figures.satisfaction());
    }

    private static void offering(OfferingFigures figures, StatedFields fields) {
        fields.whole("ordered", figures.ordered());
        fields.whole("open", figures.open());
        fields.whole("delivered", figures.delivered());
        fields.whole("inTime", figures.inTime());
        fields.text("p50", figures.p50());
        fields.text("p85", figures.p85());
        fields.text("longest", figures.longest());
        fields.text("satisfaction", figures.satisfaction());
    }

    private static void use(Use use, StatedFields fields) {
        fields.text("offering", use.offering());
        fields.text("package", use.packageName());
        fields.text("by", use.by());
        fields.whole("quantity", Optional.of(use.quantity()));
    }
}
