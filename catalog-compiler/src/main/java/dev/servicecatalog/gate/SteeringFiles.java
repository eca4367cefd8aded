package dev.servicecatalog.gate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that tell a pipeline or a build which commands to run: whoever writes them can make a build show what they like. Known by their
 * paths, in any folder and any spelling of letters. Programs and their tests are none of them, also where they run in a build.
 */
final class SteeringFiles {
    private static final List<String> PIPELINES = List.of(
            "\\.(github|gitlab|circleci|buildkite|azure-pipelines|woodpecker|gitea|forgejo|teamcity|tekton)/.*",
            "\\.gitlab-ci[^/]*",
            "Jenkinsfile[^/]*",
            "\\.?(azure|bitbucket)-pipelines?[^/]*\\.ya?ml",
            "\\.(drone|woodpecker)\\.[^/]+",
            "\\.?(travis|appveyor|cirrus)\\.ya?ml",
            "(cloudbuild|buildspec)\\.(ya?ml|json)");

    private static final List<String> BUILDS = List.of(
            "\\.mvn/.*",
            "pom\\.xml",
            "(mvnw|gradlew)(\\.(cmd|bat))?",
            "[^/]+\\.gradle(\\.kts)?",
            "gradle\\.properties",
            "gradle/(wrapper/.*|[^/]+\\.toml)",
            "buildSrc/.*",
            "(build\\.(xml|sbt|rs)|setup\\.py|pyproject\\.toml|Cargo\\.toml|CMakeLists\\.txt|Rakefile|justfile|Taskfile\\.ya?ml)",
            "((GNU)?Makefile|[^/]+\\.mk)",
            "(package\\.json|\\.npmrc|\\.yarnrc(\\.ya?ml)?|\\.pnpmfile\\.cjs)",
            "((Docker|Container)file(\\.[^/]*)?|[^/]+\\.(docker|container)file)");

    private static final List<String> REPOSITORY = List.of(
            "CODEOWNERS",
            "\\.gitattributes",
            "\\.gitmodules",
            "(\\.?hooks|\\.husky)/.*",
            "[^/]*baseline[^/]*",
            "[^/]*\\.ics");

    private static final Pattern PATHS = Pattern.compile(Stream.of(PIPELINES, BUILDS, REPOSITORY)
            .flatMap(List::stream)
            .collect(Collectors.joining("|", "(?is)(?:.*/)?(?:", ")")));

    private SteeringFiles() {}

    static boolean has(String path) {
        return PATHS.matcher(path).matches();
    }
}
