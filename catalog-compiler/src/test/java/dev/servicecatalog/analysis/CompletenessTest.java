package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.output.report.CompletenessJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final String SERVICE = """
            apiVersion: servicecatalog.dev/v1
            kind: Service
            metadata: {name: %s}
            spec: {%s}
            """;
    private static final String OFFERING = """
            apiVersion: servicecatalog.dev/v1
            kind: Offering
            metadata: {name: %s}
            spec: {%s}
            """;
    private static final String FULL = """
            apiVersion: servicecatalog.dev/v1
            kind: Service
            metadata: {name: full, title: Full}
            spec:
              summary: all is said
              status: live
              since: 2025-10-01
              importance: normal
              owner: {team: a-team, person: Manager}
              businessOwner: sales
              value: {without: nobody can work}
              promises:
                availability: {target: 99%, per: month}
                restore: {target: 4 hours}
              costs: [{name: Team, pool: people, amount: 20000.00 EUR per year}]
            """;

    @Test
    void everyStatementOfAServiceCounts() {
        Completeness.OfOwner owner = only(of("2026-03-02", FULL));
        assertThat(owner.owner()).contains("a-team");
        assertThat(owner.made()).isEqualTo(Ratio.of(11, 11).orElseThrow());
        assertThat(of("2026-03-02", FULL).least()).isEmpty();
        String[] keys = {
            "summary: all is said",
            "importance: normal",
            ", person: Manager",
            "businessOwner: sales",
            "value: {without: nobody can work}",
            "availability: {target: 99%, per: month}",
            "restore: {target: 4 hours}",
            "costs: [{name: Team, pool: people, amount: 20000.00 EUR per year}]",
            "since: 2025-10-01"
        };
        for (String key : keys) {
            int lost = key.startsWith("importance") ? 2 : 1;
            assertThat(only(of("2026-03-02", FULL.replace(key, ""))).made())
                    .as("without " + key)
                    .isEqualTo(Ratio.of(11 - lost, 11).orElseThrow());
        }
    }

    @Test
    void reviewCountsOnlyInTime() {
        assertThat(only(of("2030-03-02", FULL)).statements().get(0).missing())
                .containsExactly(Statement.REVIEWED_IN_TIME);
    }

    @Test
    void everyStatementOfAnOfferingCounts() {
        Completeness.OfOwner none = only(of("2026-03-02", OFFERING.formatted("bare", "category: people")));
        assertThat(none.made()).isEqualTo(Ratio.of(0, 8).orElseThrow());
        Completeness.OfOwner all = only(of("2026-03-02", OFFERING.formatted("all", """
                        summary: s, status: live, includes: [a], keywords: [b], leadTime: {promise: 1 business day}, \
                        price: free of charge, steps: [{id: x}], order: {link: https://a.example/}""")));
        assertThat(all.made()).isEqualTo(Ratio.of(8, 8).orElseThrow());
    }

    @Test
    void servicesForItNeedNoBusinessOwnerAndNoValue() {
        assertThat(only(of("2026-03-02", SERVICE.formatted("inner", "audience: it")))
                        .made())
                .isEqualTo(Ratio.of(0, 9).orElseThrow());
    }

    @Test
    void whatIsNotLiveDoesNotCountUnlessItsStatusIsUnknown() {
        Completeness completeness = of(
                "2026-03-02",
                SERVICE.formatted("old", "status: retired"),
                SERVICE.formatted("idea", "status: proposed"),
                SERVICE.formatted("leaving", "status: retiring"),
                OFFERING.formatted("of-old", "service: old, status: live"));
        assertThat(completeness.owners()).isEmpty();
        assertThat(completeness.made()).isEmpty();
        assertThat(completeness.least()).isEmpty();
        assertThat(only(of("2026-03-02", SERVICE.formatted("unsaid", ""))).made())
                .isEqualTo(Ratio.of(0, 11).orElseThrow());
    }

    @Test
    void offeringsCountWithTheOwnerOfTheirServiceAndNobodyComesLast() {
        Completeness completeness = of(
                "2026-03-02",
                SERVICE.formatted("one", "owner: {team: z-team}"),
                OFFERING.formatted("of-one", "service: one, status: live"),
                OFFERING.formatted("lost", "service: nowhere, status: live, summary: s, keywords: [k]"),
                SERVICE.formatted(
                        "unowned", "owner: {person: somebody}, summary: s, importance: normal, status: live"));
        assertThat(completeness.owners())
                .extracting(Completeness.OfOwner::owner)
                .containsExactly(Optional.of("z-team"), Optional.empty());
        assertThat(completeness.owners().get(0).made())
                .isEqualTo(Ratio.of(2, 19).orElseThrow());
        assertThat(completeness.owners().get(1).made())
                .isEqualTo(Ratio.of(7, 19).orElseThrow());
        assertThat(completeness.made()).contains(Ratio.of(9, 38).orElseThrow());
        assertThat(completeness.least().orElseThrow().owner()).contains("z-team");
        assertThat(completeness.owners().get(0).byStatement())
                .containsEntry(Statement.STATUS, Ratio.of(1, 2).orElseThrow())
                .containsEntry(Statement.KEYWORDS, Ratio.of(0, 1).orElseThrow());
    }

    @Test
    void orderOfDocumentsChangesNothing() {
        List<String> documents = new ArrayList<>(List.of(
                FULL,
                SERVICE.formatted("one", "owner: {team: z-team}"),
                SERVICE.formatted("two", "owner: {team: a-team}"),
                OFFERING.formatted("of-one", "service: one"),
                OFFERING.formatted("of-two", "service: two, status: live")));
        String expected = CompletenessJson.render(of("2026-03-02", documents.toArray(String[]::new)));
        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(documents, random);
            assertThat(CompletenessJson.render(of("2026-03-02", documents.toArray(String[]::new))))
                    .isEqualTo(expected);
        }
    }

    private static Completeness of(String today, String... documents) {
        return CatalogInsights.of(Catalogs.of(String.join("---\n", documents)), LocalDate.parse(today))
                .completeness();
    }

    private static Completeness.OfOwner only(Completeness completeness) {
        assertThat(completeness.owners()).hasSize(1);
        return completeness.owners().get(0);
    }
}
