package dev.servicecatalog.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.ChangeGate;
import dev.servicecatalog.compiler.DiffRequest;
import dev.servicecatalog.testing.GateRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
    private static final Path BASE = Path.of("src/test/resources/dev/servicecatalog/gate/base");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() {
        copy("before");
        copy("after");
    }

    private void copy(String side) {
        try (Stream<Path> files = Files.list(BASE)) {
            Files.createDirectory(folder.resolve(side));
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(side).resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void edit(String side, String file, String old, String now) {
        try {
            Path path = folder.resolve(side).resolve(file);
            String text = Files.readString(path);
            assertThat(text).contains(old);
            Files.writeString(path, text.replace(old, now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CatalogDiff diff() {
        return ChangeGate.diff(new DiffRequest(
                CatalogLocation.of(folder.resolve("before")),
                CatalogLocation.of(folder.resolve("after")),
                GateRepository.NOW));
    }

    private static Set<ChangeType> types(CatalogDiff diff) {
        Set<ChangeType> types = EnumSet.noneOf(ChangeType.class);
        diff.changes().forEach(change -> types.add(change.type()));
        return types;
    }

    @Test
    void remarksOrderStyleAndPlaceAreNoChange() throws IOException {
        edit("after", "services.yaml", "kind: Goal", "kind: Goal # a remark");
        edit(
                "after",
                "services.yaml",
                "importance: vital\n  owner: {team: shop-team, person: Shop manager}\n  businessOwner",
                "owner:\n    person: 'Shop manager'\n    team: \"shop-team\"\n  importance: vital\n  businessOwner");
        Files.createDirectory(folder.resolve("after/menu"));
        Files.move(folder.resolve("after/offerings.yaml"), folder.resolve("after/menu/all.yml"));
        Files.writeString(
                folder.resolve("after/parties.yaml"),
                "\uFEFF"
                        + Files.readString(folder.resolve("after/parties.yaml")).replace("\n", "\r\n"));
        assertThat(diff().isEmpty()).as(diff().toString()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SERVICE_REMOVED, SERVICE_ADDED | services.yaml | name: workplace, | name: workplaces,",
                "OFFERING_REMOVED, OFFERING_ADDED | offerings.yaml | name: laptop, | name: laptops,",
                "ENTITY_REMOVED, ENTITY_ADDED | services.yaml | name: more-online, | name: much-more-online,",
                "SERVICE_RETIRED | services.yaml | status: live | status: retiring",
                "OFFERING_RETIRED | offerings.yaml | status: live | status: retired",
                "OFFERING_RETIRED | offerings.yaml | status: live | status: building",
                "SERVICE_RETIRED | services.yaml | status: live | status: proposed",
                "PROOF_BROKEN, PROMISE_RAISED | offerings.yaml | promise: 5 business days | promise: 1 business day",
                "PROMISE_LOWERED | services.yaml | target: 99.5% | target: 99.4%",
                "PROMISE_LOWERED | services.yaml | per: month | per: year",
                "PROMISE_LOWERED | offerings.yaml | orderBefore: 13:00 | orderBefore: 11:00",
                "PROMISE_LOWERED | offerings.yaml | [laptop, bag, charger] | [laptop, charger]",
                "PROMISE_LOWERED | offerings.yaml | orderBefore: 13:00 | 'orderBefore: 13:00, startsWhen: somebody has the time'",
                "PROMISE_RAISED | services.yaml | target: 4 hours | target: 3 hours",
                "PRICE_RAISED | offerings.yaml | oneTime: 1000.00 EUR | oneTime: 1000.01 EUR",
                "PRICE_RAISED | offerings.yaml | term: 36 months | term: 48 months",
                "PRICE_LOWERED | offerings.yaml | oneTime: 1000.00 EUR | oneTime: 999.99 EUR",
                "PRICE_RAISED, COST_RAISED | offerings.yaml | 40.00 EUR per month | 41.00 EUR per month",
                "PRICE_LOWERED, COST_LOWERED | offerings.yaml | 40.00 EUR per month | 468.00 EUR per year",
                "NEED_DROPPED | services.yaml | needs: [{component: booking-database}] | x-needs: none",
                "NEED_ADDED | services.yaml | charging: chargeback | needs: [{service: ticket-shop}]",
                "OWNER_CHANGED | services.yaml | owner: {team: workplace-team | owner: {team: service-desk",
                "ORDER_LINK_CHANGED | offerings.yaml | order/laptop | order/laptops",
                "POLICY_CHANGED | policy.yaml | approvals: 2 | approvals: 3",
                "OTHER_FIELD | services.yaml | charging: chargeback | charging: showback",
                "WORDING | services.yaml | A ready desk | A tidy desk"
            })
    void eachTypeOfChangeIsShown(String types, String file, String old, String now) {
        edit("after", file, old, now);
        assertThat(types(diff()))
                .as(diff().toString())
                .containsAll(
                        Stream.of(types.split(", ")).map(ChangeType::valueOf).toList());
    }

    @Test
    void whatGoesOnInItsLifeIsNotRetired() {
        edit("before", "offerings.yaml", "status: live", "status: building");
        assertThat(types(diff())).contains(ChangeType.STATUS_CHANGED).doesNotContain(ChangeType.OFFERING_RETIRED);
    }

    @Test
    void whatWasBrokenAndIsNot() {
        edit("before", "offerings.yaml", "promise: 5 business days", "promise: 1 business day");
        assertThat(types(diff())).contains(ChangeType.PROOF_MENDED, ChangeType.PROMISE_LOWERED);
    }

    /** The step takes two days and is promised in one. */
    private void promiseTooMuchBefore() {
        edit("before", "offerings.yaml", "promise: 5 business days", "promise: 1 business day");
        edit("after", "offerings.yaml", "promise: 5 business days", "promise: 1 business day");
    }

    @ParameterizedTest
    @CsvSource({
        "'by: shop-team, time: 2 business days', 'by: shop-team, time: 38 hours'",
        "'id: set-up, does: Set', 'id: setting-up, does: Set'",
        "promise: 1 business day, promise: 9 business hours"
    })
    void aPromiseThatWasBrokenBeforeIsNoNewOneInOtherWords(String old, String now) {
        promiseTooMuchBefore();
        edit("after", "offerings.yaml", old, now);
        assertThat(diff().newFindings()).isEmpty();
        assertThat(diff().mended()).isEmpty();
        assertThat(types(diff())).doesNotContain(ChangeType.PROOF_BROKEN, ChangeType.PROOF_MENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "'by: shop-team, time: 2 business days', 'by: shop-team, time: 3 business days'",
        "promise: 1 business day, promise: 4 business hours"
    })
    void aPromiseThatIsBrokenMoreThanBeforeIsNew(String old, String now) {
        promiseTooMuchBefore();
        edit("after", "offerings.yaml", old, now);
        assertThat(diff().newFindings())
                .singleElement()
                .satisfies(found -> assertThat(found.code().name()).isEqualTo("promise-shorter-than-chain"));
        assertThat(diff().mended()).isEmpty();
    }

    /** One promise of an offering is mended, another one is broken: that is no exchange. */
    @Test
    void aBrokenPromiseElsewhereIsNew() {
        edit("before", "offerings.yaml", "price: free of charge", packages("1 business day", "3 business days"));
        edit("after", "offerings.yaml", "price: free of charge", packages("3 business days", "9 business hours"));
        assertThat(diff().newFindings())
                .singleElement()
                .satisfies(found -> assertThat(found.field()).isEqualTo("spec.packages.1.leadTime"));
        assertThat(diff().mended())
                .singleElement()
                .satisfies(found -> assertThat(found.field()).isEqualTo("spec.packages.0.leadTime"));
    }

    private static String packages(String one, String other) {
        return "packages: [{name: one, title: One, oneTime: 1.00 EUR, leadTime: %s}, {name: other, title: Other, oneTime: 2.00 EUR, leadTime: %s}]"
                .formatted(one, other);
    }

    /** What is promised does not change, so a repair that costs too much still does. */
    @Test
    void aRepairThatTookTooLongBeforeIsNoNewFinding() {
        edit("after", "services.yaml", "target: 4 hours", "target: 235 minutes");
        assertThat(diff().newFindings()).isEmpty();
        assertThat(diff().mended()).isEmpty();
    }

    @Test
    void anAvailabilityFartherOutOfReachIsNew() {
        edit("before", "services.yaml", "target: 99.5%", "target: 99.95%");
        edit("after", "services.yaml", "target: 99.5%", "target: 99.95%");
        edit("after", "services.yaml", "availability: 99.9%", "availability: 99.91%");
        assertThat(diff().newFindings()).isEmpty();
        edit("after", "services.yaml", "availability: 99.91%", "availability: 99.8%");
        assertThat(diff().newFindings())
                .extracting(found -> found.code().name())
                .contains("availability-impossible");
    }

    @ParameterizedTest
    @CsvSource({"1120.00, 12.0", "1000.01, 0.1", "1099.99, 10.0", "2500.00, 150.0", "999.99, -0.1"})
    void aRiseIsToldInHundredthsAndNeverAsNone(String price, String percent) {
        edit("after", "offerings.yaml", "1000.00", price);
        assertThat(diff().changes())
                .filteredOn(change -> change.path().equals("spec.price.oneTime"))
                .singleElement()
                .satisfies(change -> assertThat(change.percent().orElseThrow()).isEqualByComparingTo(percent));
    }

    /** A rise that hides behind another currency, another period, or no statement at all is a rise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oneTime: 1000.00 EUR | oneTime: 1.00 GBP",
                "40.00 EUR per month | 481.00 EUR per year",
                "'price: {oneTime: 1000.00 EUR, recurring: 40.00 EUR per month, term: 36 months}' | x-price: soon",
                "'price: {oneTime: 1000.00 EUR, recurring: 40.00 EUR per month, term: 36 months}' | 'packages: [{name: one, title: One, oneTime: 9000.00 EUR}]'",
                "price: free of charge | price: {oneTime: 0.01 EUR}"
            })
    void noRiseIsHidden(String old, String now) {
        edit("after", "offerings.yaml", old, now);
        assertThat(types(diff()))
                .as(diff().toString())
                .containsAnyOf(ChangeType.PRICE_RAISED, ChangeType.PROMISE_LOWERED);
    }

    @Test
    void aPackageUnderAnotherNameIsNoWayToRaiseItsPrice() {
        String single = "price: {oneTime: 1000.00 EUR, recurring: 40.00 EUR per month, term: 36 months}";
        edit("before", "offerings.yaml", single, "packages: [{name: standard, title: Standard, oneTime: 10.00 EUR}]");
        edit("after", "offerings.yaml", single, "packages: [{name: basic, title: Basic, oneTime: 99.00 EUR}]");
        assertThat(types(diff())).contains(ChangeType.PRICE_RAISED, ChangeType.PROMISE_LOWERED);
        edit("after", "offerings.yaml", "99.00", "10.00");
        assertThat(types(diff())).doesNotContain(ChangeType.PRICE_RAISED);
    }

    @ParameterizedTest
    @CsvSource({"1, '', PROMISE_LOWERED", "'', 4, PROMISE_LOWERED", "4, '', PROMISE_RAISED", "'', 1, PROMISE_RAISED"})
    void aPackageWithoutALeadTimeHasThatOfItsOffering(String before, String after, ChangeType type) {
        String single = "price: {oneTime: 1000.00 EUR, recurring: 40.00 EUR per month, term: 36 months}";
        edit("before", "offerings.yaml", single, packageWith(before));
        edit("after", "offerings.yaml", single, packageWith(after));
        assertThat(diff().changes())
                .filteredOn(change -> change.path().equals("spec.packages[standard].leadTime"))
                .extracting(Change::type)
                .containsExactly(type);
    }

    private static String packageWith(String days) {
        String leadTime = days.isEmpty() ? "" : ", leadTime: " + days + " business day" + (days.equals("1") ? "" : "s");
        return "packages: [{name: standard, title: Standard, oneTime: 10.00 EUR" + leadTime + "}]";
    }

    @Test
    void fewerOfficeHoursLowerPromisesAndADayShowsIt() {
        edit("after", "calendars.yaml", "09:00-17:00", "10:00-14:00");
        assertThat(diff().changes())
                .filteredOn(change -> change.type() == ChangeType.PROMISE_LOWERED)
                .extracting(change -> change.subject().toString(), Change::sentence)
                .contains(
                        tuple(
                                "Offering/ticket-report",
                                "Report of tickets sold: lead time (for example ordered Mon 2 Mar 2026 17:00, due Tue 10 Mar 2026 14:00 instead of Mon 9 Mar 2026 17:00), 5 business days → 5 business days"));
    }

    @Test
    void aCommaInsideAWordIsSeen() {
        edit("after", "offerings.yaml", "[notebook, computer, device]", "[\"notebook, computer\", device]");
        assertThat(diff().fields()).hasSize(1);
        assertThat(diff().changes()).hasSize(1);
    }

    @Test
    void whatComesToTheSameIsStillToldAsSaidInAnotherWay() {
        edit("after", "services.yaml", "restore: {target: 4 hours", "restore: {target: 240 minutes");
        assertThat(diff().changes())
                .extracting(Change::type)
                .contains(ChangeType.OTHER_FIELD)
                .doesNotContain(ChangeType.PROMISE_LOWERED, ChangeType.PROMISE_RAISED);
    }
}
