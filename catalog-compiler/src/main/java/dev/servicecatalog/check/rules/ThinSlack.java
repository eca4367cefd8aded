package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.LeadTimeProofs.Proof;
import dev.servicecatalog.analysis.PromiseProof.Holds;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;

/** A promise holds, but at some order time with less than a tenth of it to spare. */
final class ThinSlack implements Rule {
    private static final int TENTH = 10;

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("thin-slack");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.leadTimes().byOffering().forEach((name, proofs) -> {
            for (Proof proof : proofs) {
                if (proof.verdict() instanceof Holds holds && isThin(holds)) {
                    report.add(
                            insights.catalog().offerings().get(name).id(),
                            "ordered %s only %s of %s minutes are left when the last step is done"
                                    .formatted(
                                            Moments.text(holds.tightest(), proof),
                                            holds.slack().toMinutes(),
                                            holds.promised().toMinutes()),
                            "Shorten step \"%s\", or promise a little more.".formatted(lastStep(proof, holds)),
                            LeadTimePath.of(proof));
                }
            }
        });
    }

    private static boolean isThin(Holds holds) {
        return holds.slack().multipliedBy(TENTH).compareTo(holds.promised()) < 0;
    }

    private static String lastStep(Proof proof, Holds holds) {
        var path = proof.chain().criticalPath(holds.tightest());
        return path.get(path.size() - 1);
    }
}
