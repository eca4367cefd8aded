package dev.servicecatalog.load;

import static dev.servicecatalog.model.ChangePolicy.BusinessChange.PRICE_RAISED;
import static dev.servicecatalog.model.ChangePolicy.BusinessChange.PROMISE_LOWERED;
import static dev.servicecatalog.model.ChangePolicy.BusinessChange.SERVICE_REMOVED;
import static dev.servicecatalog.model.ChangePolicy.BusinessChange.TEXT_ONLY;
import static dev.servicecatalog.model.ChangePolicy.Level.HIGH;
import static dev.servicecatalog.model.ChangePolicy.Level.LOW;
import static dev.servicecatalog.model.ChangePolicy.Level.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Evidence;
import dev.servicecatalog.model.ChangeRule;
import dev.servicecatalog.model.ChangeRule.Approver;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Goal;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Owner;
import dev.servicecatalog.model.Plan;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Waiver;
import dev.servicecatalog.source.DirectorySource;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every field of the documents that the schemas accept arrives in the records. */
class OptInKindsTest {
    private static final LoadedCatalog LOADED = load();
    private static final Catalog CATALOG = LOADED.catalog();
    private static final Owner HELM = new Owner(Optional.of("helm"), Optional.of("Head of the Helm"));

    @Test
    void onlyNamesThatNoDocumentHasAreReported() {
        assertThat(LOADED.findings())
                .allSatisfy(finding -> assertThat(finding.code().name()).isEqualTo("unknown-name"));
    }

    @Test
    void goal() {
        assertThat(CATALOG.goals().get("on-time"))
                .isEqualTo(new Goal(
                        new EntityId(Kind.GOAL, "on-time"),
                        "Ferries leave on time",
                        Optional.of("operations"),
                        Optional.of(new Goal.Measure(
                                "departures on time", "%", new BigDecimal("91.5"), new BigDecimal("96"))),
                        day("2027-06-30")));
    }

    @Test
    void component() {
        Component component = CATALOG.components().get("gate-software");

        assertThat(component.type()).contains(Component.Type.APPLICATION);
        assertThat(component.owner()).isEqualTo(HELM);
        assertThat(component.since()).isEqualTo(day("2021-04-01"));
        assertThat(component.supportedUntil()).isEqualTo(day("2028-03-31"));
        assertThat(component.availability()).map(Object::toString).contains("99.9%");
        assertThat(component.hours()).contains("always");
        assertThat(component.costs()).singleElement().satisfies(cost -> {
            assertThat(cost.name()).isEqualTo("Licence");
            assertThat(cost.amount()).map(Object::toString).contains("12000.00 NOK per quarter");
        });
        assertThat(component.licences()).contains(new Component.Licences(40, 31));
        assertThat(component.builds()).containsExactly("no.fjordferries:gate", "deploy/gate/**");
    }

    @Test
    void agreement() {
        Agreement agreement = CATALOG.agreements().get("seacloud-hosting");

        assertThat(agreement.type()).contains(Agreement.Type.SUPPLIER_CONTRACT);
        assertThat(agreement.provider()).contains("seacloud");
        assertThat(agreement.customer()).contains("helm");
        assertThat(agreement.covers())
                .isEqualTo(new Agreement.Covers(List.of("boarding"), List.of("test-quay"), List.of("gate-software")));
        assertThat(agreement.validFrom()).isEqualTo(day("2025-01-01"));
        assertThat(agreement.validTo()).isEqualTo(day("2027-12-31"));
        assertThat(agreement.noticeBy()).isEqualTo(day("2027-09-30"));
        assertThat(agreement.reviewed()).isEqualTo(day("2026-01-20"));
        assertThat(agreement.document()).contains("https://contracts.fjordferries.example/seacloud");
    }

