package dev.servicecatalog.output.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoldingTest {
    @ParameterizedTest
    @MethodSource("dev.servicecatalog.output.search.FoldingVector#all")
    void wordsAreComparedWithoutCaseAccentsAndLigatures(FoldingVector vector) {
        assertThat(Folding.folded(vector.text())).containsExactlyElementsOf(vector.words());
    }
}
