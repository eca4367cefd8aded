package dev.servicecatalog.gate;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.ChangePolicy.StandardChange;
import dev.servicecatalog.time.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Finds what a policy states and time has passed by. */
final class DatesPassed {
    private static final DiagnosticCode OVERDUE = DiagnosticCode.warning("standard-change-overdue");

    private final ChangePolicy policy;
    private final PolicyPlaces places;
    private final Instant now;
    private final ZoneId zone;

    DatesPassed(ChangePolicy policy, PolicyPlaces places, Instant now, ZoneId zone) {
        this.policy = policy;
        this.places = places;
        this.now = now;
        this.zone = zone;
    }

    List<Diagnostic> findings() {
        List<Diagnostic> findings = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (int i = 0; i < policy.standardChanges().size(); i++) {
            StandardChange standard = policy.standardChanges().get(i);
            if (standard.reviewBy().filter(today::isAfter).isPresent()) {
                findings.add(Diagnostic.of(
                        OVERDUE,
                        places.of("spec", "standardChanges", i, "reviewBy"),
                        "the standard change \"" + standard.id() + "\" approves nothing since "
                                + standard.reviewBy().get() + ", when it was to be reviewed",
                        "Have its owner look at it, and set `reviewBy` to the next review.",
                        policy.id().toString()));
            }
        }
        for (int i = 0; i < policy.freezes().size(); i++) {
            Freeze freeze = policy.freezes().get(i);
            if (!now.isBefore(new WallClock(freeze.timeZone()).last(freeze.to()))) {
                findings.add(Diagnostic.of(
                        RulesReached.UNREACHABLE,
                        places.of("spec", "freezes", i, "to"),
                        "the freeze \"" + freeze.name() + "\" is over",
                        "Take it out, or set the days of the next one.",
                        policy.id().toString()));
            }
        }
        return findings;
    }
}
