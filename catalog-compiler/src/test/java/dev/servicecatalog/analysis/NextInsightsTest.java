package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.source.DirectorySource;
import dev.servicecatalog.testing.Folders;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where only words differ figures stay; whatever differs, they are those of a clean reading. */
class NextInsightsTest {
    @TempDir
    Path scratch;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Pattern WORDS =
            Pattern.compile("(?m)^(metadata: \\{[^{}]*title: |  title: |  summary: )(?=[A-Z])");
    private static final String CATALOG = """
            apiVersion: servicecatalog.dev/v1
            kind: Catalog
            metadata: {name: harbour, title: Harbour}
            spec:
              organisation: Harbour
              serviceDesk: crew
              language: en
              currency: EUR
              defaultHours: weekdays
              categories: [{name: talk, title: Talk}]
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Calendar
            metadata: {name: weekdays, title: Weekdays}
            spec: {timeZone: Europe/Berlin, open: {mon-fri: "08:00-17:00"}, knownUntil: 2029-12-31}
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Party
            metadata: {name: crew, title: Crew}
            spec: {type: team, lead: Ann}
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Component
            metadata: {name: mast, title: Mast}
            spec: {type: hardware, availability: 99.7%, owner: {team: crew, person: Ann}}
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Service
            metadata: {name: radio, title: Radio}
            spec:
              status: live
              since: 2025-01-01
              category: talk
              importance: normal
              businessOwner: crew
              value: {without: Ships wait.}
              summary: Talk to ships.
              description: On all channels.
              owner: {team: crew, person: Ann}
              promises: {availability: {target: 99.5%}}
              needs: [{component: mast}]
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Offering
            metadata: {name: handset, title: Handset}
            spec:
              service: radio
              status: live
              summary: A radio to carry.
              description: With a spare battery.
              category: talk
              includes: [handset, charger]
              keywords: [transceiver]
              leadTime: {promise: 2 business days}
              price: {oneTime: 90.00 EUR}
              order: {link: "https://portal.example.com/handset"}
              steps: [{id: hand-over, does: Hand it over, by: crew, time: 1 business day}]
            """;

    private final CatalogInsights before = CatalogInsights.of(Catalogs.of(CATALOG), DAY);

    @ParameterizedTest
    @CsvSource({
        "title: Radio, title: Wireless",
        "Talk to ships, Talk to boats",
        "On all channels, On two channels",
        "title: Handset, title: Walkie-talkie",
        "A radio to carry, A radio for the belt",
        "With a spare battery, With two spare batteries"
    })
    void wordsChangeNoFigure(String words, String others) {
        Catalog catalog = edited(words, others);
        CatalogInsights after = next(catalog);
        assertThat(after).isEqualTo(CatalogInsights.of(catalog, DAY)).isNotEqualTo(before);
        assertThat(after.availabilities()).isSameAs(before.availabilities());
        assertThat(after.connections().neededBy(new EntityId(Kind.COMPONENT, "mast")))
                .containsExactly(catalog.services().get("radio"));
    }

