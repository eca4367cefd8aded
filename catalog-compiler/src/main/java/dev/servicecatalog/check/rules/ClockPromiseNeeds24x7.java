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
        String message =
                "\"%s\" runs day and night, but step \"%s\" waits for people: ordered %s it is promised for %s and possible %s (%s)"
                        .formatted(
                                proof.promise().duration(),
                                stepByPeople(offering).orElseThrow().id(),
                                Moments.text(broken.ordered(), proof),
                                Moments.text(broken.promised(), proof),
                                Moments.text(broken.ready(), proof),
                                Moments.zone(proof));
        report.add(offering.id(), message, remedy(broken), LeadTimePath.of(proof));
    }

    private static String remedy(Broken broken) {
        return broken.inBusinessTime()
                        .map(promise -> "Promise \"" + promise + "\", the smallest promise in business time that holds")
                        .orElse("Promise business time that the steps can keep")
                + ", or make every step automatic.";
    }
}
