package dev.servicecatalog.compiler;

import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Range.TouchedPath;
import dev.servicecatalog.gate.Situation.Subject.Deployment;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Component;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the components that a build is for: by what it makes, or by the paths it is made from. */
final class BuiltComponents {
    private BuiltComponents() {}

    static Deployment of(GateRequest.Deployment deployment, Range range, Catalog catalog) {
        List<Path> paths = range.commits().stream()
                .flatMap(commit -> commit.paths().stream())
                .map(TouchedPath::path)
                .distinct()
                .map(Path::of)
                .toList();
        SortedSet<String> components = new TreeSet<>();
        for (Component component : catalog.components().values()) {
            boolean built = component.builds().stream().anyMatch(each -> isBuilt(each, deployment.artifacts(), paths));
            if (built) {
                components.add(component.name());
            }
        }
        return new Deployment(components);
    }

    private static boolean isBuilt(String build, List<String> artifacts, List<Path> paths) {
        if (build.contains(":")) {
            return artifacts.contains(build);
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + build);
        return paths.stream().anyMatch(matcher::matches);
    }
}
