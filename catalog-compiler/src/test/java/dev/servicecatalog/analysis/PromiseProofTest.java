package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.analysis.LeadTimeChain.Link;
import dev.servicecatalog.analysis.PromiseProof.Broken;
import dev.servicecatalog.analysis.PromiseProof.Holds;
import dev.servicecatalog.analysis.PromiseProof.Unknown;
import dev.servicecatalog.analysis.PromiseProof.Verdict;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PromiseProofTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate NEXT_YEAR = TODAY.plusDays(365);
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final int DAYS = 8;

    /** The slow way: every minute of eight days, each step by the calendar itself. */
    @Test
    void everyMinuteAgrees() {
        int[] verdicts = new int[2];
        RandomChains.cases(4, 200).forEach(each -> {
            Verdict verdict = agrees(each);
            verdicts[verdict instanceof Holds ? 1 : 0]++;
            if (verdict instanceof Broken broken) {
                broken.smallest().ifPresent(smallest -> isSmallest(each, smallest));
            }
        });
        assertThat(verdicts[0]).isGreaterThan(40);
        assertThat(verdicts[1]).isGreaterThan(40);
    }

    private static void isSmallest(RandomChains.Case each, BusinessDuration smallest) {
        assertThat(agrees(each.promising(smallest))).isInstanceOf(Holds.class);
        BusinessDuration less = new BusinessDuration(smallest.amount() - 1, smallest.unit());
        Promise shorter = each.promising(less).promise();
        assertThat(PromiseProof.of(
                        shorter, each.chain(), each.from(), each.from().plusDays(DAYS)))
                .isInstanceOf(Broken.class);
    }

    private static Verdict agrees(RandomChains.Case each) {
        LocalDate to = each.from().plusDays(DAYS);
        Verdict verdict = PromiseProof.of(each.promise(), each.chain(), each.from(), to);
        Optional<Instant> late = firstLate(each.promise(), each.chain(), each.from(), to);
        if (verdict instanceof Broken broken) {
            assertThat(late).as("%s", each).contains(broken.ordered());
        } else {
            assertThat(verdict).isInstanceOf(Holds.class);
            assertThat(late).as("%s", each).isEmpty();
        }
        return verdict;
    }

    private static Optional<Instant> firstLate(Promise promise, LeadTimeChain chain, LocalDate from, LocalDate to) {
        Instant end = end(promise, from, to);
        for (Instant at = start(promise, from); at.isBefore(end); at = at.plusSeconds(60)) {
            if (chain.run(at).orElseThrow().end().isAfter(promise.due(at).orElseThrow())) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Business days are proven for the orders that count for a day of the period, and midnight may count for the day before. */
    private static Instant start(Promise promise, LocalDate from) {
        Instant midnight = promise.calendar().instant(from, 0);
        return promise.duration().unit() == Unit.BUSINESS_DAYS
                ? promise.cutOff(from.minusDays(1))
                        .filter(midnight::equals)
                        .map(cutOff -> cutOff.plusSeconds(60))
                        .orElse(midnight)
                : midnight;
    }

    private static Instant end(Promise promise, LocalDate from, LocalDate to) {
        return promise.duration().unit() == Unit.BUSINESS_DAYS
                ? from.datesUntil(to)
                        .flatMap(day -> promise.cutOff(day).stream())
                        .reduce((a, b) -> b)
                        .map(cutOff -> cutOff.plusSeconds(60))
                        .orElseThrow()
                : promise.calendar().instant(to, 0);
    }

    @Test
    void calendarDayIsNotAlwaysTwentyFourHours() {
        Promise hours = promise("24 hours", BusinessCalendar.always(WARSAW));
        Promise day = promise("1 calendar day", BusinessCalendar.always(WARSAW));
        assertThat(prove(hours, day)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.ordered()).as("25 hours when summer time ends").isEqualTo("2026-10-24T01:00:00Z");
            assertThat(broken.smallest()).contains(new BusinessDuration(25, Unit.HOURS));
        });
        assertThat(prove(day, hours))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.ordered())
                                .as("23 hours when it begins")
                                .isEqualTo("2026-03-28T02:00:00Z"));
        assertThat(prove(promise("25 hours", BusinessCalendar.always(WARSAW)), day))
                .isInstanceOf(Holds.class);
    }

    @Test
    void holidaysOfAllCalendarsHaveToBeKnown() {
        BusinessCalendar office = office("2028-12-31");
        assertThat(prove(promise("5 business days", office), promise("4 business days", office("2026-06-30"))))
                .isInstanceOfSatisfying(
                        Holds.class, holds -> assertThat(holds.until()).isEqualTo("2026-06-30"));
        assertThat(prove(promise("5 business days", office), promise("4 business days", office("2025-12-31"))))
                .isEqualTo(Unknown.holidays(LocalDate.parse("2025-12-31")))
                .isEqualTo(prove(promise("5 business days", office("2025-12-31")), promise("4 business days", office)));
        assertThat(prove(promise("5 business days", office), promise("1 hour", office("2025-12-31"))))
                .as("hours run through holidays")
                .isInstanceOf(Holds.class);
    }

    @Test
    void whatIsNeverDoneSaysWhy() {
        Promise rare = promise("1 business hour", calendar(Map.of(), "2028-12-31"));
        Promise office = promise("2 business days", office("2028-12-31"));
        assertThat(prove(office, rare)).isEqualTo(Unknown.neverDone("only"));
        assertThat(prove(promise("2000000000 business days", office("2028-12-31")), office))
                .isEqualTo(Unknown.neverDue());
        assertThat(prove(rare, office)).isInstanceOf(Unknown.class);
    }

    @Test
    void hugePromisesAreTriedToo() {
        BusinessCalendar always = BusinessCalendar.always(WARSAW);
        LeadTimeChain chain = LeadTimeChain.of(List.of(
                        new Link("a", promise("900000000 minutes", always), List.of()),
                        new Link("b", promise("900000000 minutes", always), List.of("a"))))
                .orElseThrow();
        assertThat(PromiseProof.of(promise("600000000 minutes", always), chain, TODAY, NEXT_YEAR))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.smallest())
                                .contains(new BusinessDuration(1_800_000_000, Unit.MINUTES)));
        assertThat(prove(promise("2000000000 minutes", always), promise("2147483647 hours", always)))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.smallest()).isEmpty());
    }

    @Test
    void leastToSpareIsAShareOfWhatWasPromised() {
        BusinessCalendar office = office("2028-12-31");
        TreeMap<LocalDate, List<TimeRange>> special = new TreeMap<>();
        special.put(
                LocalDate.parse("2026-06-08"),
                List.of(TimeRange.parse("09:00-09:30").orElseThrow()));
        BusinessCalendar shortMonday =
                new BusinessCalendar(WARSAW, office.week(), special, new TreeSet<>(), office.knownUntil());
        assertThat(prove(promise("2 business days", shortMonday), promise("8 business hours", office)))
                .isInstanceOfSatisfying(Holds.class, holds -> {
                    assertThat(holds.tightest()).as("Thursday").isEqualTo("2026-06-04T15:00:00Z");
                    assertThat(holds.slack()).isEqualTo(Duration.ofMinutes(30));
                    assertThat(holds.promised()).isEqualTo(Duration.ofMinutes(8 * 60 + 30));
                });
    }

    @Test
    void promiseInBusinessTimeIsOneThatHolds() {
        BusinessCalendar office = office("2028-12-31");
        assertThat(prove(promise("1 hour", office), promise("4 business hours", office)))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.inBusinessTime())
                                .contains(new BusinessDuration(4, Unit.BUSINESS_HOURS)));
    }

    private static Verdict prove(Promise promise, Promise step) {
        LeadTimeChain chain = new LeadTimeChain(List.of(new Link("only", step, List.of())));
        return PromiseProof.of(promise, chain, TODAY, NEXT_YEAR);
    }

    private static Promise promise(String duration, BusinessCalendar calendar) {
        return new Promise(BusinessDuration.parse(duration).orElseThrow(), calendar, Optional.empty());
    }

    private static BusinessCalendar office(String knownUntil) {
        List<TimeRange> hours = List.of(TimeRange.parse("09:00-17:00").orElseThrow());
        return calendar(
                Map.of(
                        DayOfWeek.MONDAY, hours,
                        DayOfWeek.TUESDAY, hours,
                        DayOfWeek.WEDNESDAY, hours,
                        DayOfWeek.THURSDAY, hours,
                        DayOfWeek.FRIDAY, hours),
                knownUntil);
    }

    private static BusinessCalendar calendar(Map<DayOfWeek, List<TimeRange>> week, String knownUntil) {
        return new BusinessCalendar(
                WARSAW, week, new TreeMap<>(), new TreeSet<>(), Optional.of(LocalDate.parse(knownUntil)));
    }
}
