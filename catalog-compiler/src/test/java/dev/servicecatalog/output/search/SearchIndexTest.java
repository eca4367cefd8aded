package dev.servicecatalog.output.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
    private static final SearchIndex OFFICE = SearchIndex.of(
            List.of(
                    entry("A loan laptop", "notebook, borrow", 40),
                    entry("A new laptop for an old one", "notebook, exchange", 90),
                    entry("Password reset", "forgotten password, locked out", 500),
                    entry("Camera and screen for a meeting room", "conference", 5),
                    entry("Screen, headset or keyboard", "monitor", 60),
                    entry("Internet for visitors", "wifi, guest", 0),
                    entry("Figures of visitors", "", -1)),
            Locale.UK);

    @ParameterizedTest
    @CsvSource({
        "laptop, A loan laptop",
        "lapt, A loan laptop",
        "LAPTOPS, A loan laptop",
        "loan laptop, A loan laptop",
        "i want to borrow a laptop, A loan laptop",
        "monitor, 'Screen, headset or keyboard'",
        "monitors, 'Screen, headset or keyboard'",
        "pasword, Password reset",
        "passwrod, Password reset",
        "passsword, Password reset",
        "pazzword, ",
        "passwort, Password reset",
        "forgotten pass, Password reset",
        "lock, Password reset",
        "locking, Password reset",
        "new laptop, A new laptop for an old one",
        "internet visitor, Internet for visitors",
        "visitors, Internet for visitors",
        "figures visitors, Figures of visitors",
        "boat, ",
        "'', ",
        "?!, "
    })
    void readersFindInTheirOwnWords(String query, String title) {
        List<String> found =
                OFFICE.find(query).first().stream().map(SearchEntry::title).toList();
        assertThat(found.stream().findFirst()).isEqualTo(Optional.ofNullable(title));
    }

    @Test
    void whatIsOrderedMoreOftenComesFirstAmongEquals() {
        assertThat(SearchIndex.of(
                                List.of(entry("Boat b", "", -1), entry("Boat a", "", 0), entry("Boat c", "", 7)),
                                Locale.UK)
                        .find("boat")
                        .first())
                .extracting(SearchEntry::title)
                .containsExactly("Boat c", "Boat a", "Boat b");
    }

    @Test
    void aTitleThatSaysWhatIsAskedComesFirst() {
        SearchIndex index = SearchIndex.of(
                List.of(
                        entry("Desk", "green boat green boat", 900),
                        entry("Boat that is not green but long", "", 900),
                        entry("Repair of an old green boat in autumn and winter", "", 0)),
                Locale.UK);
        assertThat(index.find("green bo").first().get(0).title()).startsWith("Repair");
    }

    @ParameterizedTest
    @CsvSource({"de, Drucker einrichten, Druckern", "fr, Créer un accès, accès créés", "es, Reparaciones, reparación"})
    void otherLanguagesInflectToo(String language, String title, String query) {
        SearchIndex index =
                SearchIndex.of(List.of(entry(title, "", 0), entry("Boat", "", 0)), Locale.forLanguageTag(language));
        assertThat(index.find(query).first()).extracting(SearchEntry::title).containsExactly(title);
    }

    @Test
    void aLanguageWithoutRulesIsFoundByWordsAndBeginnings() {
        SearchIndex index = SearchIndex.of(List.of(entry("Nowy laptop", "", 0)), Locale.forLanguageTag("pl"));
        assertThat(index.find("laptopy").first()).hasSize(1);
    }

    @Test
    void theSameEntriesGiveTheSameFilesInWhateverOrderTheyCome() {
        List<SearchEntry> entries = new InventedEntries(500).entries(2_000);
        Map<String, String> files = SearchIndex.of(entries, Locale.UK).files();
        List<SearchEntry> shuffled = new ArrayList<>(entries);
        Collections.reverse(shuffled);
        assertThat(SearchIndex.of(shuffled, Locale.UK).files()).isEqualTo(files);
        assertThat(files).hasSizeGreaterThan(60);
        assertThat(files.get("index.js")).doesNotContain("\"e0\"");
    }

    @Test
    void partsThatSayTheSameKeepTheirNames() {
        List<SearchEntry> entries = new InventedEntries(500).entries(2_000);
        Set<String> before = SearchIndex.of(entries, Locale.UK).files().keySet();
        SearchEntry first = entries.get(0);
        entries.set(
                0,
                new SearchEntry(first.page(), first.entity(), first.title(), "another", first.orders(), first.texts()));
        Set<String> after = SearchIndex.of(entries, Locale.UK).files().keySet();
        assertThat(after).hasSameSizeAs(before);
        assertThat(before.stream().filter(name -> !after.contains(name)))
                .as("with another name")
                .hasSize(1)
                .allMatch(name -> name.startsWith("e"));
    }

    private static SearchEntry entry(String title, String keywords, int orders) {
        return new SearchEntry(
                title + ".html",
                Optional.empty(),
                title,
                "",
                orders < 0 ? OptionalInt.empty() : OptionalInt.of(orders),
                Map.of(SearchField.TITLE, title, SearchField.KEYWORDS, keywords));
    }
}
