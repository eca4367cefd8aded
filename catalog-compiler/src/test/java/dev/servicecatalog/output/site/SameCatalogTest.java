package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Compilation;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.output.api.CatalogJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** However a catalog is written down, the same facts give the same site, byte by byte. */
class SameCatalogTest {
    private static final Path EXAMPLE = Path.of("../example-catalog/catalog");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @TempDir
    Path scratch;

    @Test
    void orderOfKeysAndDocumentsAndLineEndingsChangeNothing() throws IOException {
        assertThat(published(turnedExample(), "b"))
                .isEqualTo(published(EXAMPLE, "a"))
                .hasSizeGreaterThan(100);
    }

    @Test
    void catalogJsonIsTheSame() throws IOException {
        assertThat(json(turnedExample())).isEqualTo(json(EXAMPLE)).hasSizeGreaterThan(100_000);
    }

    private static String json(Path catalog) throws IOException {
        Compilation compiled = CatalogCompiler.compile(CatalogLocation.of(catalog), Reckoning.on(TODAY));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CatalogJson(compiled.insights(), compiled.asOf(), Optional.empty(), true, List.of(), Optional.empty())
                .writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path turnedExample() throws IOException {
        Path turned = scratch.resolve("turned");
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = turned.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                String text = Files.readString(file);
                Files.writeString(target, file.toString().endsWith(".yaml") ? turned(text) : text);
            }
        }
        return turned;
    }

    private Map<String, String> published(Path catalog, String name) throws IOException {
        Compilation compiled = CatalogCompiler.compile(CatalogLocation.of(catalog), Reckoning.on(TODAY));
        Path site = scratch.resolve(name);
        SitePublisher.publish(
                new SiteInput(
                        compiled.insights(),
                        compiled.asOf(),
                        Optional.empty(),
                        compiled.findings(),
                        SiteOptions.none()),
                site);
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(site.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }

    /** The documents of a file backwards, the keys of each mapping backwards, in block style, with Windows line ends. */
    private static String turned(String text) {
        DumperOptions style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        Yaml yaml = new Yaml(style);
        List<String> documents = new ArrayList<>();
        for (Node document : new Yaml(new LoaderOptions()).composeAll(new StringReader(text))) {
            turn(document);
            java.io.StringWriter out = new java.io.StringWriter();
            yaml.serialize(document, out);
            documents.add(out.toString());
        }
        Collections.reverse(documents);
        return String.join("---\n", documents).replace("\n", "\r\n");
    }

    private static void turn(Node node) {
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> tuples = new ArrayList<>(mapping.getValue());
            Collections.reverse(tuples);
            mapping.setValue(tuples);
            mapping.setFlowStyle(DumperOptions.FlowStyle.BLOCK);
            tuples.forEach(tuple -> turn(tuple.getValueNode()));
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(SameCatalogTest::turn);
        }
    }
}
