package dev.servicecatalog.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.source.DirectorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the readers of the kinds to opt into find beyond shape and names. */
class OptInFindingsTest {
    @TempDir
    Path folder;

    @Test
    void anAgreementMayHoldForOneDayButNotEndEarlier() {
        assertThat(codes(agreement("2026-01-01", "2026-01-01"))).isEmpty();

        assertThat(findings(agreement("2026-01-02", "2026-01-01")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code().name()).isEqualTo("end-before-start");
                    assertThat(finding.place()).hasToString("0.yaml:10:12");
                    assertThat(finding.message()).isEqualTo("it ends before it starts on 2026-01-02");
                });
    }

    @Test
    void aWaiverExpiresAfterItIsApproved() {
        assertThat(codes("""
                        apiVersion: servicecatalog.dev/v1
                        kind: Waiver
                        metadata: {name: late, title: Late}
                        spec:
                          rule: freeze
                          for: {waiver-of: nobody, x-note: none}
                          reason: none
                          approvedBy: {name: Head of IT, date: 2026-06-10}
                          expires: 2026-06-09
                        """)).contains("end-before-start");
    }

    @Test
    void aMeasurementCoversAtLeastOneDay() {
        assertThat(codes(measurement("a", "2026-02-01", "2026-02-02", ""))).isEmpty();
        assertThat(codes(measurement("a", "2026-02-01", "2026-02-01", ""))).containsExactly("end-before-start");
        assertThat(codes(measurement("a", "2026-02-02", "2026-02-01", ""))).containsExactly("end-before-start");
    }

    @Test
    void aFreezeTakesTime() {
        assertThat(codes(policy("""
                        freezes:
                            - {name: Black week, from: 2026-11-26 06:00, to: 2026-11-26 06:00, timeZone: Europe/Warsaw}
                        """))).containsExactly("end-before-start");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "support: {contacts: 10, solvedAtLevel1: 11} | `solvedAtLevel1` is 11",
                "support: {contacts: 10, reachedDevelopers: 11} | `reachedDevelopers` is 11",
                "projects: {tasks: 10, needingIt: 11} | `needingIt` is 11",
                "projects: {tasks: 10, needingIt: 5, lateBecauseOfIt: 6} | `lateBecauseOfIt` is 6",
                "projects: {tasks: 10, lateBecauseOfIt: 11} | `lateBecauseOfIt` is 11",
                "changes: {deployments: 0, failed: 1} | `failed` is 1"
            })
    void aPartIsNotLargerThanItsWhole(String figures, String message) {
        assertThat(findings(measurement("a", "2026-02-01", "2026-03-01", figures)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code().name()).isEqualTo("part-exceeds-whole");
                    assertThat(finding.message()).startsWith(message);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "services: {shop: {outages: 2, causedByChange: 3}}",
                "services: {shop: {outages: 2, restoredInTime: 3}}",
                "offerings: {laptop: {ordered: 1, delivered: 2, inTime: 3}}"
            })
    void aPartIsNotLargerThanItsWholeForEachServiceAndOffering(String figures) {
        assertThat(codes(measurement("a", "2026-02-01", "2026-03-01", figures)))
                .containsExactlyInAnyOrder("unknown-name", "part-exceeds-whole");
    }

    @Test
    void whatIsNotMeasuredIsNotCompared() {
        assertThat(codes(measurement("a", "2026-02-01", "2026-03-01", "support: {solvedAtLevel1: 11}")))
                .isEmpty();
    }

    @Test
    void numbersThatNobodyWritesAreReportedAndNotDropped() {
        assertThat(codes(measurement("a", "2026-02-01", "2026-03-01", "support: {contacts: 0x10}")))
                .containsExactly("number-not-understood");
        assertThat(codes(measurement("a", "2026-02-01", "2026-03-01", "effort: {supportHours: 1e3}")))
                .containsExactly("number-not-understood");
        assertThat(findings(measurement("a", "2026-02-01", "2026-03-01", "support: {contacts: -1}")))
                .hasSize(1);
    }

    @Test
    void aRatingLiesOnItsScale() {
        assertThat(codes(measurement("a", "2026-02-01", "2026-03-01", "services: {shop: {satisfaction: 6 of 5}}")))
                .containsExactlyInAnyOrder("unknown-name", "rating-not-understood");
    }

    @Test
    void periodsOfOneSourceMayTouch() {
        assertThat(codes(
                        measurement("feb", "2026-02-01", "2026-03-01", ""),
                        measurement("mar", "2026-03-01", "2026-04-01", "")))
                .isEmpty();
    }

    @Test
    void periodsOfOneSourceDoNotOverlap() {
        List<Diagnostic> findings = findings(
                measurement("year", "2026-01-01", "2027-01-01", ""),
                measurement("feb", "2026-02-01", "2026-03-01", ""),
                measurement("mar", "2026-03-01", "2026-04-01", ""));

        assertThat(findings).extracting(finding -> finding.code().name()).containsOnly("periods-overlap");
        assertThat(findings).extracting(Diagnostic::subject).containsExactly("Measurement/feb", "Measurement/mar");
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.related())
                        .singleElement()
                        .satisfies(related -> assertThat(related.place()).hasToString("0.yaml:7:7")));
        assertThat(findings.get(0).place()).hasToString("1.yaml:6:9");
    }

    @Test
    void periodsOfTwoSourcesMayOverlap() {
        assertThat(codes(
                        measurement("a", "2026-02-01", "2026-03-01", ""),
                        measurement("b", "2026-02-01", "2026-03-01", "").replace("request tool", "desk")))
                .isEmpty();
    }

    @Test
    void tasksOfAPlanHaveTheirOwnIds() {
        assertThat(codes("""
                        apiVersion: servicecatalog.dev/v1
                        kind: Plan
                        metadata: {name: move, title: Move}
                        spec:
                          tasks:
                            - {id: T1, title: Pack, needs: {offering: van}, neededBy: 2026-09-14 09:00}
                            - {id: T1, title: Drive, needs: {offering: van}, neededBy: 2026-09-15 09:00}
                        """)).containsOnlyOnce("duplicate-task");
    }

    @Test
    void aDayThatDoesNotExistIsReported() {
        assertThat(codes("""
                        apiVersion: servicecatalog.dev/v1
                        kind: Plan
                        metadata: {name: move, title: Move}
                        spec:
                          tasks: [{id: T1, title: Pack, needs: {offering: van}, neededBy: 2026-02-29 09:00}]
                        """)).containsExactlyInAnyOrder("unknown-name", "date-not-understood");
    }

    @Test
    void rulesAndStandardChangesHaveTheirOwnIds() {
        assertThat(codes(policy("""
                        rules:
                            - {id: one, when: {risk: high}, decision: hold}
                            - {id: one, when: {risk: low}, decision: review}
                          standardChanges:
                            - {id: words, allow: ["*.summary"], owner: it, reviewBy: 2026-12-31}
                            - {id: words, allow: ["*.keywords"], owner: it, reviewBy: 2026-12-31}
                        """))).containsOnlyOnce("duplicate-rule").containsOnlyOnce("duplicate-standard-change");
    }

    @Test
    void rolesOfApproversAreNoNamesOfParties() {
        assertThat(findings(policy("""
                        rules:
                            - {id: one, when: {risk: high}, require: {approvals: 1, from: [service-owner, auditors]}}
                        """)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("there is no Party named \"auditors\""));
    }

    private static String agreement(String validFrom, String validTo) {
        return """
                apiVersion: servicecatalog.dev/v1
                kind: Agreement
                metadata: {name: hosting, title: Hosting}
                spec:
                  type: sla
                  provider: it
                  customer: sales
                  covers: {x-all: [everything], components: []}
                  validFrom: %s
                  validTo: %s
                  promises: {restore: {target: 2 hours}}
                """.formatted(validFrom, validTo);
    }

    private static String measurement(String name, String from, String to, String figures) {
        return """
                apiVersion: servicecatalog.dev/v1
                kind: Measurement
                metadata: {name: %s, title: A month}
                spec:
                  source: request tool
                  from: %s
                  to: %s
                  %s
                """.formatted(name, from, to, figures);
    }

    private static String policy(String rest) {
        return """
                apiVersion: servicecatalog.dev/v1
                kind: ChangePolicy
                metadata: {name: default, title: Rules}
                spec:
                  evidence: {normal: {needs: [tests]}}
                  %s
                """.formatted(rest);
    }

    private List<String> codes(String... documents) {
        return findings(documents).stream()
                .map(finding -> finding.code().name())
                .toList();
    }

    /** Findings of these documents, each in its own file, beside a team named it and a business unit named sales. */
    private List<Diagnostic> findings(String... documents) {
        try {
            for (int i = 0; i < documents.length; i++) {
                Files.writeString(folder.resolve(i + ".yaml"), documents[i]);
            }
            Files.writeString(folder.resolve("it.yaml"), """
                    apiVersion: servicecatalog.dev/v1
                    kind: Party
                    metadata: {name: it, title: IT}
                    spec: {type: team, lead: Head of IT}
                    ---
                    apiVersion: servicecatalog.dev/v1
                    kind: Party
                    metadata: {name: sales, title: Sales}
                    spec: {type: business-unit, lead: Head of sales, relationshipOwner: it}
                    """);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return CatalogLoader.load(DirectorySource.of(folder)).findings().stream()
                .filter(finding -> !finding.code().name().equals("no-catalog"))
                .toList();
    }
}
