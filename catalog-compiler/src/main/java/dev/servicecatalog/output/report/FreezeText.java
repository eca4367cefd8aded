package dev.servicecatalog.output.report;

import dev.servicecatalog.gate.FreezeOutlook;
import dev.servicecatalog.gate.FreezeOutlook.ServiceTimes;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.ChangePolicy.InEmergency;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** When changes may go, for people at a terminal. */
public final class FreezeText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private FreezeText() {}

    /**
     * The text, several lines.
     *
     * @param zone in which moments are told, beside UTC
     */
    public static String render(FreezeOutlook outlook, ZoneId zone) {
        StringBuilder out = new StringBuilder();
        outlook.services().forEach(service -> out.append(service(service, zone)).append('\n'));
        LocalDate until = LocalDate.ofInstant(outlook.until(), zone);
        if (outlook.freezes().isEmpty()) {
            return out.append("No freeze until ").append(until).append(".\n").toString();
        }
        out.append("Freezes until ").append(until).append(":\n");
        outlook.freezes()
                .forEach(freeze -> out.append("    ").append(freeze(freeze)).append('\n'));
        return out.toString();
    }

    private static String service(ServiceTimes service, ZoneId zone) {
        String until = service.next().isEmpty()
                ? (service.now().isEmpty() ? ", no freeze in sight" : ", no end in sight")
                : ExplanationText.until(service.next(), zone);
        String why = service.now().stream().map(Freeze::name).distinct().collect(Collectors.joining(", "));
        return OneLine.of(service.title() + " (" + service.name() + "): "
                + (service.now().isEmpty() ? "open" + until : "closed" + until + ": " + why));
    }

    private static String freeze(Freeze freeze) {
        return OneLine.of(TIME.format(freeze.from()) + " to " + TIME.format(freeze.to()) + " " + freeze.timeZone()
                + ": " + freeze.name() + "; "
                + (freeze.services().isEmpty() ? "all services" : String.join(", ", freeze.services()))
                + (freeze.emergency() == InEmergency.ALLOW ? "; emergencies go" : "; not even emergencies go"));
    }
}
