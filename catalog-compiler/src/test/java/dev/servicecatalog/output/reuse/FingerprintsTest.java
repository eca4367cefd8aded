package dev.servicecatalog.output.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.model.Coverage;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.source.DirectorySource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same for values that say the same, another one for all others. */
class FingerprintsTest {
    private record Pair(Object one, Object other) {}

    private static final class Box {
        private final String content;

        Box(String content) {
            this.content = content;
        }
    }

    private enum Colour {
        RED,
        BLUE
    }

    private enum Taste {
        RED
    }

    @Test
    void valuesThatSayTheSameAreTheSame() {
        assertThat(of(new Pair("a", List.of(1, 2)))).isEqualTo(of(new Pair("a", new ArrayList<>(List.of(1, 2)))));
        assertThat(of(new Box("rope"))).isEqualTo(of(new Box("rope")));
        assertThat(of(Optional.of(LocalDate.of(2026, 11, 23)))).isEqualTo(of(Optional.of(LocalDate.of(2026, 11, 23))));
    }

    @Test
    void everyDifferenceCounts() {
        List<Object> all = List.of(
                "",
                "a",
                List.of("a"),
                List.of("a", "b"),
                List.of("b", "a"),
                List.of("ab"),
                List.of(List.of("a"), List.of("b")),
                List.of(List.of("a", "b")),
                Optional.empty(),
                Optional.of("a"),
                1,
                1L,
                "1",
                new BigDecimal("1"),
                new BigDecimal("1.0"),
                Colour.RED,
                Colour.BLUE,
                Taste.RED,
                "RED",
                new Box("a"),
                new Box("b"),
                new Pair("a", "b"),
                new Pair("b", "a"),
                new Pair(null, "a"),
                Map.of("a", "b"),
                Map.of("b", "a"),
                new byte[] {1},
                new byte[] {1, 2});
        assertThat(all.stream().map(FingerprintsTest::of)).doesNotHaveDuplicates();
    }

    /** The order of a set of Java's own is another one in each run; that of others is what people wrote. */
    @Test
    void orderCountsWhereThereIsOne() {
        List<String> names = IntStream.range(0, 50).mapToObj(i -> "name-" + i).toList();
        List<String> backwards = new ArrayList<>(names);
        Collections.reverse(backwards);
        assertThat(of(Set.copyOf(backwards))).isEqualTo(of(new HashSet<>(names)));
        assertThat(of(new LinkedHashSet<>(backwards))).isNotEqualTo(of(new LinkedHashSet<>(names)));
        assertThat(of(map(new LinkedHashMap<>(), backwards))).isNotEqualTo(of(map(new LinkedHashMap<>(), names)));
        assertThat(of(map(new HashMap<>(), backwards))).isEqualTo(of(map(new HashMap<>(), names)));
        assertThat(of(map(new TreeMap<>(), backwards))).isEqualTo(of(map(new TreeMap<>(), names)));
    }

    /** Names with the same hash stand in a map in the order in which they came. */
    @Test
    void theOrderOfFilesDoesNotCount(@TempDir Path folder) throws IOException {
        assertThat(of(coverage(folder.resolve("one"), "an", "c0")))
                .isEqualTo(of(coverage(folder.resolve("other"), "c0", "an")));
    }

    private static Map<EntityId, Coverage.Document> coverage(Path folder, String first, String second)
            throws IOException {
        Files.createDirectory(folder);
        for (String name : List.of(first, second)) {
            Files.writeString(
                    folder.resolve(name.equals(first) ? "1.yaml" : "2.yaml"),
                    "apiVersion: servicecatalog.dev/v1\nkind: Party\nmetadata: {name: %s, title: A team}\nspec: {type: team}\n"
                            .formatted(name));
        }
        Map<EntityId, Coverage.Document> documents =
                CatalogLoader.load(DirectorySource.of(folder)).coverage().documents();
        assertThat(documents).hasSize(2);
        return documents;
    }

    @Test
    void whatCannotBeSeenIsNeverTheSame() {
        Supplier<String> hidden = () -> "a";
        Fingerprints fingerprints = new Fingerprints();
        assertThat(fingerprints.of(hidden)).isNotEqualTo(fingerprints.of(hidden));
        assertThat(fingerprints.of(new Pair("a", new StringBuilder("b"))))
                .isNotEqualTo(fingerprints.of(new Pair("a", new StringBuilder("b"))));
    }

    private static Map<String, Integer> map(Map<String, Integer> empty, List<String> names) {
        names.forEach(name -> empty.put(name, name.length()));
        return empty;
    }

    private static Fingerprint of(Object value) {
        return new Fingerprints().of(value);
    }
}
