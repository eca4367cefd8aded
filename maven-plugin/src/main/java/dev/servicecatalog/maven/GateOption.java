package dev.servicecatalog.maven;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The properties that the gate and its relatives read, from the command line only, and which goals do. */
enum GateOption {
    BASE("catalog.base", "gate", "diff"),
    HEAD("catalog.head", "gate", "verify", "backtest", "diff"),
    REPOSITORY("catalog.repository", "gate", "verify", "audit", "backtest", "outcome", "diff"),
    DIRECTORY("catalog.directory", "gate", "backtest", "diff"),
    OUTPUT("catalog.output", "gate", "audit", "backtest", "diff"),
    NOW("catalog.now", "gate", "verify", "audit", "backtest", "outcome", "diff"),
    MODE("catalog.gate.mode", "gate"),
    POLICY("catalog.policy", "gate", "backtest"),
    CHANGES("catalog.changes", "audit", "backtest"),
    COMPARE_WITH("catalog.compareWith", "backtest"),
    COMMITTEE("catalog.committee", "backtest"),
    ZONE("catalog.timeZone", "audit", "backtest"),
    BRANCH("catalog.branch", "verify", "audit"),
    SINCE("catalog.since", "audit"),
    UNTIL("catalog.until", "audit"),
    SAMPLE("catalog.sample", "audit"),
    SEED("catalog.seed", "audit"),
    TESTS("catalog.evidence.tests", "gate"),
    COVERAGE("catalog.evidence.coverage", "gate"),
    COVERAGE_BEFORE("catalog.evidence.coverageBefore", "gate"),
    SCAN("catalog.evidence.scan", "gate"),
    API("catalog.evidence.api", "gate"),
    ROLLBACK("catalog.evidence.rollback", "gate"),
    REVIEW("catalog.approvals.review", "gate"),
    REVIEW_REPOSITORY("catalog.approvals.repository", "gate", "verify", "audit", "outcome"),
    REVIEW_BRANCH("catalog.approvals.branch", "gate"),
    TAGS("catalog.approvals.tags", "gate"),
    EMERGENCY("catalog.emergency", "gate"),
    INCIDENT("catalog.emergency.incident", "gate"),
    ANNOUNCED("catalog.announced", "gate"),
    DEPLOY("catalog.deploy", "gate", "verify", "backtest"),
    ARTIFACTS("catalog.artifacts", "gate"),
    LOCATION("catalog.location", "gate", "verify", "backtest"),
    LEDGER("catalog.ledger", "gate", "verify", "audit", "outcome"),
    LEDGER_REQUIRED("catalog.ledgerRequired", "gate", "outcome"),
    LEDGER_KNOWN("catalog.ledger.known", "verify", "audit"),
    LEDGER_KEYS("catalog.ledger.keys", "verify", "audit"),
    SIGNING_KEY("catalog.signingKey", "gate", "outcome"),
    COMMIT("catalog.commit", "outcome"),
    RESULT("catalog.result", "outcome"),
    OUTCOME_INCIDENT("catalog.incident", "outcome"),
    BY("catalog.by", "outcome"),
    SERVICE("catalog.outcome.service", "outcome"),
    ENVIRONMENT("catalog.outcome.environment", "outcome"),
    DEPLOYMENT("catalog.outcome.deployment", "outcome");

    private final String property;
    private final Set<String> goals;

    GateOption(String property, String... goals) {
        this.property = property;
        this.goals = Set.of(goals);
    }

    String property() {
        return property;
    }

    /** What at least one of these goals reads, in order. */
    static List<String> of(Collection<String> goals) {
        return Arrays.stream(values())
                .filter(option -> !Collections.disjoint(option.goals, goals))
                .map(GateOption::property)
                .sorted()
                .toList();
    }

    static List<String> properties() {
        return Arrays.stream(values()).map(GateOption::property).sorted().toList();
    }
}
