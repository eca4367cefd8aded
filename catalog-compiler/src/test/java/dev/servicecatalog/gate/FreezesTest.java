package dev.servicecatalog.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.source.DirectorySource;
import dev.servicecatalog.testing.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FreezesTest {
    private static final List<String> SHOP = List.of("shop");

    @TempDir
    Path folder;

    @Test
    void beginsAtOnceAndIsOverAtItsEnd() throws IOException {
        JsonNode input = Vectors.vector("CH-01").get("input");
        Freezes freezes = freezes(freeze(
                "Black week",
                input.get("from").asString().replace('T', ' '),
                input.get("to").asString().replace('T', ' '),
                input.get("timeZone").asString()));
        List<Boolean> blocked = new ArrayList<>();
        input.get("at")
                .forEach(
                        at -> blocked.add(!freezes.at(Vectors.instant(at), SHOP).isEmpty()));
        assertThat(blocked)
                .isEqualTo(Vectors.vector("CH-01")
                        .get("expected")
                        .get("blocked")
                        .valueStream()
                        .map(JsonNode::asBoolean)
                        .toList());
    }

    @Test
    void anHourLeftOutIsTheInstantOfTheChange() throws IOException {
        Freezes begins = freezes(freeze("a", "2026-03-29 02:30", "2026-03-29 04:00", "Europe/Warsaw"));
        assertHoldsExactly(begins, "2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z");
        Freezes ends = freezes(freeze("a", "2026-03-29 01:00", "2026-03-29 02:30", "Europe/Warsaw"));
        assertHoldsExactly(ends, "2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z");
        Freezes within = freezes(freeze("a", "2026-03-29 02:10", "2026-03-29 02:50", "Europe/Warsaw"));
        assertThat(within.nextTransition(Instant.EPOCH, SHOP))
                .as("no such time")
                .isEmpty();
    }

    @Test
    void anHourShownTwiceIsFrozenBothTimes() throws IOException {
        Freezes begins = freezes(freeze("a", "2026-10-25 02:30", "2026-10-25 04:00", "Europe/Warsaw"));
        assertHoldsExactly(begins, "2026-10-25T00:30:00Z", "2026-10-25T03:00:00Z");
        Freezes ends = freezes(freeze("a", "2026-10-25 01:00", "2026-10-25 02:30", "Europe/Warsaw"));
        assertHoldsExactly(ends, "2026-10-24T23:00:00Z", "2026-10-25T01:30:00Z");
    }

    @Test
    void freezesThatJoinEndTogether() throws IOException {
        Freezes freezes = freezes(
                freeze("a", "2026-11-26 00:00", "2026-11-28 00:00", "UTC"),
                freeze("b", "2026-11-27 00:00", "2026-12-01 00:00", "UTC"),
                freeze("c", "2026-12-01 00:00", "2026-12-02 00:00", "UTC"));
        assertHoldsExactly(freezes, "2026-11-26T00:00:00Z", "2026-12-02T00:00:00Z");
        assertThat(freezes.at(Instant.parse("2026-11-27T12:00:00Z"), SHOP))
                .extracting(Freeze::name)
                .containsExactly("a", "b");
    }

    @Test
    void aFreezeForSomeServicesConcernsThem() throws IOException {
        Freezes freezes =
                freezes("{name: a, from: 2026-11-26 00:00, to: 2026-11-27 00:00, timeZone: UTC, services: [shop]}");
        Instant inside = Instant.parse("2026-11-26T12:00:00Z");
        assertThat(freezes.at(inside, List.of("mail", "shop"))).hasSize(1);
        assertThat(freezes.at(inside, List.of("mail"))).isEmpty();
        assertThat(freezes.nextTransition(Instant.EPOCH, List.of("mail"))).isEmpty();
        assertThat(freezes(freeze("b", "2026-11-26 00:00", "2026-11-27 00:00", "UTC"))
                        .at(inside, List.of()))
                .as("stated for all services, so for changes that touch none as well")
                .hasSize(1);
    }

    @Test
    void anUnknownZoneIsRefusedAndNeverTakenForUtc() throws IOException {
        LoadedCatalog loaded = load(freeze("a", "2026-11-26 00:00", "2026-11-27 00:00", "Europe/Atlantis"));
        assertThat(loaded.findings()).extracting(f -> f.code().name()).contains("unknown-zone");
        assertThat(policy(loaded).freezes()).isEmpty();
    }

    private static void assertHoldsExactly(Freezes freezes, String from, String to) {
        Instant begin = Instant.parse(from);
        Instant end = Instant.parse(to);
        assertThat(freezes.at(begin.minusNanos(1), SHOP)).isEmpty();
        assertThat(freezes.at(begin, SHOP)).isNotEmpty();
        assertThat(freezes.at(end.minusNanos(1), SHOP)).isNotEmpty();
        assertThat(freezes.at(end, SHOP)).isEmpty();
        assertThat(freezes.nextTransition(begin.minusSeconds(1), SHOP)).contains(begin);
        assertThat(freezes.nextTransition(begin, SHOP)).contains(end);
        assertThat(freezes.nextTransition(end, SHOP)).isEmpty();
    }

    private static String freeze(String name, String from, String to, String zone) {
        return "{name: %s, from: %s, to: %s, timeZone: %s}".formatted(name, from, to, zone);
    }

    private Freezes freezes(String... freezes) throws IOException {
        return Freezes.of(policy(load(freezes)));
    }

    private static ChangePolicy policy(LoadedCatalog loaded) {
        return loaded.catalog().changePolicies().get("default");
    }

    private LoadedCatalog load(String... freezes) throws IOException {
        Files.writeString(folder.resolve("policy.yaml"), """
                apiVersion: servicecatalog.dev/v1
                kind: ChangePolicy
                metadata: {name: default, title: Rules for changes}
                spec:
                  freezes: [%s]
                """.formatted(String.join(", ", freezes)));
        return CatalogLoader.load(DirectorySource.of(folder));
    }
}
