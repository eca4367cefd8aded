package dev.servicecatalog.compiler;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks why the gate decides as it does.
 *
 * @param gate what the gate is asked
 * @param location where the catalog is that a build is judged by, as in {@link GateRun}
 * @param whatIf what is to be imagined besides
 */
public record ExplainRequest(GateRequest gate, Optional<String> location, WhatIf whatIf) {
    /** The same with the catalog where it was brought to. */
    ExplainRequest at(CatalogLocation here) {
        return new ExplainRequest(gate.at(here), Optional.empty(), whatIf);
    }

    /**
     * Things as they could be.
     *
     * @param now another moment
     * @param approvals people of the policy who approve as well
     * @param emergency whether it cannot wait, for an incident
     */
    public record WhatIf(Optional<Instant> now, List<String> approvals, boolean emergency) {
        /** Nothing is imagined. */
        public static final WhatIf NOTHING = new WhatIf(Optional.empty(), List.of(), false);

        boolean isNothing() {
            return equals(NOTHING);
        }
    }
}
