package dev.servicecatalog.output.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.source.DirectorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    Path folder;

    @Test
    void aChainComesFromAllThatDecidesWhenItIsDone() throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), """
                apiVersion: servicecatalog.dev/v1
                kind: Calendar
                metadata: {name: office}
                spec:
                  timeZone: Europe/Oslo
                  open: {mon-fri: 09:00-17:00}
                  closed: [{date: 2026-05-01, why: Labour Day}]
                  special: [{date: 2026-12-24, open: 09:00-12:00, why: Christmas}]
                  knownUntil: 2026-12-31
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Offering
                metadata: {name: laptop}
                spec: {leadTime: {promise: 1 business day, orderBefore: 13:00, hours: office}}
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Offering
                metadata: {name: desk}
                spec: {steps: [{id: a, does: Order it, offering: laptop}]}
                """);
        Catalog catalog = CatalogLoader.load(DirectorySource.of(folder)).catalog();
        assertThat(new Inputs(catalog).chain(catalog.offerings().get("desk")))
                .containsExactly(
                        "Offering/desk spec.steps",
                        "Offering/laptop spec.leadTime.promise",
                        "Offering/laptop spec.leadTime.orderBefore",
                        "Offering/laptop spec.leadTime.hours",
                        "Calendar/office spec.timeZone",
                        "Calendar/office spec.open",
                        "Calendar/office spec.closed",
                        "Calendar/office spec.special",
                        "Calendar/office spec.knownUntil");
    }
}
