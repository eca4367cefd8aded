package dev.servicecatalog.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.source.DirectorySource;
import dev.servicecatalog.source.GitSource;
import dev.servicecatalog.testing.Folders;
import dev.servicecatalog.testing.GateRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void ofAFolderOnlyTheFileThatWasEditedIsReadAgain() throws IOException {
        Path catalog = folder.resolve("catalog");
        Folders.copy(Path.of("../example-catalog/catalog"), catalog);
        KnownFiles known = KnownFiles.ofFolders(Optional.empty());
        LoadedCatalog before = CatalogLoader.load(DirectorySource.of(catalog), known);
        assertThat(known.count()).isEqualTo(DirectorySource.of(catalog).paths().size());

        EntityId shop = new EntityId(Kind.SERVICE, "online-shop");
        Path file = catalog.resolve(before.origins().file(shop).orElseThrow());
        Files.writeString(file, Files.readString(file).replaceFirst("summary: ", "summary: Now "));
        LoadedCatalog after = CatalogLoader.load(DirectorySource.of(catalog), known);
        List<String> read = after.catalog().services().values().stream()
                .filter(service -> after.origins()
                        .file(service.id())
                        .equals(after.origins().file(shop)))
                .map(Entity::name)
                .toList();
        List<String> others = after.catalog().services().entrySet().stream()
                .filter(service ->
                        service.getValue() != before.catalog().services().get(service.getKey()))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(after.catalog())
                .isEqualTo(CatalogLoader.load(DirectorySource.of(catalog)).catalog());
        assertThat(others).contains("online-shop").allMatch(read::contains).hasSizeLessThan(12);
    }
}
