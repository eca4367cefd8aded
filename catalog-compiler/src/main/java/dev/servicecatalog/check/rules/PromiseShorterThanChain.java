package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.LeadTimeProofs.Proof;
import dev.servicecatalog.analysis.PromiseProof.Broken;
import dev.servicecatalog.analysis.PromiseProof.Cause;
import dev.servicecatalog.analysis.PromiseProof.Unknown;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Offering;
import java.util.ArrayList;
import java.util.List;

/** The steps of an offering are not done within its promise for every order time, or nobody can ever do them. */
final class PromiseShorterThanChain implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("promise-shorter-than-chain");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.leadTimes().byOffering().forEach((name, proofs) -> {
            for (Proof proof : proofs) {
                Offering offering = insights.catalog().offerings().get(name);
                if (proof.verdict() instanceof Broken broken && !isForClockRule(proof, offering)) {
                    report(report, offering, proof, broken);
                }
                if (proof.verdict() instanceof Unknown unknown && unknown.cause() == Cause.HOURS) {
                    report(report, offering, proof, unknown);
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
        List<String> ways = new ArrayList<>();
        broken.smallest()
                .ifPresent(promise -> ways.add("promise \"" + promise + "\", the smallest promise that holds"));
        broken.cutOff().ifPresent(time -> ways.add("take orders until " + time + " (`orderBefore: " + time + "`)"));
        ways.add("shorten step \"" + broken.lateStep() + "\"");
        String all = String.join(", or ", ways);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }

    private static void report(Report report, Offering offering, Proof proof, Unknown unknown) {
        report.add(
                offering.id(),
                "nobody can keep \"%s\": %s".formatted(proof.promise().duration(), unknown.reason()),
                "Add opening hours to the calendar that is counted in, or state less time.",
                LeadTimePath.of(proof));
    }
}
