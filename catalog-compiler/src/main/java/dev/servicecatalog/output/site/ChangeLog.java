package dev.servicecatalog.output.site;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.AuditedChange;
import dev.servicecatalog.model.Service;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pages on which landed changes are told: months in parts of which none is large, and the latest of each service. */
final class ChangeLog {
    static final String CHANGES = "changes.html";
    static final String AUDIT = "audit.html";
    static final String FREEZES = "freezes.ics";
    static final String EVIDENCE = "evidence.zip";

    /** So many changes stand on one page. */
    private static final int MOST = 120;

    private final AuditReport report;
    private final SortedMap<YearMonth, List<AuditedChange>> months = new TreeMap<>(Collections.reverseOrder());

    ChangeLog(AuditReport report) {
        this.report = report;
        for (int i = report.changes().size() - 1; i >= 0; i--) {
            AuditedChange change = report.changes().get(i);
            YearMonth month = AuditReport.month(change, report.asked().days());
            months.computeIfAbsent(month, none -> new ArrayList<>()).add(change);
        }
    }

    /**
     * A page of a month.
     *
     * @param part counted from 1
     * @param parts how many the month has
     * @param changes the newest first
     */
    record Part(YearMonth month, int part, int parts, List<AuditedChange> changes) {
        String path() {
            return ChangeLog.path(month, part);
        }

        Optional<String> next() {
            return part < parts ? Optional.of(ChangeLog.path(month, part + 1)) : Optional.empty();
        }
    }

    AuditReport report() {
        return report;
    }

    /** The newest month first. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        months.forEach((month, changes) -> {
            int count = (changes.size() + MOST - 1) / MOST;
            for (int i = 0; i < count; i++) {
                parts.add(new Part(
                        month, i + 1, count, changes.subList(i * MOST, Math.min((i + 1) * MOST, changes.size()))));
            }
        });
        return parts;
    }

    /** The newest changes of each service that has any, by its name. */
    Map<String, List<AuditedChange>> byService() {
        Map<String, List<AuditedChange>> services = new LinkedHashMap<>();
        report.byService().keySet().forEach(name -> services.put(name, new ArrayList<>()));
        for (int i = report.changes().size() - 1; i >= 0; i--) {
            AuditedChange change = report.changes().get(i);
            for (String name : change.services()) {
                List<AuditedChange> newest = services.get(name);
                if (newest.size() < MOST) {
                    newest.add(change);
                }
            }
        }
        return services;
    }

    static String path(YearMonth month) {
        return path(month, 1);
    }

    private static String path(YearMonth month, int part) {
        return "changes/" + month + (part == 1 ? "" : "-" + part) + ".html";
    }

    static String path(Service service) {
        return "changes/" + PageLinks.path(service);
    }
}