    @Test
    void promises() {
        Promises promises = CATALOG.agreements().get("seacloud-hosting").promises();

        assertThat(promises.availability()).hasValueSatisfying(availability -> {
            assertThat(availability.target()).hasToString("99.95%");
            assertThat(availability.per()).isEqualTo(Promises.Period.MONTH);
            assertThat(availability.hours()).contains("always");
            assertThat(availability.goodEnough()).map(Object::toString).contains("99.9%");
            assertThat(availability.overDelivery()).map(Object::toString).contains("99.99%");
        });
        assertThat(promises.respond())
                .map(respond -> respond.target().toString())
                .contains("15 minutes");
        assertThat(promises.restore()).hasValueSatisfying(restore -> {
            assertThat(restore.target()).hasToString("1 hour");
            assertThat(restore.hours()).contains("always");
            assertThat(restore.when()).contains("a quay is cut off");
        });
        assertThat(promises.satisfaction()).hasValueSatisfying(satisfaction -> {
            assertThat(satisfaction.target()).hasToString("4.0 of 5");
            assertThat(satisfaction.goodEnough()).map(Object::toString).contains("3.5 of 5");
        });
        assertThat(promises.dataLoss()).map(loss -> loss.target().toString()).contains("5 minutes");
    }

    @Test
    void sharesOfAServiceStayAsWritten() {
        Service service = CATALOG.services().get("boarding");

        assertThat(service.passesCostOn()).hasToString("{freight=20%, timetable=1/3}");
        assertThat(service.promises().restore())
                .map(restore -> restore.target().toString())
                .contains("90 minutes");
    }

    @Test
    void improvement() {
        Improvement improvement = CATALOG.improvements().get("faster-gates");

        assertThat(improvement.service()).contains("boarding");
        assertThat(improvement.status()).contains(Improvement.Status.DONE);
        assertThat(improvement.raisedBy()).contains("operations");
        assertThat(improvement.owner()).isEqualTo(HELM);
        assertThat(improvement.how()).contains(Improvement.How.CAPACITY);
        assertThat(improvement.need()).contains(Improvement.Need.ENTERPRISE);
        assertThat(improvement.whatWeDo()).contains("New readers in all gates");
        assertThat(improvement.effect())
                .map(effect -> effect.measure() + " " + effect.change())
                .contains("time to board -40%");
        assertThat(improvement.businessEffect()).contains("two more departures on a summer day");
        assertThat(improvement.goal()).contains("on-time");
        assertThat(improvement.ifWeDoNot()).contains("ferries leave late in July");
        assertThat(improvement.improves()).contains(Promises.Name.AVAILABILITY);
    }

    @Test
    void figuresOfAnImprovement() {
        Improvement improvement = CATALOG.improvements().get("faster-gates");

        assertThat(improvement.money()).hasValueSatisfying(money -> {
            assertThat(money.once()).map(Object::toString).contains("300000.00 NOK");
            assertThat(money.perYear()).map(Object::toString).contains("12000.00 NOK");
            assertThat(money.benefitPerYear()).map(Object::toString).contains("500000.00 NOK");
            assertThat(money.evidence()).contains("https://portal.fjordferries.example/reports/q3");
        });
        assertThat(improvement.score())
                .contains(new Improvement.Score(
                        new BigDecimal("13"), new BigDecimal("8"), new BigDecimal("2.5"), new BigDecimal("5")));
        assertThat(improvement.decided())
                .contains(new Improvement.Decision(
                        day("2025-11-03"),
                        Optional.of("Head of operations"),
                        Optional.of(Improvement.Result.GO),
                        Optional.of("pays back in one summer"),
                        Optional.empty()));
        assertThat(CATALOG.improvements().get("gold-gates").decided()).hasValueSatisfying(decided -> {
            assertThat(decided.result()).contains(Improvement.Result.NO_GO);
            assertThat(decided.alternative()).contains("yellow paint");
        });
        assertThat(CATALOG.improvements().get("second-radio").score()).isEmpty();
    }

    @Test
    void measurement() {
        Measurement measurement = CATALOG.measurements().get("m-2026-02");

        assertThat(measurement.from()).isEqualTo(day("2026-02-01"));
        assertThat(measurement.to()).isEqualTo(day("2026-03-01"));
        assertThat(measurement.source()).contains("portal export of 2026-03-02");
        assertThat(measurement.services().get("boarding")).satisfies(figures -> {
            assertThat(figures.availability()).map(Object::toString).contains("99.62%");
            assertThat(figures.outages()).contains(3);
            assertThat(figures.causedByChange()).contains(1);
            assertThat(figures.restoredInTime()).contains(3);
            assertThat(figures.satisfaction()).map(Object::toString).contains("4.1 of 5");
        });
        assertThat(measurement.offerings().get("crew-handheld")).satisfies(figures -> {
            assertThat(figures.ordered()).contains(44);
            assertThat(figures.open()).contains(6);
            assertThat(figures.delivered()).contains(40);
            assertThat(figures.inTime()).contains(38);
            assertThat(figures.p50()).map(Object::toString).contains("1 business day");
            assertThat(figures.p85()).map(Object::toString).contains("2 business days");
            assertThat(figures.longest()).map(Object::toString).contains("3 business days");
            assertThat(figures.satisfaction()).map(Object::toString).contains("4.4 of 5");
        });
    }

