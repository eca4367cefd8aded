package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.check.KnownCodes;
import dev.servicecatalog.check.rules.StandardRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mapping of standards names only what exists: codes, fields of schemas, pages of sites. */
class StandardsTest {
    private static final String SCHEMAS = "/dev/servicecatalog/schema/v1/";
    private static final SiteResources BUILT_IN = new SiteResources(OwnFiles.none());
    private static final List<Standards.Clause> CLAUSES = Standards.of(BUILT_IN);

    @Test
    void everyCodeIsOneOfOursAndHasAPage() {
        Set<String> ofGate = new TreeSet<>(KnownCodes.rulesOfTheGate());
        KnownCodes.foundInLedgers().forEach(code -> ofGate.add(code.name()));
        Set<String> inCatalogs = new TreeSet<>();
        KnownCodes.foundInCatalogs(StandardRules.all()).forEach(code -> inCatalogs.add(code.name()));
        for (Standards.Clause clause : CLAUSES) {
            assertThat(inCatalogs).as(clause.id()).containsAll(clause.rules());
            assertThat(ofGate).as(clause.id()).containsAll(clause.gate());
        }
        for (String code : RulePage.codes(CLAUSES)) {
            assertThat(RulePage.markdown(BUILT_IN, code)).startsWith("# " + code + "\n");
        }
    }

    @Test
    void everyFieldStandsInItsSchema() {
        for (Standards.Clause clause : CLAUSES) {
            for (String field : clause.fields()) {
                String[] path = field.split("\\.");
                String file = Wording.key(FieldUse.kind(field).orElseThrow()) + ".schema.json";
                List<Place> places = List.of(new Place(file, schema(file).at("/properties/spec")));
                for (int i = 1; i < path.length; i++) {
                    String key = path[i];
                    places = places.stream()
                            .flatMap(place -> place.below(key).stream())
                            .toList();
                    assertThat(places).as(field + " at " + key).isNotEmpty();
                }
            }
        }
    }

    @Test
    void everyPageIsInASite() {
        Set<String> pages = new HashSet<>(Published.of("figures").pages().keySet());
        // these are there where the history of changes is asked for
        pages.addAll(List.of(ChangeLog.CHANGES, ChangeLog.AUDIT));
        for (Standards.Clause clause : CLAUSES) {
            assertThat(pages).as(clause.id()).containsAll(clause.pages());
        }
    }

    @Test
    void eachClauseStandsOnceAndInTheOrderOfTheStandard() {
        List<String> firsts =
                CLAUSES.stream().map(clause -> clause.iso().get(0)).toList();
        assertThat(firsts).isSortedAccordingTo(StandardsTest::compare);
        assertThat(CLAUSES.stream().flatMap(clause -> clause.iso().stream()).toList())
                .doesNotHaveDuplicates();
        assertThat(CLAUSES.stream().map(Standards.Clause::id)).doesNotHaveDuplicates();
        assertThat(CLAUSES.stream().flatMap(clause -> clause.iso().stream()))
                .allMatch(number -> number.matches("(4|[5-9]|10)(\\.\\d+)*"));
    }

    private static int compare(String one, String other) {
        String[] a = one.split("\\.");
        String[] b = other.split("\\.");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    /** A place in a schema, which may refer to another. */
    private record Place(String file, JsonNode node) {
        /** What a document may state under this key, in any of the forms it may have. */
        List<Place> below(String key) {
            List<Place> found = new ArrayList<>();
            JsonNode reference = node.path("$ref");
            if (reference.isString()) {
                String target = reference.asString();
                String in = target.startsWith("#") ? file : target.substring(0, target.indexOf('#'));
                found.addAll(new Place(in, schema(in).at(target.substring(target.indexOf('#') + 1))).below(key));
            }
            if (node.path("properties").has(key)) {
                found.add(new Place(file, node.path("properties").path(key)));
            }
            if (node.has("items")) {
                found.addAll(new Place(file, node.path("items")).below(key));
            }
            for (String forms : List.of("anyOf", "oneOf", "allOf")) {
                node.path(forms).forEach(form -> found.addAll(new Place(file, form).below(key)));
            }
            return found;
        }
    }

    private static JsonNode schema(String file) {
        return JsonMapper.shared()
                .readTree(SiteResources.classpath(SCHEMAS + file).orElseThrow());
    }
}
