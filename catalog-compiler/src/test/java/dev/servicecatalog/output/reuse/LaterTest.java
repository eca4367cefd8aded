package dev.servicecatalog.output.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever asks first depends on no more than whoever asks last. */
class LaterTest {
    private final Facts facts = new Facts();
    private final Map<String, Integer> prices = facts.watch("prices", Map.of("a", 3, "b", 1));
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void isWorkedOutOnce() {
        Later<Integer> later = new Later<>(times::incrementAndGet);
        assertThat(times).hasValue(0);
        assertThat(List.of(later.get(), later.get())).containsExactly(1, 1);
    }

    @Test
    void isTriedAgainIfItFailed() {
        Later<Integer> later = new Later<>(() -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("the disk is away");
            }
            return 7;
        });
        assertThatThrownBy(later::get).hasMessage("the disk is away");
        assertThat(later.get()).isEqualTo(7);
    }

    @Test
    void itsReadingsAreNobodysAndThoseOfItsListAreNoted() throws IOException {
        List<Integer> sorted = facts.watchLater(
                "sorted", () -> prices.values().stream().sorted().toList());
        assertThat(Readings.during(() -> sorted.get(0))).containsExactly(Fact.entry("sorted", 0));
        assertThat(Readings.during(() -> sorted.size())).containsExactly(Fact.size("sorted"));
        assertThat(Readings.during(() -> sorted.forEach(each -> {}))).containsExactly(Fact.whole("sorted"));
        facts.watch("at once", List.of(1, 3));
        assertThat(facts.now(Fact.entry("sorted", 1))).isEqualTo(facts.now(Fact.entry("at once", 1)));
    }

    @Test
    void notesGoOnAfterwards() throws IOException {
        Later<Integer> later = new Later<>(() -> prices.get("a"));
        assertThat(Readings.during(() -> {
                    later.get();
                    prices.get("b");
                }))
                .containsExactly(Fact.entry("prices", "b"));
    }
}
