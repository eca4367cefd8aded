package dev.servicecatalog.output.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is read of something that is watched is noted, however it is read. */
class FactsTest {
    private final Facts facts = new Facts();

    record Shop(String name, SortedMap<String, Integer> prices, List<String> staff, Opening opening) {}

    record Opening(Map<String, String> hours) {}

    /** Does what is not to be done: keeps a copy. */
    record Copying(List<String> staff) {
        Copying {
            staff = new ArrayList<>(staff);
        }
    }

    private final Shop shop = facts.watch(
            "shop",
            new Shop(
                    "Quay",
                    new TreeMap<>(Map.of("rope", 5, "soap", 2)),
                    List.of("Ada", "Bo"),
                    new Opening(Map.of("monday", "8-12"))));

    @Test
    void oneEntryIsOneFact() throws IOException {
        assertThat(Readings.during(() -> shop.prices().get("rope"))).containsExactly(Fact.entry("shop.prices", "rope"));
        assertThat(Readings.during(() -> shop.opening().hours().get("monday")))
                .containsExactly(Fact.entry("shop.opening.hours", "monday"));
        assertThat(Readings.during(() -> shop.staff().get(1))).contains(Fact.entry("shop.staff", 1));
    }

    @Test
    void whatIsNotThereIsAFactToo() throws IOException {
        assertThat(Readings.during(() -> shop.prices().containsKey("sail")))
                .containsExactly(Fact.entry("shop.prices", "sail"));
        assertThat(Readings.during(() -> shop.prices().getOrDefault("sail", 0)))
                .containsExactly(Fact.entry("shop.prices", "sail"));
    }

    @Test
    void howManyThereAreIsAFactOfItsOwn() throws IOException {
        assertThat(Readings.during(() -> shop.prices().isEmpty())).containsExactly(Fact.size("shop.prices"));
        assertThat(Readings.during(() -> shop.staff().size())).containsExactly(Fact.size("shop.staff"));
    }

    @Test
    void whoGoesThroughReadsAll() throws IOException {
        Fact all = Fact.whole("shop.prices");
        assertThat(Readings.during(() ->
                        shop.prices().values().stream().mapToInt(each -> each).sum()))
                .containsExactly(all);
        assertThat(Readings.during(() -> shop.prices().forEach((name, price) -> {})))
                .containsExactly(all);
        assertThat(Readings.during(() -> new TreeMap<>(shop.prices()))).containsExactly(all);
        assertThat(Readings.during(() -> shop.prices().tailMap("s"))).containsExactly(all);
        assertThat(Readings.during(() -> shop.prices().lastKey())).containsExactly(all);
        assertThat(Readings.during(() -> String.join(" ", shop.staff()))).containsExactly(Fact.whole("shop.staff"));
    }

    /** A part that was cut out before, or a view that was taken before, is read when it is read. */
    @Test
    void viewsTakenBeforeAreSeenToo() throws IOException {
        var values = shop.prices().values();
        List<String> first = shop.staff().subList(0, 1);
        assertThat(Readings.during(() -> values.forEach(price -> {}))).containsExactly(Fact.whole("shop.prices"));
        assertThat(Readings.during(() -> first.forEach(name -> {}))).contains(Fact.entry("shop.staff", 0));
    }

    @Test
    void workInsideOtherWorkHasNotesOfItsOwn() throws IOException {
        assertThat(Readings.during(() -> {
                    shop.prices().get("rope");
                    assertThat(Readings.during(() -> shop.prices().get("soap")))
                            .containsExactly(Fact.entry("shop.prices", "soap"));
                }))
                .containsExactly(Fact.entry("shop.prices", "rope"));
    }

    @Test
    void aFactIsNewWhereItsValueIs() {
        Facts later = new Facts();
        later.watch(
                "shop",
                new Shop(
                        "Quay",
                        new TreeMap<>(Map.of("rope", 6, "soap", 2)),
                        List.of("Ada", "Bo"),
                        new Opening(Map.of("monday", "8-12"))));
        assertThat(later.now(Fact.entry("shop.prices", "soap")))
                .isEqualTo(facts.now(Fact.entry("shop.prices", "soap")));
        assertThat(later.now(Fact.entry("shop.prices", "rope")))
                .isNotEqualTo(facts.now(Fact.entry("shop.prices", "rope")));
        assertThat(later.now(Fact.whole("shop.prices"))).isNotEqualTo(facts.now(Fact.whole("shop.prices")));
        assertThat(later.now(Fact.size("shop.prices"))).isEqualTo(facts.now(Fact.size("shop.prices")));
        assertThat(later.fixed()).as("the name").isEqualTo(facts.fixed());
    }

    @Test
    void whatARecordCopiesIsFixed() {
        Facts one = new Facts();
        one.watch("copying", new Copying(List.of("Ada")));
        Facts other = new Facts();
        other.watch("copying", new Copying(List.of("Bo")));
        assertThat(other.fixed()).isNotEqualTo(one.fixed());
    }

    @Test
    void whatNobodyWantsIsNotWatched() throws IOException {
        Facts unwanted = Facts.unwanted();
        Shop other = new Shop("Quay", new TreeMap<>(), List.of(), new Opening(Map.of("monday", "8-12")));
        List<String> staff = List.of("Ada");
        Map<String, String> hours = Map.of("monday", "8-12");
        assertThat(unwanted.watch("shop", other)).isSameAs(other);
        assertThat(unwanted.watch("staff", staff)).isSameAs(staff);
        assertThat(unwanted.watch("hours", hours)).isSameAs(hours);
        List<String> made = new ArrayList<>();
        List<String> later = unwanted.watchLater("later", () -> {
            made.add("made");
            return List.of("Bo");
        });
        assertThat(made).isEmpty();
        assertThat(Readings.during(() -> assertThat(later).containsExactly("Bo")))
                .isEmpty();
        assertThat(made).hasSize(1);
    }

    @Test
    void whereNothingWasWatchedNothingCanBeCompared() {
        Facts unwanted = Facts.unwanted();
        unwanted.fix("name", "Quay");
        unwanted.fix("name", "Pier");
        assertThatThrownBy(unwanted::fixed).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> unwanted.now(Fact.whole("shop.prices"))).isInstanceOf(IllegalStateException.class);
    }
}
