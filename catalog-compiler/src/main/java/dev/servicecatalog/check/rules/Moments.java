package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.LeadTimeProofs.Proof;
import dev.servicecatalog.analysis.PromiseProof.Broken;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants of a counter-example in words, where the promise is made. */
final class Moments {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.UK);

    private Moments() {}

    /** {@code Mon 2 Mar 2026 13:01}. */
    static String text(Instant instant, Proof proof) {
        return text(instant, proof.promise().calendar().zone());
    }

    static String text(Instant instant, ZoneId zone) {
        return text(instant.atZone(zone));
    }

    static String text(ZonedDateTime moment) {
        return FORM.format(moment);
    }

    static String zone(Proof proof) {
        return proof.promise().calendar().zone().getId();
    }

    static Instant lateStepDone(Broken broken, Proof proof) {
        return proof.chain().run(broken.ordered()).orElseThrow().done().get(broken.lateStep());
    }
}
