package dev.servicecatalog.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads what stands in recipes for pipelines. */
final class Recipe {
    /** Names of actions with a version that stays what it is. */
    static final Pattern PINNED = Pattern.compile("[\\w.-]+(/[\\w.-]+)+@(v\\d+\\.\\d+\\.\\d+|[0-9a-f]{40})");

    private Recipe() {}

    static Map<?, ?> yaml(Path file) {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(read(file)));
    }

    static Map<?, ?> jobs(Path workflow) {
        return map(yaml(workflow).get("jobs"));
    }

    static List<Map<?, ?>> steps(Map<?, ?> job) {
        return ((List<?>) job.get("steps")).stream().<Map<?, ?>>map(Recipe::map).toList();
    }

    static String uses(Map<?, ?> step) {
        return step.containsKey("uses") ? (String) step.get("uses") : "";
    }

    static String run(Map<?, ?> step) {
        return step.containsKey("run") ? (String) step.get("run") : "";
    }

    static Map<?, ?> map(Object node) {
        assertThat(node).isInstanceOf(Map.class);
        return (Map<?, ?>) node;
    }

    static Set<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
