package dev.servicecatalog.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.servicecatalog.model.Kind;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {
    private static final String HOME = "https://servicecatalog.dev/v1/";
    private static final Map<String, JsonNode> SCHEMAS = SchemaFiles.all();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(SCHEMAS.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> HOME + entry.getKey(),
                            entry -> entry.getValue().toString()))));

    /** Keys that say the same about one day or another, about one kind of document or another. */
    private static final Map<Kind, Set<String>> ONE_OF_MANY = Map.of(
            Kind.CALENDAR,
            Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
            Kind.WAIVER,
            Set.of(
                    "agreement",
                    "calendar",
                    "component",
                    "goal",
                    "improvement",
                    "measurement",
                    "offering",
                    "party",
                    "plan"));

    static Set<String> files() {
        return SCHEMAS.keySet();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isASchema(String file) {
        Schema metaschema = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(metaschema.validate(SCHEMAS.get(file))).isEmpty();
        assertThat(SCHEMAS.get(file).path("$id").asString()).isEqualTo(HOME + file);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyReferenceLeadsSomewhere(String file) {
        SchemaFiles.walk(SCHEMAS.get(file), "", (path, node) -> {
            if (node.path("$ref").isString()) {
                assertThat(target(file, node).isMissingNode()).as(path).isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFieldExplainsItself(String file) {
        eachProperty(file, (path, property) -> {
            assertThat(property.path("description").asString("")).as(path).matches("(?s)[A-Z0-9].*\\.");
            JsonNode meant = resolve(file, property);
            // an editor that folds $ref and x-missing together would show the description of the wrong one
            assertThat(property.has("x-missing") && property.has("$ref") && meant.has("description"))
                    .as(path)
                    .isFalse();
            boolean showsValues = Stream.of("examples", "enum", "const", "properties")
                    .anyMatch(key -> property.has(key) || meant.has(key));
            assertThat(showsValues || meant.path("type").asString("").equals("boolean"))
                    .as(path)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExampleIsRight(String file) {
        SchemaFiles.walk(SCHEMAS.get(file), "", (path, node) -> {
            Schema schema = REGISTRY.getSchema(SchemaLocation.of(HOME + file + "#" + path.replace("%", "%25")));
            for (JsonNode example : node.path("examples")) {
                assertThat(messages(schema.validate(example))).as(path).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFormHasARemedy(String file) {
        SchemaFiles.walk(SCHEMAS.get(file), "", (path, node) -> {
            if (node.has("pattern") || node.has("minimum") || node.has("not") && path.contains("allOf")) {
                boolean condition = path.endsWith("/if") || path.endsWith("/not");
                assertThat(condition || node.has("x-fix")).as(path).isTrue();
            }
            if (node.has("x-fix")) {
                assertThat(node.path("x-fix").asString()).as(path).matches("(?s)[A-Z].*\\.");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatMayBeMissingIsSaidBesideWhatIsRequired(String file) {
        SchemaFiles.walk(SCHEMAS.get(file), "", (path, node) -> {
            for (JsonNode key : path.contains("/if") ? List.<JsonNode>of() : node.path("required")) {
                assertThat(node.path("properties").has(key.asString())).as(path).isTrue();
            }
            JsonNode missing = node.path("x-missing");
            if (missing.isObject()) {
                assertThat(missing.path("message").asString("")).as(path).matches("[a-z].*[^.]");
                assertThat(missing.path("fix").asString("")).as(path).matches("[A-Z].*\\.");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void unknownKeysAreErrorsAndOwnKeysAreNot(String file) {
        SchemaFiles.walk(SCHEMAS.get(file), "", (path, node) -> {
            if (node.path("type").asString("").equals("object") && node.has("properties") && !isRoot(file, path)) {
                assertThat(node.path("additionalProperties").isBoolean())
                        .as(path)
                        .isTrue();
                assertThat(node.path("patternProperties").has("^x-") || node.has("maxProperties"))
                        .as(path)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDocumentWithEveryFieldIsRight(Kind kind) {
        List<JsonNode> documents = SchemaFiles.documents(kind);

        for (JsonNode document : documents) {
            assertThat(document.path("kind").asString()).isEqualTo(kind.word());
            assertThat(messages(schema(SchemaFiles.of(kind)).validate(document)))
                    .isEmpty();
            assertThat(messages(schema("document.schema.json").validate(document)))
                    .isEmpty();
        }
        assertThat(keys(documents)).containsAll(propertyNames(SchemaFiles.of(kind)));
    }

    /** What an author wants to copy stands somewhere in the example catalog. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void theExampleCatalogUsesEveryField(Kind kind) {
        Set<String> fields = propertyNames(SchemaFiles.of(kind));
        fields.removeAll(ONE_OF_MANY.getOrDefault(kind, Set.of()));
        assertThat(keys(SchemaFiles.example(kind))).isNotEmpty().containsAll(fields);
    }

    /** Each row spoils one value of the first valid document of a kind; nothing else in the document may be blamed for it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "OFFERING    | /spec/leadTime/promise      | 2 days            | duration-not-understood   | calendar days",
                "OFFERING    | /spec/leadTime/promise      | P2D               | duration-not-understood   | business days",
                "OFFERING    | /spec/leadTime/promise      | two business days | duration-not-understood   | same business day",
                "OFFERING    | /spec/leadTime/promise      | 15                | duration-not-understood   | 15 minutes",
                "OFFERING    | /spec/leadTime/orderBefore  | 25:00             | time-not-understood       | 13:00",
                "OFFERING    | /spec/leadTime/keptIn       | 101%              | percentage-not-understood | 99.5%",
                "OFFERING    | /spec/packages/0/oneTime    | 1150,00 EUR       | money-not-understood      | 1150.00 EUR",
                "OFFERING    | /spec/packages/0/recurring  | 38.50 EUR         | money-not-understood      | per month",
                "OFFERING    | /spec/packages/0/term       | long              | period-not-understood     | 6 months",
                "OFFERING    | /spec/packages              | []                | no-price                  | packages",
                "OFFERING    | /spec/price                 | free of charge    | -                         | Remove `price`",
                "OFFERING    | /spec/includes              | []                | no-includes               | laptop",
                "OFFERING    | /spec/includes              | a desk            | no-includes               | laptop",
                "OFFERING    | /spec/order/link            | http://a.example  | order-link                | https",
                "OFFERING    | /spec/steps/0/by            | helm              | -                         | exactly one of `by`",
                "OFFERING    | /spec/status                | alive             | -                         | -",
                "SERVICE     | /spec/since                 | 2026-02-30        | date-not-understood       | 2026-12-31",
                "SERVICE     | /spec/needs/0/component     | gate-software     | -                         | exactly one of `service`",
                "SERVICE     | /spec/needs/0/atLeast       | 2                 | -                         | Remove `atLeast`",
                "SERVICE     | /spec/passesCostOn/to/quay  | a third           | share-not-understood      | 1/3",
                "SERVICE     | /spec/promises/satisfaction/target | 4.2        | rating-not-understood     | 4.2 of 5",
                "SERVICE     | /spec/owner                 | helm              | -                         | team",
                "SERVICE     | /spec/usedBy                | operations        | -                         | list of names",
                "SERVICE     | /metadata/name              | Boarding          | -                         | small letters",
                "CATALOG     | /metadata/labels/tier       | 1                 | -                         | quotation marks",
                "PARTY       | /spec/costCentre            | 4100              | -                         | quotation marks",
                "PARTY       | /spec/type                  | squad             | -                         | -",
                "CALENDAR    | /spec/open/mon-thu          | 9-17              | time-range-not-understood | 09:00-17:00",
                "CALENDAR    | /spec/timeZone              | +01:00            | unknown-zone              | Europe/Warsaw",
                "CATALOG     | /spec/currency              | euro              | money-not-understood      | EUR",
                "CATALOG     | /spec/exchangeRates/EUR     | much              | -                         | 0.9217",
                "CATALOG     | /spec/severities/jargon     | fatal             | -                         | -",
                "IMPROVEMENT | /spec/effect/change         | a lot             | percentage-not-understood | -40%",
                "CHANGE_POLICY | /spec/freezes/0/from      | 2026-06-26        | date-not-understood       | 00:00",
                "CHANGE_POLICY | /spec/rules/0/decision    | reject            | -                         | either `require`",
                "CHANGE_POLICY | /spec/impact/change/priceRaised | 5           | -                         | from 0 to 4",
                "WAIVER      | /spec/for/calendar          | office            | -                         | exactly one document",
                "PLAN        | /spec/tasks/0/neededBy      | 14 September      | date-not-understood       | 00:00",
            })
    void oneWrongValueGivesOneFinding(Kind kind, String pointer, String value, String code, String fix) {
        List<Error> errors = schema(SchemaFiles.of(kind))
                .validate(with(SchemaFiles.documents(kind).get(0), pointer, value));

        assertThat(errors).as(messages(errors).toString()).hasSize(1);
        JsonNode failed = failed(errors.get(0));
        assertThat(failed.path("x-code").asString("-")).isEqualTo(code == null ? "-" : code);
        assertThat(failed.path("x-fix").asString("-")).contains(fix == null ? "-" : fix);
    }

    /** Each row takes one key out of the first valid document of a kind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SERVICE       | /spec/owner            | no-owner",
                "SERVICE       | /spec/owner/team       | no-owner",
                "SERVICE       | /spec/since            | -",
                "SERVICE       | /metadata/title        | -",
                "OFFERING      | /spec/includes         | no-includes",
                "OFFERING      | /spec/packages         | no-price",
                "OFFERING      | /spec/packages/1/oneTime | no-price",
                "OFFERING      | /spec/order            | order-link",
                "OFFERING      | /spec/order/link       | order-link",
                "OFFERING      | /spec/leadTime         | -",
                "OFFERING      | /spec/leadTime/promise | -",
                "OFFERING      | /spec/steps/0/time     | -",
                "CALENDAR      | /spec/open             | never-open",
                "IMPROVEMENT   | /spec/decided          | -",
                "IMPROVEMENT   | /spec/goal             | -",
                "COMPONENT     | /spec/owner            | no-owner",
                "CHANGE_POLICY | /spec/evidence         | -",
            })
    void oneMissingKeyGivesOneFinding(Kind kind, String pointer, String code) {
        List<Error> errors = schema(SchemaFiles.of(kind))
                .validate(without(SchemaFiles.documents(kind).get(0), pointer));

        assertThat(errors).as(messages(errors).toString()).hasSize(1);
        Error error = errors.get(0);
        assertThat(error.getKeyword()).isEqualTo("required");
        JsonNode missing =
                failed(error).path("properties").path(error.getProperty()).path("x-missing");
        assertThat(missing.path("fix").asString("")).isNotEmpty();
        assertThat(missing.path("code").asString("-")).isEqualTo(code == null ? "-" : code);
    }

    @Test
    void anUnknownKindGivesOneFinding() {
        JsonNode document = with(SchemaFiles.documents(Kind.GOAL).get(0), "/kind", "Gaol");

        assertThat(schema("document.schema.json").validate(document)).hasSize(1);
    }

    private static Schema schema(String file) {
        return REGISTRY.getSchema(SchemaLocation.of(HOME + file));
    }

    private static List<String> messages(List<Error> errors) {
        return errors.stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** The schema node that holds the keyword that failed. */
    private static JsonNode failed(Error error) {
        String[] place = error.getSchemaLocation().toString().split("#");
        String pointer = place[1].substring(0, place[1].lastIndexOf('/'));
        return SCHEMAS.get(place[0].substring(HOME.length())).at(pointer);
    }

    private static void eachProperty(String file, BiConsumer<String, JsonNode> visit) {
        SchemaFiles.walk(SCHEMAS.get(file), "", (path, node) -> {
            boolean condition = path.matches(".*/(if|then|else)(/.*)?");
            if (!condition) {
                node.path("properties")
                        .properties()
                        .forEach(property ->
                                visit.accept(path + "/properties/" + property.getKey(), property.getValue()));
            }
        });
    }

    private static Set<String> propertyNames(String file) {
        Set<String> names = new TreeSet<>();
        eachProperty(file, (path, property) -> names.add(path.substring(path.lastIndexOf('/') + 1)));
        return names;
    }

    private static Set<String> keys(List<JsonNode> documents) {
        Set<String> keys = new TreeSet<>();
        for (JsonNode document : documents) {
            collectKeys(document, keys);
        }
        return keys;
    }

    private static void collectKeys(JsonNode node, Set<String> keys) {
        node.properties().forEach(entry -> keys.add(entry.getKey()));
        node.forEach(child -> collectKeys(child, keys));
    }

    private static boolean isRoot(String file, String path) {
        return file.equals("document.schema.json") && path.isEmpty();
    }

    private static JsonNode resolve(String file, JsonNode property) {
        return property.has("$ref") ? target(file, property) : property;
    }

    private static JsonNode target(String file, JsonNode node) {
        String[] reference = node.path("$ref").asString().split("#", 2);
        JsonNode schema = SCHEMAS.get(reference[0].isEmpty() ? file : reference[0]);
        return reference.length == 1 ? schema : schema.at(reference[1]);
    }

    private static JsonNode with(JsonNode document, String pointer, String value) {
        ObjectNode copy = (ObjectNode) document.deepCopy();
        int end = pointer.lastIndexOf('/');
        ((ObjectNode) copy.at(pointer.substring(0, end)))
                .set(
                        pointer.substring(end + 1),
                        SchemaFiles.yaml(new StringReader(value)).get(0));
        return copy;
    }

    private static JsonNode without(JsonNode document, String pointer) {
        ObjectNode copy = (ObjectNode) document.deepCopy();
        int end = pointer.lastIndexOf('/');
        ((ObjectNode) copy.at(pointer.substring(0, end))).remove(pointer.substring(end + 1));
        return copy;
    }
}
