package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.LeadTimeProofs.Proof;
import dev.servicecatalog.analysis.PromiseProof.Broken;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Offering;

/** The steps of an offering are not done within its promise for every order time. */
final class PromiseShorterThanChain implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("promise-shorter-than-chain");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.leadTimes().byOffering().forEach((name, proofs) -> {
            for (Proof proof : proofs) {
                if (proof.verdict() instanceof Broken broken
                        && !isForClockRule(proof, insights.catalog().offerings().get(name))) {
                    report(report, insights.catalog().offerings().get(name), proof, broken);
                }
            }
        });
    }

    /** A clock promise that waits for people is a finding of its own. */
    private static boolean isForClockRule(Proof proof, Offering offering) {
        return ClockPromiseNeeds24x7.concerns(proof, offering);
    }

    private static void report(Report report, Offering offering, Proof proof, Broken broken) {
        String zone = Moments.zone(proof);
        String message =
                "ordered %s it is promised for %s (\"%s\"), but step \"%s\" is done only %s (%s); %s of %s order times are late"
                        .formatted(
                                Moments.text(broken.ordered(), proof),
                                Moments.text(broken.promised(), proof),
                                proof.promise().duration(),
                                broken.lateStep(),
                                Moments.text(Moments.lateStepDone(broken, proof), proof),
                                zone,
                                broken.late(),
                                broken.orders());
        report.add(offering.id(), message, remedy(broken), LeadTimePath.of(proof));
    }

    private static String remedy(Broken broken) {
        String longer = broken.smallest()
                .map(promise -> "Promise \"" + promise + "\", the smallest promise that holds")
                .orElse("Shorten the steps");
        return longer
                + broken.cutOff()
                        .map(time -> ", or take orders until " + time + " (`orderBefore: " + time + "`)")
                        .orElse("")
                + ", or shorten step \"" + broken.lateStep() + "\".";
    }
}
