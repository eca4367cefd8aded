package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void fewPartsAreAllLinked() {
        assertThat(Chunks.numbers(7, 40))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void ofManyPartsTheEndsAndThoseAroundThisOneAreLinked() {
        assertThat(Chunks.numbers(20, 41)).containsExactly(1, 2, 3, 0, 18, 19, 20, 21, 22, 0, 39, 40, 41);
        assertThat(Chunks.numbers(1, 1000)).containsExactly(1, 2, 3, 0, 998, 999, 1000);
        assertThat(Chunks.numbers(6, 1000)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 0, 998, 999, 1000);
    }
}
