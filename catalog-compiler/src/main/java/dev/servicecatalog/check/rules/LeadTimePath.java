package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.LeadTimeProofs.Proof;

/** Where in an offering's document a promise of lead time is written. */
final class LeadTimePath {
    private LeadTimePath() {}

    static Object[] of(Proof proof) {
        return proof.packageIndex()
                .map(index -> new Object[] {"spec", "packages", index, "leadTime"})
                .orElse(new Object[] {"spec", "leadTime", "promise"});
    }
}
