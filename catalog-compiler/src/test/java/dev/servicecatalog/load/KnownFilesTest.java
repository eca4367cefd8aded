package dev.servicecatalog.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.source.GitSource;
import dev.servicecatalog.testing.GateRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFilesTest {
    @TempDir
    Path folder;

    @Test
    void ofTheSecondVersionOnlyWhatDiffersIsRead() {
        try (GateRepository repository = GateRepository.in(folder)) {
            repository.write("catalog/extra.yaml", "kind: Goal\nmetadata: {name: extra, title: [wrong]}\n");
            repository.delete("catalog/offerings.yaml");
            repository.commit("one file more, one less", "eva@northwind.example");
            KnownFiles known = new KnownFiles();
            try (GitSource before = GitSource.of(folder, "main", "catalog");
                    GitSource after = GitSource.of(folder, "change", "catalog")) {
                CatalogLoader.load(before, known);
                int first = known.count();
                LoadedCatalog second = CatalogLoader.load(after, known);
                LoadedCatalog alone = CatalogLoader.load(after);

                assertThat(first).isEqualTo(before.paths().size()).isGreaterThan(3);
                assertThat(known.count()).isEqualTo(first + 1);
                assertThat(second.catalog()).isEqualTo(alone.catalog());
                assertThat(second.findings()).isEqualTo(alone.findings()).isNotEmpty();
            }
        }
    }
}
