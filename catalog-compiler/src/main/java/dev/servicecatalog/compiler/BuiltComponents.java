package dev.servicecatalog.compiler;

import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Range.TouchedPath;
import dev.servicecatalog.gate.Situation.Subject.Deployment;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Component;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the components that a build is for: by what it makes, or by the paths it is made from. */
final class BuiltComponents {
    private BuiltComponents() {}

    static Deployment of(GateRequest.Deployment deployment, Range range, Catalog catalog) {
        List<String> paths = range.paths().map(TouchedPath::path).distinct().toList();
        SortedSet<String> components = new TreeSet<>();
        for (Component component : catalog.components().values()) {
            boolean built = component.builds().stream().anyMatch(each -> isBuilt(each, deployment.artifacts(), paths));
            if (built) {
                components.add(component.name());
            }
        }
        SortedSet<String> unknown = new TreeSet<>(deployment.artifacts());
        catalog.components().values().forEach(component -> component.builds().forEach(unknown::remove));
        return new Deployment(components, unknown);
    }

    private static boolean isBuilt(String build, List<String> artifacts, List<String> paths) {
        return build.contains(":")
                ? artifacts.contains(build)
                : paths.stream().anyMatch(path -> PathPattern.fits(build, path));
    }
}
