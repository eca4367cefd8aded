package dev.servicecatalog.output.api;

import dev.servicecatalog.analysis.PromiseProof.Broken;
import dev.servicecatalog.analysis.PromiseProof.Holds;
import dev.servicecatalog.analysis.PromiseProof.Unknown;
import dev.servicecatalog.analysis.PromiseProof.Verdict;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Writes whether a promise holds: how much time there is to spare, or an order for which it does not hold. */
final class VerdictWriter {
    private static final int DAYS_AHEAD = 365;
    private static final List<String> WHEN_BROKEN = List.of("smallestPromise", "latestCutOff");

    private final LocalDate today;
    private final FigureFields fields;

    VerdictWriter(LocalDate today, FigureFields fields) {
        this.today = today;
        this.fields = fields;
    }

    /** The figures {@code proof}, {@code slack}, {@code smallestPromise} and {@code latestCutOff}. */
    void write(Verdict verdict, Promise promise, List<String> from) {
        if (verdict instanceof Holds holds) {
            holds(holds, promise, from);
        } else if (verdict instanceof Broken broken) {
            broken(broken, promise, from);
        } else if (verdict instanceof Unknown unknown) {
            unknown(unknown.reason());
        }
    }

    /** The same figures where there is nothing to prove. */
    void notApplicable(String reason) {
        fields.notApplicable("proof", reason);
        fields.notApplicable("slack", reason);
        WHEN_BROKEN.forEach(name -> fields.notApplicable(name, reason));
    }

    /** The same figures where nothing can be known. */
    void unknown(String reason) {
        fields.unknown("proof", reason);
        fields.unknown("slack", reason);
        WHEN_BROKEN.forEach(name -> fields.unknown(name, reason));
    }

    private void holds(Holds holds, Promise promise, List<String> from) {
        fields.figure("proof", from, () -> {
            fields.word("value", "holds");
            fields.over(today, horizon(promise));
        });
        fields.figure("slack", from, () -> {
            fields.number(BigDecimal.valueOf(holds.slack().toMinutes()), minutes(promise));
            fields.word("ordered", shown(holds.tightest(), promise));
        });
        WHEN_BROKEN.forEach(name -> fields.notApplicable(name, "the promise holds"));
    }

    private void broken(Broken broken, Promise promise, List<String> from) {
        fields.figure("proof", from, () -> {
            fields.word("value", "broken");
            fields.word("ordered", shown(broken.ordered(), promise));
            fields.word("promised", shown(broken.promised(), promise));
            fields.word("ready", shown(broken.ready(), promise));
            fields.word("lateStep", broken.lateStep());
            fields.over(today, horizon(promise));
        });
        fields.notApplicable("slack", "the promise is broken");
        broken.smallest()
                .ifPresentOrElse(
                        smallest -> fields.text("smallestPromise", smallest, from),
                        () -> fields.notApplicable("smallestPromise", "none that was tried holds"));
        broken.cutOff()
                .ifPresentOrElse(
                        cutOff -> fields.text("latestCutOff", cutOff, from),
                        () -> fields.notApplicable("latestCutOff", "no cut-off makes the promise hold"));
    }

    /** The day after the last one for which it was tried: a year, or as far as the holidays are known. */
    private LocalDate horizon(Promise promise) {
        LocalDate year = today.plusDays(DAYS_AHEAD);
        return promise.calendar().knownUntil().filter(day -> day.isBefore(year)).orElse(year);
    }

    private static String minutes(Promise promise) {
        Unit unit = promise.duration().unit();
        return unit.isBusiness() ? "business minutes" : "minutes";
    }

    /** On the clock of the promise. */
    private static String shown(Instant instant, Promise promise) {
        ZoneId zone = promise.calendar().zone();
        return instant.atZone(zone).toOffsetDateTime().toString();
    }
}
