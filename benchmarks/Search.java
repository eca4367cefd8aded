import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.output.search.SearchEntry;
import dev.servicecatalog.output.search.SearchField;
import dev.servicecatalog.output.search.SearchIndex;
import dev.servicecatalog.output.site.SiteSearch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Builds a search index and prints how long that takes and how large it is. {@code Search <catalog> <today>} takes the index of a
 * catalog's site; {@code Search <entries>} invents entries of 20,000 words, few of them frequent and many rare, and counts how many
 * titles are found among the first ten by three of their words: as written, not typed to the end, with one typo.
 */
public final class Search {
    private static final int WORDS = 20_000;
    private static final int QUERIES = 200;
    private static final String LETTERS = "eeeaaoiiunrtslcdpmhgbfvkwyzj";

    private Search() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 2) {
            CatalogInsights insights = CatalogCompiler.compile(
                            CatalogLocation.of(Path.of(args[0])), Reckoning.on(LocalDate.parse(args[1])))
                    .insights();
            timed(() -> SiteSearch.index(insights));
            return;
        }
        List<SearchEntry> entries = invented(Integer.parseInt(args[0]));
        SearchIndex index = timed(() -> SearchIndex.of(entries, Locale.UK));
        System.out.printf(
                "of %d: as written %d, not typed to the end %d, one typo %d%n",
                QUERIES, found(index, 0), found(index, 1), found(index, 2));
    }

    private static SearchIndex timed(Supplier<SearchIndex> build) throws IOException {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        SearchIndex index = build.get();
        SortedMap<String, String> files = index.files();
        long end = thread.getCurrentThreadCpuTime();
        int bytes = 0;
        for (String file : files.values()) {
            bytes += gzipped(file);
        }
        System.out.printf(
                "%d entries: %.1f s CPU, %d files, %.1f KB gzipped, of which index.js %.1f KB%n",
                index.entries().size(),
                (end - start) / 1e9,
                files.size(),
                bytes / 1024.0,
                gzipped(files.get("index.js")) / 1024.0);
        return index;
    }

    private static List<SearchEntry> invented(int count) {
        Random random = new Random(count);
        List<String> words = Stream.generate(() -> word(random)).limit(WORDS).toList();
        List<SearchEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String title = text(words, 3 + random.nextInt(4), random);
            Map<SearchField, String> texts = Map.of(
                    SearchField.TITLE, title,
                    SearchField.KEYWORDS, text(words, 3, random),
                    SearchField.SUMMARY, text(words, 14, random),
                    SearchField.PEOPLE, text(words, 2, random));
            entries.add(new SearchEntry(
                    "offerings/o-" + i + ".html",
                    Optional.empty(),
                    title,
                    "2 business days · €40 a month",
                    OptionalInt.empty(),
                    texts));
        }
        return entries;
    }

    private static String word(Random random) {
        return random.ints(3 + random.nextInt(8), 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    /** By Zipf's law: the second word is half as frequent as the first. */
    private static String text(List<String> words, int length, Random random) {
        return Stream.generate(() -> words.get((int) Math.pow(WORDS, random.nextDouble()) - 1))
                .limit(length)
                .collect(Collectors.joining(" "));
    }

    private static int found(SearchIndex index, int kind) {
        Random random = new Random(60);
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            SearchEntry wanted = index.entries().get(random.nextInt(index.entries().size()));
            String[] words = wanted.title().split(" ");
            List<String> asked = random.ints(0, words.length)
                    .distinct()
                    .limit(Math.min(3, words.length))
                    .sorted()
                    .mapToObj(at -> words[at])
                    .toList();
            String query = changed(String.join(" ", asked), kind, random);
            found += index.find(query).first().stream().anyMatch(entry -> entry.title().equals(wanted.title())) ? 1 : 0;
        }
        return found;
    }

    private static String changed(String query, int kind, Random random) {
        if (kind == 0 || query.length() < 5) {
            return query;
        }
        if (kind == 1) {
            return query.substring(0, query.length() - 2);
        }
        int at = 1 + random.nextInt(query.length() - 2);
        boolean swap = random.nextBoolean();
        return query.substring(0, at) + (swap ? "" + query.charAt(at + 1) + query.charAt(at) : "")
                + query.substring(swap ? at + 2 : at + 1);
    }

    private static int gzipped(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.size();
    }
}
