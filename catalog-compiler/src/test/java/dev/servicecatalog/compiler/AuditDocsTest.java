package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.AuditTrial.Decided;
import dev.servicecatalog.testing.MarkdownPage;
import dev.servicecatalog.testing.MarkdownPage.Block;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints what {@code docs/ideas/audit.md} shows. */
class AuditDocsTest {
    @TempDir
    Path folder;

    @TempDir
    Path output;

    @Test
    void theExampleRuns() {
        MarkdownPage page = MarkdownPage.of(Path.of("../docs/ideas/audit.md"));
        assertThat(page.blocks()).extracting(Block::word).contains("audit");
        try (AuditTrial trial = AuditTrial.in(folder)) {
            trial.branch("rooms", "main", "2026-03-03T08:00:00Z", "Offer larger rooms", "rooms");
            trial.record(Decided.approved("main", "rooms", "2026-03-03T10:00:00Z"));
            trial.merge("rooms").commit("2026-03-03T12:00:00Z", "Merge branch 'rooms'");
            trial.commit("2026-03-05T09:00:00Z", "Raise a price quickly", "price");
            trial.branch("down", "main", "2026-03-06T01:00:00Z", "Repair the booking", "repair");
            trial.record(Decided.approved("main", "down", "2026-03-06T01:30:00Z")
                    .as("approved-emergency")
                    .with("\"emergency\": {\"incident\": \"INC-7\"}, \"reviewDue\": \"2026-03-09T17:00:00Z\","));
            trial.fastForward("down");
            page.check(block -> block.word().equals("audit") ? audit() : block.content());
        }
    }

    private String audit() {
        AuditRequest request = new AuditRequest(
                folder,
                "main",
                LedgerAsked.of(Optional.empty(), Optional.of(AuditTrial.NAME)),
                new AuditRequest.Period(Optional.empty(), Optional.empty(), ZoneOffset.UTC, Optional.empty()),
                Optional.empty(),
                Instant.parse("2026-03-20T12:00:00Z"));
        return Audit.run(request, output, "dev.servicecatalog:catalog-maven-plugin")
                .text();
    }
}
