package dev.servicecatalog.gate;

import java.util.Optional;

/** What a change shows for itself. What is empty was not handed over; it is missing, not zero. */
public record Evidence(
        Optional<TestResults> tests,
        Optional<Coverage> coverage,
        Optional<Coverage> coverageBefore,
        Optional<ScanResults> scan,
        Optional<ApiChanges> api,
        Optional<Rollback> rollback) {
    /** Nothing was handed over. */
    public static final Evidence NONE = new Evidence(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
