package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {
    @ParameterizedTest
    @CsvSource({
        "de, Ärger, A",
        "de, öffnen, O",
        "pl, śruba, Ś",
        "pl, lampa, L",
        "pl, łata, Ł",
        "fr, école, E",
        "en, 3 days, #"
    })
    void eachLanguageHasItsLetters(String language, String text, String letter) {
        assertThat(Alphabet.of(Locale.forLanguageTag(language)).initial(text)).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource({
        "de, Zug Ärger Arbeit Apfel, Apfel Arbeit Ärger Zug",
        "pl, świat słowo sad szafa tor, sad słowo szafa świat tor",
        "fr, étude ferme eau, eau étude ferme"
    })
    void wordsStandWhereReadersLook(String language, String words, String expected) {
        List<String> sorted = new ArrayList<>(List.of(words.split(" ")));
        sorted.sort(Alphabet.of(Locale.forLanguageTag(language)).order());
        assertThat(String.join(" ", sorted)).isEqualTo(expected);
    }
}
