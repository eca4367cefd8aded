package dev.servicecatalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.ChangeGate;
import dev.servicecatalog.compiler.DiffRequest;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.testing.GateRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any two catalogs. */
class MirroredChangesTest {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/servicecatalog");
    private static final Path EXAMPLE = Path.of("../example-catalog/catalog");

    @TempDir
    Path folder;

    static List<Path> catalogs() throws IOException {
        List<Path> found = new ArrayList<>();
        found.add(EXAMPLE);
        for (String group : List.of("compiler/findings", "rules")) {
            try (Stream<Path> all = Files.walk(RESOURCES.resolve(group))) {
                all.filter(path -> path.endsWith("catalog") && Files.isDirectory(path))
                        .sorted()
                        .forEach(found::add);
            }
        }
        assertThat(found).hasSizeGreaterThan(50).allMatch(Files::isDirectory);
        return found;
    }

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> all = Files.list(RESOURCES.resolve("gate/scenarios"))) {
            return all.filter(path -> Files.isDirectory(path.resolve("after/catalog")))
                    .sorted()
                    .toList();
        }
    }

    private static CatalogDiff diff(Path before, Path after) {
        return ChangeGate.diff(
                new DiffRequest(CatalogLocation.of(before), CatalogLocation.of(after), GateRepository.NOW));
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void aCatalogDoesNotDifferFromItself(Path catalog) {
        assertThat(diff(catalog, catalog).isEmpty()).isTrue();
    }

    /** Neighbours in the list of fixtures have little in common: much is added and removed. */
    @Test
    void neighboursMirror() throws IOException {
        List<Path> catalogs = catalogs();
        for (int i = 2; i < catalogs.size(); i += 3) {
            assertMirrored(catalogs.get(i - 1), catalogs.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void scenariosMirror(Path scenario) {
        Path before = lay("before", RESOURCES.resolve("gate/base"), scenario.resolve("before/catalog"));
        Path after = lay(
                "after",
                RESOURCES.resolve("gate/base"),
                scenario.resolve("before/catalog"),
                scenario.resolve("after/catalog"));
        assertMirrored(before, after);
    }

    private Path lay(String side, Path... layers) {
        Path target = folder.resolve(side);
        for (Path layer : layers) {
            if (Files.isDirectory(layer)) {
                try (Stream<Path> all = Files.walk(layer)) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        Path to = target.resolve(layer.relativize(file).toString());
                        Files.createDirectories(to.getParent());
                        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return target;
    }

    private static void assertMirrored(Path one, Path other) {
        CatalogDiff there = diff(one, other);
        CatalogDiff back = diff(other, one);
        String about = one + " and " + other;
        assertThat(there.fields().stream().map(field -> field.subject() + field.path()))
                .as(about)
                .containsExactlyElementsOf(back.fields().stream()
                        .map(field -> field.subject() + field.path())
                        .toList());
        for (Life life : Life.values()) {
            assertThat(life.subjects(there, life.added)).as(about).isEqualTo(life.subjects(back, life.removed));
            assertThat(life.subjects(there, life.removed)).as(about).isEqualTo(life.subjects(back, life.added));
        }
        assertTurned(there, back, ChangeType.PROMISE_RAISED, ChangeType.PROMISE_LOWERED, about);
        assertTurned(back, there, ChangeType.PROMISE_RAISED, ChangeType.PROMISE_LOWERED, about);
        assertTurned(there, back, ChangeType.PRICE_LOWERED, ChangeType.PRICE_RAISED, about);
        assertTurned(back, there, ChangeType.PRICE_LOWERED, ChangeType.PRICE_RAISED, about);
        assertTurned(there, back, ChangeType.COST_LOWERED, ChangeType.COST_RAISED, about);
        assertTurned(back, there, ChangeType.COST_LOWERED, ChangeType.COST_RAISED, about);
    }

    /** What is good one way is bad the other; what is bad one way may be bad for somebody the other way too. */
    private static void assertTurned(
            CatalogDiff there, CatalogDiff back, ChangeType good, ChangeType bad, String about) {
        assertThat(paths(back, bad)).as(good + " in " + about).containsAll(paths(there, good));
    }

    private static Set<String> paths(CatalogDiff diff, ChangeType type) {
        return diff.changes().stream()
                .filter(change -> change.type() == type)
                .map(change -> change.subject() + " " + change.path())
                .collect(Collectors.toSet());
    }

    /** What comes one way goes the other. */
    private enum Life {
        SERVICE(ChangeType.SERVICE_ADDED, ChangeType.SERVICE_REMOVED),
        OFFERING(ChangeType.OFFERING_ADDED, ChangeType.OFFERING_REMOVED),
        ENTITY(ChangeType.ENTITY_ADDED, ChangeType.ENTITY_REMOVED);

        final ChangeType added;
        final ChangeType removed;

        Life(ChangeType added, ChangeType removed) {
            this.added = added;
            this.removed = removed;
        }

        List<EntityId> subjects(CatalogDiff diff, ChangeType... types) {
            return diff.changes().stream()
                    .filter(change -> Arrays.asList(types).contains(change.type()))
                    .map(Change::subject)
                    .sorted()
                    .toList();
        }
    }
}
