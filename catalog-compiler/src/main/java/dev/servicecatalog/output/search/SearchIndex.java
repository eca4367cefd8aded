package dev.servicecatalog.output.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * The index of a site: what the browser searches, and the same search for the compiler. The same entries give the same bytes, in
 * whatever order they come.
 *
 * <p>The browser knows no language. Words of one stem are made one group when the index is built; whoever types another inflection
 * finds the group by taking endings off.
 */
public final class SearchIndex {
    /** As many hits as readers look at. */
    public static final int SHOWN = 10;

    private static final Comparator<SearchEntry> FIRST_IF_EQUAL = Comparator.comparingInt(
                    (SearchEntry entry) -> -entry.orders().orElse(-1))
            .thenComparing(SearchEntry::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(SearchEntry::title)
            .thenComparing(SearchEntry::page);

    private final List<SearchEntry> entries;
    private final Vocabulary vocabulary;
    private final List<Postings> postings;

    private SearchIndex(List<SearchEntry> entries, Vocabulary vocabulary, List<Postings> postings) {
        this.entries = entries;
        this.vocabulary = vocabulary;
        this.postings = postings;
    }

    /**
     * What a query finds.
     *
     * @param first the best, at most {@value #SHOWN}, best first
     * @param all how many there are
     */
    public record Found(List<SearchEntry> first, int all) {
        /** Copies the list. */
        public Found {
            first = List.copyOf(first);
        }
    }

    /** Indexes entries whose texts are in one language. */
    public static SearchIndex of(List<SearchEntry> entries, Locale language) {
        List<SearchEntry> sorted = entries.stream().sorted(FIRST_IF_EQUAL).toList();
        WordGroups groups = new WordGroups(language);
        List<Map<SearchField, List<String>>> fields =
                sorted.stream().map(entry -> fields(entry, groups)).toList();
        Vocabulary vocabulary = groups.vocabulary();
        return new SearchIndex(sorted, vocabulary, new Weighing(fields).postings(vocabulary));
    }

    /** What can be found. */
    public List<SearchEntry> entries() {
        return entries;
    }

    /** What readers find who type this. */
    public Found find(String query) {
        return new Search(entries, vocabulary, postings).find(query);
    }

    /** The scripts that hold the index, by name. {@code index.js} is loaded first, the others when a query needs them. */
    public SortedMap<String, String> files() {
        return new IndexFiles(entries, vocabulary, postings).all();
    }

    private static Map<SearchField, List<String>> fields(SearchEntry entry, WordGroups groups) {
        Map<SearchField, List<String>> fields = new EnumMap<>(SearchField.class);
        entry.texts().forEach((field, text) -> fields.put(field, groups.add(text)));
        return fields;
    }
}
