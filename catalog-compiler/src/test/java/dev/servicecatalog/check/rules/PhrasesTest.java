package dev.servicecatalog.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private static final Phrases<String> PHRASES =
            phrases("RAM", "VLAN", "load balancer", "load", "company VPN", "VPN");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16 GB of RAM | RAM",
                "a ram on the meadow | ",
                "the vlan, the Vlan-switch | VLAN,VLAN",
                "VLANs and SVLAN | ",
                "behind the Load-Balancer | load balancer",
                "the load of a load  balancer | load,load balancer",
                "a company VPN, a VPN | company VPN,VPN",
                "½VLAN, VLANⅣ, 𐐷VLAN, VLAN𐐷 | ",
                "½ VLAN Ⅳ·VLAN 𐐷 VLAN | VLAN,VLAN,VLAN",
                "'' | ",
                "-- ·· | ",
                "see https://intranet.example/vlan and vlan@example.org | "
            })
    void wholeWordsAreFound(String text, String expected) {
        List<String> found =
                PHRASES.in(text).stream().map(Phrases.Phrase::written).toList();
        String[] wanted = expected == null ? new String[0] : expected.split(",");
        assertThat(found).containsExactly(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jargon.txt", "technical-measures.txt"})
    void wordListsAreSortedAndSayWhatToSayInstead(String name) throws IOException {
        Path file = Path.of("src/main/resources/dev/servicecatalog/check/rules", name);
        List<String> words = Files.readAllLines(file).stream()
                .peek(line -> assertThat(line).matches("\\S.* = \\S.*"))
                .map(line -> line.substring(0, line.indexOf(" = ")))
                .toList();
        assertThat(words).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER).doesNotHaveDuplicates();
    }

    private static Phrases<String> phrases(String... words) {
        Map<String, String> phrases = new LinkedHashMap<>();
        Stream.of(words).forEach(word -> phrases.put(word, ""));
        return new Phrases<>(phrases);
    }
}
