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
    private static final String PROOF = "proof";

    private final LocalDate today;
    private final FigureFields fields;

    VerdictWriter(LocalDate today, FigureFields fields) {
        this.today = today;
        this.fields = fields;
    }

    /**
     * The figure {@code proof}; with it {@code slack} where the promise holds, and where it is broken what would hold.
     *
     * @param self where the proof itself stands, for the figures that follow from it
     */
    void write(Verdict verdict, Promise promise, List<String> from, String self) {
        if (verdict instanceof Holds holds) {
            holds(holds, promise, from, self);
        } else if (verdict instanceof Broken broken) {
            broken(broken, promise, from, self);
        } else if (verdict instanceof Unknown unknown) {
            fields.unknown(PROOF, unknown.reason());
        }
    }

    private void holds(Holds holds, Promise promise, List<String> from, String self) {
        fields.figure(PROOF, from, () -> {
            fields.word("value", "holds");
            fields.over(today, holds.until());
        });
        fields.figure("slack", List.of(self), () -> {
            fields.number(BigDecimal.valueOf(holds.slack().toMinutes()), minutes(promise));
            fields.word("ordered", shown(holds.tightest(), promise));
        });
    }

    private void broken(Broken broken, Promise promise, List<String> from, String self) {
        fields.figure(PROOF, from, () -> {
            fields.word("value", "broken");
            fields.word("ordered", shown(broken.ordered(), promise));
            fields.word("promised", shown(broken.promised(), promise));
            fields.word("ready", shown(broken.ready(), promise));
            fields.word("lateStep", broken.lateStep());
            fields.over(today, broken.until());
        });
        broken.smallest()
                .ifPresentOrElse(
                        smallest -> fields.text("smallestPromise", smallest, List.of(self)),
                        () -> fields.notApplicable("smallestPromise", "none that was tried holds"));
        broken.cutOff()
                .ifPresentOrElse(
                        cutOff -> fields.text("latestCutOff", cutOff, List.of(self)),
                        () -> fields.notApplicable("latestCutOff", "no cut-off makes the promise hold"));
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