    @Test
    void figuresOfTheWholeEnterprise() {
        Measurement measurement = CATALOG.measurements().get("m-2026-02");

        assertThat(measurement.goals()).containsEntry("on-time", new BigDecimal("93.2"));
        assertThat(measurement.use())
                .containsExactly(new Measurement.Use("crew-handheld", Optional.of("standard"), "operations", 58));
        assertThat(measurement.support())
                .isEqualTo(new Measurement.Support(Optional.of(1250), Optional.of(985), Optional.of(21)));
        assertThat(measurement.projects())
                .isEqualTo(new Measurement.Projects(Optional.of(48), Optional.of(20), Optional.of(3)));
        assertThat(measurement.changes()).isEqualTo(new Measurement.Changes(Optional.of(40), Optional.of(0)));
        assertThat(measurement.effort())
                .isEqualTo(new Measurement.Effort(
                        Optional.of(new BigDecimal("1480")),
                        Optional.of(new BigDecimal("320.5")),
                        Optional.of(new BigDecimal("210"))));
    }

    @Test
    void weightsOfAChangePolicy() {
        ChangePolicy policy = CATALOG.changePolicies().get("default");

        assertThat(policy.maxDecisionAge()).map(Object::toString).contains("4 hours");
        assertThat(policy.impact().importance()).hasToString("{VITAL=3, IMPORTANT=2, NORMAL=1}");
        assertThat(policy.impact().change())
                .containsEntry(SERVICE_REMOVED, 4)
                .containsEntry(PROMISE_LOWERED, 3)
                .containsEntry(TEXT_ONLY, 0)
                .hasSize(6)
                .doesNotContainKey(PRICE_RAISED);
        assertThat(policy.impact().priceRaised()).hasToString("{10=2, 50=4}");
        assertThat(policy.impact().consumers()).hasToString("{10=1, 50=2}");
        assertThat(policy.likelihood())
                .isEqualTo(new ChangePolicy.Likelihood(ChangePolicy.Profile.CONFIG, ChangePolicy.Identity.TEAM));
        assertThat(policy.matrix()).containsOnlyKeys(0, 4);
        assertThat(policy.matrix().get(4))
                .containsEntry(LOW, MEDIUM)
                .containsEntry(MEDIUM, HIGH)
                .containsEntry(HIGH, HIGH);
        assertThat(CATALOG.changePolicies().get("small").impact().priceRaised()).hasToString("{0=2}");
    }

    @Test
    void whatAChangePolicyAsksFor() {
        ChangePolicy policy = CATALOG.changePolicies().get("default");

        assertThat(policy.evidence()).containsOnlyKeys(Importance.values());
        assertThat(policy.evidence().get(Importance.VITAL)).satisfies(vital -> {
            assertThat(vital.needs())
                    .containsExactly(
                            Evidence.TESTS, Evidence.COVERAGE_NOT_LOWER, Evidence.SECOND_REVIEWER, Evidence.ROLLBACK);
            assertThat(vital.coverageAtLeast()).map(Object::toString).contains("70%");
        });
        assertThat(policy.standardChanges())
                .containsExactly(new ChangePolicy.StandardChange(
                        "wording",
                        List.of("*.summary", "*.keywords"),
                        Optional.of(3),
                        Optional.of(0),
                        Optional.of("helm"),
                        day("2026-12-31")));
        assertThat(policy.errorBudget().automaticAbove()).map(Object::toString).contains("25%");
        assertThat(policy.errorBudget().stopAt()).map(Object::toString).contains("0%");
        assertThat(policy.freezes())
                .containsExactly(new ChangePolicy.Freeze(
                        "Summer",
                        LocalDateTime.of(2026, 6, 26, 0, 0),
                        LocalDateTime.of(2026, 8, 10, 6, 0),
                        ZoneId.of("Europe/Oslo"),
                        List.of("boarding"),
                        ChangePolicy.InEmergency.ALLOW));
        assertThat(policy.emergency()).hasValueSatisfying(emergency -> {
            assertThat(emergency.requires()).containsExactly(ChangePolicy.Proof.INCIDENT);
            assertThat(emergency.approvedBy()).containsExactly("helm");
            assertThat(emergency.reviewWithin()).map(Object::toString).contains("2 business days");
            assertThat(emergency.blockOnOverdueReview()).isTrue();
        });
    }

