package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.gate.FreezeOutlook;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.output.report.FreezeCalendarFile;
import dev.servicecatalog.output.report.FreezeText;
import dev.servicecatalog.output.report.ReportFile;
import dev.servicecatalog.output.report.TextReport;
import dev.servicecatalog.source.CatalogSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says for which services changes may go now, when that changes next, and what is to come. */
public final class ChangeCalendar {
    private ChangeCalendar() {}

    /**
     * Tells the times of a policy and writes them as {@code calendar/freezes.ics}.
     *
     * @throws WrongUseException if the location or the service names nothing
     * @throws java.io.UncheckedIOException if files cannot be read or written
     */
    public static Outcome tell(CalendarRequest request) {
        try (CatalogSource source = request.location().open()) {
            TextReport report = new TextReport(new SourceLines(source));
            try {
                BasePolicy read = BasePolicy.read(source, request.policy(), zone -> request.now());
                FrozenPolicy frozen = FrozenPolicy.of(read.policy(), source, request.now());
                List<Diagnostic> problems = new ArrayList<>(read.problems());
                problems.addAll(frozen.problemsBeside(problems));
                return problems.isEmpty() ? tell(request, read, frozen, report) : unreadable(problems, report);
            } catch (Unevaluable e) {
                return unreadable(e.problems(), report);
            }
        }
    }

    private static Outcome tell(CalendarRequest request, BasePolicy read, FrozenPolicy frozen, TextReport report) {
        request.service().ifPresent(name -> known(name, read.catalog()));
        FreezeOutlook outlook = FreezeOutlook.of(frozen.policy(), read.catalog(), request.service(), request.now());
        Path file = request.output().resolve("calendar").resolve("freezes.ics");
        ReportFile.write(file, FreezeCalendarFile.render(outlook, frozen.policy()));
        List<Outcome.Finding> printed = new ArrayList<>();
        frozen.notes().forEach(note -> printed.add(new Outcome.Finding(note.severity(), report.render(note))));
        printed.add(new Outcome.Finding(Severity.INFO, FreezeText.render(outlook, read.zone())));
        long closed = outlook.services().stream()
                .filter(service -> !service.now().isEmpty())
                .count();
        int all = outlook.services().size();
        return new Outcome(
                false,
                printed,
                "Changes of " + (all - closed) + " of " + all + (all == 1 ? " service" : " services") + " may go now.",
                "Subscribe to " + file + " to see all freezes.");
    }

    private static void known(String name, Catalog catalog) {
        if (!catalog.services().containsKey(name)) {
            throw new WrongUseException(
                    "there is no Service named \"" + name + "\"",
                    NearestName.of(name, catalog.services().keySet())
                            .map(NearestName::question)
                            .orElse("Name a service with -Dcatalog.service."));
        }
    }

    private static Outcome unreadable(List<Diagnostic> problems, TextReport report) {
        return new Outcome(
                true,
                problems.stream()
                        .map(problem -> new Outcome.Finding(problem.severity(), report.render(problem)))
                        .toList(),
                "Nobody can tell when changes may go: " + TextReport.summary(problems) + ".",
                "Mend the findings above first.");
    }
}