    @ParameterizedTest
    @CsvSource({
        "target: 99.5%, target: 99.9%",
        "99.7%, 99.4%",
        "08:00-17:00, 08:00-12:00",
        "1 business day}, 4 business days}",
        "90.00 EUR, 80.00 EUR",
        "title: Crew, title: Band",
        "summary: Talk to ships., ''",
        "name: handset, name: phone",
        "currency: EUR, currency: USD",
        "title: Mast, title: Tower"
    })
    void anythingElseIsReckonedAnew(String text, String other) {
        isReckonedAnew(edited(text, other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Party\nmetadata: {name: more, title: More}\nspec: {type: team}",
                "kind: Calendar\nmetadata: {name: more, title: More}\nspec: {timeZone: UTC, open: {mon: 08:00-09:00}}",
                "kind: Service\nmetadata: {name: more, title: More}\nspec: {status: live}",
                "kind: Offering\nmetadata: {name: more, title: More}\nspec: {service: radio, status: live}",
                "kind: Goal\nmetadata: {name: more, title: More}\nspec: {}",
                "kind: Component\nmetadata: {name: more, title: More}\nspec: {type: data}",
                "kind: Agreement\nmetadata: {name: more, title: More}\nspec: {type: contract}",
                "kind: Improvement\nmetadata: {name: more, title: More}\nspec: {}",
                "kind: Measurement\nmetadata: {name: more, title: More}\nspec: {period: 2026-10}",
                "kind: ChangePolicy\nmetadata: {name: more, title: More}\nspec: {}",
                "kind: Waiver\nmetadata: {name: more, title: More}\nspec: {}",
                "kind: Plan\nmetadata: {name: more, title: More}\nspec: {}"
            })
    void soIsACatalogWithADocumentMoreOrLess(String document) {
        CatalogInsights after =
                isReckonedAnew(Catalogs.of(CATALOG + "---\napiVersion: servicecatalog.dev/v1\n" + document));
        assertThat(after.next(before.catalog(), new KnownProofs(DAY))).isEqualTo(before);
    }

    @Test
    void soIsTheSameCatalogOnAnotherDay() {
        LocalDate later = DAY.plusYears(1);
        assertThat(before.next(before.catalog(), new KnownProofs(later)))
                .isEqualTo(CatalogInsights.of(before.catalog(), later))
                .isNotEqualTo(before);
    }

    /** In a whole catalog all services and offerings say something else, so that titles stand in another order, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../example-catalog/catalog",
                "src/test/resources/dev/servicecatalog/output/site/ferry",
                "src/test/resources/dev/servicecatalog/analysis/balticfoods"
            })
    void otherWordsForAllChangeNoFigure(Path folder) throws IOException {
        Path copy = scratch.resolve("catalog");
        Folders.copy(folder, copy);
        CatalogInsights whole = CatalogInsights.of(read(copy), DAY);
        int changed = 0;
        for (Path file :
                Folders.contents(copy).keySet().stream().map(copy::resolve).toList()) {
            if (file.toString().endsWith(".yaml")) {
                String[] documents = Files.readString(file).split("(?m)^---\n");
                for (int i = 0; i < documents.length; i++) {
                    if (documents[i].contains("kind: Service\n") || documents[i].contains("kind: Offering\n")) {
                        char first = (char) ('Z' - changed++ % 26);
                        documents[i] = WORDS.matcher(documents[i]).replaceAll("$1" + first);
                    }
                }
                Files.writeString(file, String.join("---\n", documents));
            }
        }
        Catalog other = read(copy);
        CatalogInsights after = whole.next(other, new KnownProofs(DAY));
        assertThat(changed).isPositive();
        assertThat(after).isEqualTo(CatalogInsights.of(other, DAY)).isNotEqualTo(whole);
        assertThat(after.costs()).isSameAs(whole.costs());
    }

    /** Or they would show the words of an earlier version. */
    @Test
    void onlyConnectionsHoldServicesAndOfferings() {
        for (RecordComponent figure : CatalogInsights.class.getRecordComponents()) {
            Set<Class<?>> held = new HashSet<>();
            addTypes(figure.getGenericType(), held);
            boolean whole = held.contains(Service.class) || held.contains(Offering.class);
            assertThat(whole)
                    .as(figure.getName())
                    .isEqualTo(Set.of("catalog", "connections").contains(figure.getName()));
        }
    }

    private CatalogInsights next(Catalog catalog) {
        return before.next(catalog, new KnownProofs(DAY));
    }

    private CatalogInsights isReckonedAnew(Catalog catalog) {
        CatalogInsights after = next(catalog);
        assertThat(after).isEqualTo(CatalogInsights.of(catalog, DAY)).isNotEqualTo(before);
        assertThat(after.availabilities()).isNotSameAs(before.availabilities());
        return after;
    }

    private static Catalog read(Path folder) {
        return CatalogLoader.load(DirectorySource.of(folder)).catalog();
    }

    private static Catalog edited(String text, String other) {
        assertThat(CATALOG).containsOnlyOnce(text);
        return Catalogs.of(CATALOG.replace(text, other));
    }

    private static void addTypes(Type type, Set<Class<?>> types) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> addTypes(argument, types));
            addTypes(generic.getRawType(), types);
        } else {
            Class<?> one = (Class<?>) type;
            if (!types.add(one)) {
                return;
            }
            assertThat(!one.getName().startsWith("dev.servicecatalog")
                            || one.isRecord()
                            || one.isEnum()
                            || one.isSealed())
                    .as("it can be seen what %s holds", one)
                    .isTrue();
            if (one.isRecord()) {
                Arrays.stream(one.getRecordComponents()).forEach(part -> addTypes(part.getGenericType(), types));
            }
            if (one.isSealed()) {
                Arrays.stream(one.getPermittedSubclasses()).forEach(kind -> addTypes(kind, types));
            }
        }
    }
}
