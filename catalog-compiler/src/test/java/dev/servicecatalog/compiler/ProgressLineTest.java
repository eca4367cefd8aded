package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far long work is, in words. */
class ProgressLineTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void isToldEachSoManyPercentWithPaceAndTimeLeft() {
        ProgressLine progress = new ProgressLine("changes", 25, BEGIN);
        List<String> told = new ArrayList<>();
        for (int done = 1; done <= 2000; done++) {
            progress.at(done, 2000, BEGIN.plusMillis(done * 10L)).ifPresent(told::add);
        }
        assertThat(told)
                .containsExactly(
                        "500 of 2,000 changes (25%), 100 a second, 15 s left",
                        "1,000 of 2,000 changes (50%), 100 a second, 10 s left",
                        "1,500 of 2,000 changes (75%), 100 a second, 5 s left",
                        "2,000 of 2,000 changes (100%), 100 a second, 0 s left");
    }
}
