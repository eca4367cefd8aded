package dev.servicecatalog.docs;

import static dev.servicecatalog.docs.Recipe.PINNED;
import static dev.servicecatalog.docs.Recipe.found;
import static dev.servicecatalog.docs.Recipe.jobs;
import static dev.servicecatalog.docs.Recipe.map;
import static dev.servicecatalog.docs.Recipe.read;
import static dev.servicecatalog.docs.Recipe.run;
import static dev.servicecatalog.docs.Recipe.steps;
import static dev.servicecatalog.docs.Recipe.uses;
import static dev.servicecatalog.docs.Recipe.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes for pipelines can be copied as they are: their options exist, and what decides does not run what it decides about. */
class CiRecipesTest {
    private static final Path RECIPES = Path.of("../docs/ci");
    private static final Path OPTIONS =
            Path.of("../maven-plugin/src/main/java/dev/servicecatalog/maven/GateOption.java");
    private static final String AUDIT = "github-audit.yml";

    /** Those that decide. */
    static List<Path> recipes() {
        return all().stream().filter(file -> !isPreview(file)).toList();
    }

    /** Those that show. */
    static List<Path> previews() {
        return all().stream().filter(CiRecipesTest::isPreview).toList();
    }

    private static List<Path> all() {
        try (Stream<Path> files = Files.list(RECIPES)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPreview(Path file) {
        return file.getFileName().toString().startsWith("preview-");
    }

    static List<Path> workflows() {
        return recipes().stream()
                .filter(file -> file.getFileName().toString().startsWith("github-"))
                .toList();
    }

    static List<Path> gates() {
        return workflows().stream().filter(file -> !file.endsWith(AUDIT)).toList();
    }

    @Test
    void allAreThere() {
        assertThat(recipes())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "Jenkinsfile",
                        AUDIT,
                        "github-deployment.yml",
                        "github-merge-queue.yml",
                        "github-pull-request.yml",
                        "gitlab-ci.yml",
                        "pre-receive");
        assertThat(previews())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("preview-github.yml", "preview-gitlab.yml");
        String page = read(RECIPES.resolve("README.md"));
        assertThat(all()).allSatisfy(file -> assertThat(page).contains("](" + file.getFileName() + ")"));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void optionsExist(Path recipe) {
        Set<String> options = found("\"(catalog\\.[A-Za-z.]+)\"", read(OPTIONS));
        Set<String> given = found("-D(catalog\\.[A-Za-z.]+)=", read(recipe));
        assertThat(given)
                .contains("catalog.repository")
                .contains(recipe.endsWith(AUDIT) ? "catalog.branch" : "catalog.base")
                .isSubsetOf(options);
        assertThat(found("-D(catalog\\.[A-Za-z.]+)", read(RECIPES.resolve("README.md"))))
                .isSubsetOf(options);
    }

    @ParameterizedTest
    @MethodSource("gates")
    void gateSeesTheWholeHistoryInAnEmptyFolder(Path workflow) {
        Map<?, ?> gate = map(jobs(workflow).get("gate"));
        assertThat(steps(gate).stream().filter(step -> uses(step).startsWith("actions/checkout@")))
                .singleElement()
                .satisfies(checkout -> {
                    Map<?, ?> with = map(checkout.get("with"));
                    assertThat(with.get("fetch-depth")).isEqualTo(0);
                    assertThat(with.get("path")).isEqualTo("repository");
                    assertThat(with.get("persist-credentials")).isEqualTo(false);
                });
        assertThat(steps(gate).stream().filter(step -> run(step).contains("mvn ")))
                .singleElement()
                .satisfies(decide -> assertThat(decide.get("working-directory")).isEqualTo("gate"));
    }

    /** Only a job that is given the change's own rights, which are none, may run it. */
    @ParameterizedTest
    @MethodSource("workflows")
    void trustedJobNeverChecksTheChangeOut(Path workflow) {
        Map<?, ?> document = yaml(workflow);
        if (!map(document.get(Boolean.TRUE)).containsKey("pull_request_target")) {
            return;
        }
        for (Object job : jobs(workflow).values()) {
            for (Map<?, ?> step : steps(map(job))) {
                if (uses(step).startsWith("actions/checkout@")) {
                    assertThat(map(step.get("with")).get("ref"))
                            .isEqualTo("refs/heads/${{ github.event.pull_request.base.ref }}");
                }
                assertThat(run(step)).doesNotContain("checkout", "git switch", "git worktree", "gh pr");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void rightsAreFewAndTextOfOthersIsNoScript(Path workflow) {
        assertThat(map(yaml(workflow).get("permissions"))).isEmpty();
        for (Object job : jobs(workflow).values()) {
            Map<?, ?> rights = map(map(job).get("permissions"));
            Collection<?> given = rights.values();
            assertThat(given).isNotEmpty();
            steps(map(job)).forEach(step -> {
                assertThat(run(step)).doesNotContain("${{");
                if (step.containsKey("uses")) {
                    assertThat(uses(step)).matches(PINNED);
                }
            });
        }
        String first = workflow.endsWith(AUDIT) ? "audit" : "gate";
        assertThat(map(map(jobs(workflow).get(first)).get("permissions")).get("contents"))
                .isEqualTo("read");
    }

    /** Else a shortened ledger is not seen, since the runner has no copy of it from before. */
    @Test
    void auditAsksForTheEndThatItSawLast() {
        String audit = read(RECIPES.resolve(AUDIT));
        assertThat(audit).contains(".asked.ledger", "fetch-depth: 0", "+refs/catalog/decisions:refs/catalog/decisions");
        assertThat(found("-D(catalog\\.[A-Za-z.]+)", audit)).contains("catalog.ledger.known", "catalog.ledger.keys");
    }

    /** Else no build of a vital service could ever go, and none that repairs a failure while something is frozen. */
    @Test
    void deploymentHandsOverReviewsTagsAndTheIncident() {
        Path recipe = RECIPES.resolve("github-deployment.yml");
        assertThat(found("-D(catalog\\.(?:approvals|emergency)\\.[a-z]+)=", read(recipe)))
                .containsExactly(
                        "catalog.approvals.branch",
                        "catalog.approvals.repository",
                        "catalog.approvals.review",
                        "catalog.approvals.tags",
                        "catalog.emergency.incident");
        Map<?, ?> gate = map(jobs(recipe).get("gate"));
        assertThat(map(gate.get("permissions")).get("pull-requests")).isEqualTo("read");
        assertThat(map(gate.get("env")).get("INCIDENT")).isEqualTo("${{ inputs.incident }}");
        assertThat(map(jobs(recipe).get("build")).get("if")).isEqualTo("github.ref == 'refs/heads/main'");
        assertThat(read(recipe)).contains("base=live&head=$GITHUB_REPOSITORY_OWNER:main", "approvals.branch=live\"");
        assertThat(read(RECIPES.resolve("README.md")))
                .contains("a job of the same name, makes a second check", "approvals name no commit there");
    }

    @ParameterizedTest
    @MethodSource("previews")
    void previewsCompareWithTheBaseAndTheirOptionsExist(Path recipe) {
        Set<String> options = new TreeSet<>();
        for (String mojo : List.of("CatalogMojo", "PublishingMojo")) {
            options.addAll(
                    found("property = \"(catalog\\.[A-Za-z.]+)\"", read(OPTIONS.resolveSibling(mojo + ".java"))));
        }
        assertThat(found("-D(catalog\\.[A-Za-z.]+)=", read(recipe)))
                .contains("catalog.repository", "catalog.base")
                .isSubsetOf(options);
        assertThat(yaml(recipe)).isNotEmpty();
        assertThat(read(recipe)).contains("$PLUGIN:site");
    }

    @Test
    void gitHubPreviewHasNoRightsWhereTheChangeIsRead() {
        Path recipe = RECIPES.resolve("preview-github.yml");
        assertThat(map(yaml(recipe).get("permissions"))).isEmpty();
        Map<?, ?> build = map(jobs(recipe).get("build"));
        assertThat(map(build.get("permissions"))).isEqualTo(Map.of("contents", "read"));
        for (Object job : jobs(recipe).values()) {
            assertThat((String) map(job).get("if")).contains("head.repo.full_name == github.repository");
            steps(map(job)).forEach(step -> {
                assertThat(run(step)).doesNotContain("${{");
                if (step.containsKey("uses")) {
                    assertThat(uses(step)).matches(PINNED);
                }
            });
        }
        Map<?, ?> checkout = map(steps(build).get(0).get("with"));
        assertThat(checkout.get("fetch-depth")).isEqualTo(0);
        assertThat(checkout.get("persist-credentials")).isEqualTo(false);
        assertThat(steps(map(jobs(recipe).get("publish"))))
                .noneMatch(step -> run(step).contains("mvn "))
                .anyMatch(step -> run(step).contains("git push"));
    }

    @Test
    void gitLabPreviewIsAReviewApp() {
        Map<?, ?> job = map(yaml(RECIPES.resolve("preview-gitlab.yml")).get("preview"));
        assertThat(map(job.get("variables")).get("GIT_DEPTH")).isEqualTo("0");
        assertThat(map(job.get("environment")).get("url")).isEqualTo("$PREVIEW");
        assertThat(map(map(job.get("artifacts")).get("reports")).get("dotenv")).isEqualTo("preview.env");
    }

    @Test
    void gitLabFetchesAllAndChecksNothingOut() {
        Map<?, ?> variables = map(
                map(yaml(RECIPES.resolve("gitlab-ci.yml")).get("change-gate")).get("variables"));
        assertThat(variables.get("GIT_DEPTH")).isEqualTo("0");
        assertThat(variables.get("GIT_CHECKOUT")).isEqualTo("false");
    }
}
