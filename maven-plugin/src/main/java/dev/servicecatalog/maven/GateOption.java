package dev.servicecatalog.maven;

import java.util.Arrays;
import java.util.List;

/** The properties that the gate and its relatives read, from the command line only. */
enum GateOption {
    BASE("catalog.base"),
    HEAD("catalog.head"),
    REPOSITORY("catalog.repository"),
    DIRECTORY("catalog.directory"),
    OUTPUT("catalog.output"),
    NOW("catalog.now"),
    MODE("catalog.gate.mode"),
    POLICY("catalog.policy"),
    CHANGES("catalog.changes"),
    COMPARE_WITH("catalog.compareWith"),
    COMMITTEE("catalog.committee"),
    ZONE("catalog.timeZone"),
    TESTS("catalog.evidence.tests"),
    COVERAGE("catalog.evidence.coverage"),
    COVERAGE_BEFORE("catalog.evidence.coverageBefore"),
    SCAN("catalog.evidence.scan"),
    API("catalog.evidence.api"),
    ROLLBACK("catalog.evidence.rollback"),
    REVIEW("catalog.approvals.review"),
    REVIEW_REPOSITORY("catalog.approvals.repository"),
    REVIEW_BRANCH("catalog.approvals.branch"),
    TAGS("catalog.approvals.tags"),
    EMERGENCY("catalog.emergency"),
    INCIDENT("catalog.emergency.incident"),
    ANNOUNCED("catalog.announced"),
    DEPLOY("catalog.deploy"),
    ARTIFACTS("catalog.artifacts"),
    LOCATION("catalog.location"),
    LEDGER("catalog.ledger"),
    LEDGER_REQUIRED("catalog.ledgerRequired"),
    LEDGER_KEYS("catalog.ledger.keys"),
    SIGNING_KEY("catalog.signingKey"),
    COMMIT("catalog.commit"),
    RESULT("catalog.result"),
    OUTCOME_INCIDENT("catalog.incident"),
    BY("catalog.by"),
    SERVICE("catalog.outcome.service"),
    ENVIRONMENT("catalog.outcome.environment"),
    DEPLOYMENT("catalog.outcome.deployment");

    private final String property;

    GateOption(String property) {
        this.property = property;
    }

    String property() {
        return property;
    }

    static List<String> properties() {
        return Arrays.stream(values()).map(GateOption::property).sorted().toList();
    }
}