    @Test
    void whoOwnsAChangePolicyAndWhoApproves() {
        ChangePolicy policy = CATALOG.changePolicies().get("default");

        assertThat(policy.owners()).containsExactly("helm");
        assertThat(policy.people())
                .containsExactly(
                        new ChangePolicy.Person(
                                "head-of-the-helm",
                                List.of("helm", "operations"),
                                new TreeMap<>(Map.of("github", List.of("helm-head"), "gitlab", List.of("helm.head"))),
                                List.of("helm@northwind.example"),
                                List.of(
                                        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICQxWegFMcJItg4y4cq22IT4Cp+vvNHibU7cu/OoyPOe head-of-the-helm")),
                        new ChangePolicy.Person("first-mate", List.of("helm"), new TreeMap<>(), List.of(), List.of()));
        assertThat(policy.lookBack()).isEqualTo(5);
        assertThat(CATALOG.changePolicies().get("small").lookBack()).isEqualTo(10);
    }

    @Test
    void rulesOfAChangePolicy() {
        List<ChangeRule> rules = CATALOG.changePolicies().get("default").rules();

        assertThat(rules)
                .extracting(ChangeRule::id)
                .containsExactly("promise-lowered-vital", "removed-with-consumers", "risky-gates");
        assertThat(rules.get(0).when().change()).contains(PROMISE_LOWERED);
        assertThat(rules.get(0).when().importance()).contains(Importance.VITAL);
        assertThat(rules.get(0).require().approvals()).contains(2);
        assertThat(rules.get(0).require().from())
                .containsExactly(new Approver.ServiceOwner(), new Approver.BusinessOwner());
        assertThat(rules.get(0).require().notice()).map(Object::toString).contains("5 business days");
        assertThat(rules.get(1).when().consumers()).contains(1);
        assertThat(rules.get(1).decision()).contains(ChangeRule.Decision.REJECT);
        assertThat(rules.get(2).when())
                .isEqualTo(new ChangeRule.Condition(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("boarding"),
                        Optional.of(HIGH),
                        Optional.of(HIGH)));
    }

    @Test
    void waiver() {
        assertThat(CATALOG.waivers().get("summer-law"))
                .isEqualTo(new Waiver(
                        new EntityId(Kind.WAIVER, "summer-law"),
                        "New ticket law in July",
                        Optional.of("freeze"),
                        Optional.of(new EntityId(Kind.SERVICE, "boarding")),
                        Optional.of("the law is in force on 1 July"),
                        Optional.of(new Waiver.Approval("Head of operations", LocalDate.of(2026, 6, 10))),
                        day("2026-07-01")));
        assertThat(CATALOG.waivers().values())
                .extracting(stated -> stated.subject().orElseThrow().kind())
                .containsExactlyInAnyOrder(
                        Kind.SERVICE,
                        Kind.PARTY,
                        Kind.CALENDAR,
                        Kind.OFFERING,
                        Kind.GOAL,
                        Kind.COMPONENT,
                        Kind.AGREEMENT,
                        Kind.IMPROVEMENT,
                        Kind.MEASUREMENT,
                        Kind.PLAN);
    }

    @Test
    void plan() {
        Plan plan = CATALOG.plans().get("night-ferry");

        assertThat(plan.manager()).contains("Programme office");
        assertThat(plan.tasks())
                .containsExactly(
                        new Plan.Task(
                                "T12",
                                "Try the night gate",
                                new Plan.Needs("test-quay", Optional.empty(), 1),
                                LocalDateTime.of(2026, 9, 14, 9, 0)),
                        new Plan.Task(
                                "20",
                                "Two new crew members",
                                new Plan.Needs("crew-handheld", Optional.of("rugged"), 2),
                                LocalDateTime.of(2026, 9, 14, 9, 0)));
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    private static LoadedCatalog load() {
        try {
            Path valid = Path.of(OptInKindsTest.class
                    .getResource("/dev/servicecatalog/schema/valid")
                    .toURI());
            return CatalogLoader.load(DirectorySource.of(valid));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
