package dev.servicecatalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.source.DirectorySource;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CatalogTest {
    @Test
    void findsByNameWhatStandsInTheOrderOfNames() {
        SortedMap<String, Service> services = CatalogLoader.load(
                        DirectorySource.of(Path.of("../example-catalog/catalog")))
                .catalog()
                .services();
        SortedMap<String, Service> expected = new TreeMap<>();
        services.values().forEach(service -> expected.put(service.name(), service));
        assertThat(services).hasSizeGreaterThan(5).isEqualTo(expected);
        assertThat(services.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((name, service) -> {
            assertThat(services.get(name)).isSameAs(service);
            assertThat(services.containsKey(name)).isTrue();
            assertThat(services.tailMap(name).get(name)).isSameAs(service);
        });
        assertThat(services.get("nobody")).isNull();
        assertThat(services.containsKey("nobody")).isFalse();
        assertThat(services.getOrDefault("nobody", services.get(services.firstKey())))
                .isSameAs(services.get(services.firstKey()));
    }
}
