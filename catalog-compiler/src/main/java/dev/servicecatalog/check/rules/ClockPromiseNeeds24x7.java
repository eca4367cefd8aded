package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.LeadTimeProofs.Proof;
import dev.servicecatalog.analysis.PromiseProof.Broken;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.How;
import dev.servicecatalog.model.Offering.Step;
import java.util.Optional;

/** A promise in clock time, which means at night too, waits for people who go home. */
final class ClockPromiseNeeds24x7 implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("clock-promise-needs-24x7");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.leadTimes().byOffering().forEach((name, proofs) -> {
            Offering offering = insights.catalog().offerings().get(name);
            for (Proof proof : proofs) {
                if (proof.verdict() instanceof Broken broken && concerns(proof, offering)) {
                    report(report, offering, proof, broken);
                }
            }
        });
    }

    static boolean concerns(Proof proof, Offering offering) {
        return !proof.promise().duration().unit().isBusiness()
                && stepByPeople(offering).isPresent();
    }

    private static Optional<Step> stepByPeople(Offering offering) {
        return offering.steps().stream()
                .filter(step -> step.how().filter(How.AUTOMATIC::equals).isEmpty())
                .findFirst();
    }

    private static void report(Report report, Offering offering, Proof proof, Broken broken) {
        String promise = proof.promise().duration().toString();
        String message =
                "\"%s\" runs day and night, but step \"%s\" waits for people: ordered %s it is promised for %s and possible %s (%s)"
                        .formatted(
                                promise,
                                stepByPeople(offering).orElseThrow().id(),
                                Moments.text(broken.ordered(), proof),
                                Moments.text(broken.promised(), proof),
                                Moments.text(broken.ready(), proof),
                                Moments.zone(proof));
        String business = promise.replaceFirst("(minute|hour|calendar day)", "business $1")
                .replace("business calendar", "business");
        report.add(
                offering.id(),
                message,
                "Promise \"" + business + "\", or make every step automatic.",
                LeadTimePath.of(proof));
    }
}
