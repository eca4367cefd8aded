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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recipes for publishing can be copied as they are. The script for buckets has a test of its own, and nginx runs in one. */
class PublishRecipesTest {
    private static final Path RECIPES = Path.of("../docs/publish");
    private static final Path MOJOS = Path.of("../maven-plugin/src/main/java/dev/servicecatalog/maven");

    @Test
    void allAreThereAndOnThePage() {
        assertThat(recipes())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "cloudfront-headers.json",
                        "github-pages.yml",
                        "gitlab-pages.yml",
                        "nginx.conf",
                        "s3.sh",
                        "service-catalog-site.conf");
        String page = read(RECIPES.resolve("README.md"));
        assertThat(recipes()).allSatisfy(file -> assertThat(page).contains("](" + file.getFileName() + ")"));
    }

    @Test
    void optionsExist() {
        Set<String> options = new TreeSet<>(
                found("property = \"(catalog\\.[A-Za-z.]+)\"", read(MOJOS.resolve("PublishingMojo.java"))));
        options.addAll(found("property = \"(catalog\\.[A-Za-z.]+)\"", read(MOJOS.resolve("CatalogMojo.java"))));
        try (Stream<Path> files = Files.list(RECIPES)) {
            files.forEach(file -> assertThat(found("-D(catalog\\.[A-Za-z.]+)", read(file)))
                    .as(file.toString())
                    .isSubsetOf(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String recipe : List.of("github-pages.yml", "gitlab-pages.yml")) {
            assertThat(read(RECIPES.resolve(recipe))).contains("$PLUGIN:site\" \"-Dcatalog.site.url=${", "%/}/\"");
        }
    }

    /** What builds cannot publish, what publishes builds nothing, and neither has more rights than that. */
    @Test
    void gitHubPublishesWithTheRightsThatItNeeds() {
        Path recipe = RECIPES.resolve("github-pages.yml");
        assertThat(map(yaml(recipe).get("permissions"))).isEmpty();
        Map<?, ?> jobs = jobs(recipe);
        Map<?, ?> build = map(jobs.get("build"));
        Map<?, ?> publish = map(jobs.get("publish"));
        assertThat(map(build.get("permissions")).toString()).isEqualTo("{contents=read, pages=read}");
        assertThat(map(publish.get("permissions")).toString()).isEqualTo("{pages=write, id-token=write}");
        assertThat(publish.get("needs")).isEqualTo("build");
        assertThat(steps(publish))
                .singleElement()
                .satisfies(step -> assertThat(uses(step)).startsWith("actions/deploy-pages@"));
        Stream.of(build, publish).flatMap(job -> steps(job).stream()).forEach(step -> {
            assertThat(run(step)).doesNotContain("${{");
            if (step.containsKey("uses")) {
                assertThat(uses(step)).matches(PINNED);
            }
        });
        assertThat(map(steps(build).get(0).get("with")).get("persist-credentials"))
                .isEqualTo(false);
    }

    /** A job of that name with that folder is what GitLab publishes. */
    @Test
    void gitLabPublishesTheFolderPublic() {
        Map<?, ?> pages = map(yaml(RECIPES.resolve("gitlab-pages.yml")).get("pages"));
        assertThat(map(pages.get("artifacts")).get("paths")).isEqualTo(List.of("public"));
        assertThat((List<?>) pages.get("script"))
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).isEqualTo("mv target/catalog/site public"));
    }

    @Test
    void cloudFrontAndNginxSendTheSameHeaders() {
        JsonNode policy = JsonMapper.builder()
                .build()
                .readTree(read(RECIPES.resolve("cloudfront-headers.json")))
                .get("SecurityHeadersConfig");
        String nginx = read(RECIPES.resolve("service-catalog-site.conf"));
        assertThat(nginx)
                .contains("add_header Content-Security-Policy \""
                        + policy.at("/ContentSecurityPolicy/ContentSecurityPolicy")
                                .asString() + "\" always;")
                .contains("add_header Referrer-Policy "
                        + policy.at("/ReferrerPolicy/ReferrerPolicy").asString() + " always;")
                .contains("add_header X-Content-Type-Options nosniff always;");
        assertThat(policy.has("ContentTypeOptions")).isTrue();
        policy.forEach(header -> assertThat(header.get("Override").asBoolean()).isTrue());
    }

    private static List<Path> recipes() {
        try (Stream<Path> files = Files.list(RECIPES)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
