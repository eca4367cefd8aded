package dev.servicecatalog.compiler;

import dev.servicecatalog.compiler.AuditTrial.Decided;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.ledger.Entry.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Three weeks of a catalog on which nearly everything happens that an audit has to tell apart. */
final class AuditStory {
    private AuditStory() {}

    static void tell(AuditTrial trial) {
        merged(trial);
        squashed(trial);
        pastTheGate(trial);
        emergencies(trial);
        otherRecords(trial);
        reverted(trial);
        together(trial);
    }

    private static void merged(AuditTrial trial) {
        trial.branch("rooms", "main", "2026-03-03T08:00:00Z", "Offer larger rooms", "rooms");
        trial.record(Decided.approved("main", "rooms", "2026-03-03T10:00:00Z").risk("high"));
        trial.merge("rooms").commit("2026-03-03T12:00:00Z", "Merge branch 'rooms'\n\nOffer larger rooms");
    }

    private static void squashed(AuditTrial trial) {
        trial.branch("words", "main", "2026-03-04T08:00:00Z", "Mend a word", "words");
        trial.record(Decided.approved("main", "words", "2026-03-04T08:05:00Z")
                .as("approved-standard")
                .risk("low")
                .approvals(0));
        trial.squash("words", "2026-03-04T08:10:00Z", "Mend a word (#2)");
        trial.branch("moved", "main", "2026-03-04T09:00:00Z", "State the hours", "hours");
        trial.record(Decided.approved("main", "moved", "2026-03-04T09:30:00Z")
                .services(List.of("ticket-shop", "workplace")));
    }

    private static void pastTheGate(AuditTrial trial) {
        trial.repository().checkout("main");
        trial.commit("2026-03-05T09:00:00Z", "=cmd|'/c calc'!A1", "secret");
        trial.merge("moved").commit("2026-03-05T10:00:00Z", "Merge branch 'moved'");
        trial.branch("prices", "main", "2026-03-05T11:00:00Z", "Raise a price", "price");
        trial.record(Decided.approved("main", "prices", "2026-03-05T12:00:00Z"));
        trial.merge("prices").commit("2026-03-05T13:00:00Z", "Merge branch 'prices'", "and-something-else");
    }

    private static void emergencies(AuditTrial trial) {
        trial.branch("down", "main", "2026-03-06T01:00:00Z", "Repair the booking", "repair");
        trial.record(Decided.approved("main", "down", "2026-03-06T01:30:00Z")
                .as("approved-emergency")
                .with(emergency("INC-7", "2026-03-09T17:00:00Z")));
        trial.fastForward("down");
        trial.branch("again", "main", "2026-03-07T01:00:00Z", "Repair it again", "repair");
        trial.record(Decided.approved("main", "again", "2026-03-07T01:30:00Z")
                .as("approved-emergency")
                .with(emergency("INC-8", "2026-03-10T17:00:00Z")));
        trial.fastForward("again");
        trial.append(new Entry.Reviewed(
                trial.subject("again"), AuditTrial.NAME, Instant.parse("2026-03-09T09:00:00Z"), "grace"));
    }

    private static String emergency(String incident, String due) {
        return "\"emergency\": {\"incident\": \"" + incident + "\"}, \"reviewDue\": \"" + due + "\",";
    }

    private static void otherRecords(AuditTrial trial) {
        trial.branch("told", "main", "2026-03-10T08:00:00Z", "Try the gate", "told");
        trial.record(Decided.approved("main", "told", "2026-03-10T08:30:00Z").mode("report"));
        trial.fastForward("told");
        trial.branch("refused", "main", "2026-03-10T09:00:00Z", "Lower a promise", "promise");
        trial.record(Decided.approved("main", "refused", "2026-03-10T09:30:00Z").as("review-required"));
        trial.fastForward("refused");
        trial.branch("late", "main", "2026-03-10T10:00:00Z", "Rename a team", "team");
        String base = trial.id("main");
        trial.squash("late", "2026-03-10T11:00:00Z", "Rename a team (#9)");
        trial.record(Decided.approved(base, "late", "2026-03-10T12:00:00Z"));
    }

    private static void reverted(AuditTrial trial) {
        String rooms = trial.id("main~9");
        trial.ended(
                "rooms",
                "2026-03-12T10:00:00Z",
                Result.FAILED,
                Optional.of("INC-9"),
                new Entry.Place(Optional.of("ticket-shop"), Optional.of("production"), Optional.of("d-1")));
        trial.repository().branchAt("back", "main").delete("notes/rooms");
        trial.commit("2026-03-12T13:00:00Z", "Revert \"Offer larger rooms\"\n\nThis reverts commit " + rooms + ".");
        trial.record(Decided.approved("main", "back", "2026-03-12T13:30:00Z"));
        trial.fastForward("back");
        trial.repository().write("notes/rooms", "Offer larger rooms\n");
        trial.commit("2026-03-13T09:00:00Z", "Bring the rooms back");
    }

    private static void together(AuditTrial trial) {
        trial.repository().branchAt("two", "main");
        trial.commit("2026-03-16T08:00:00Z", "Say what a desk costs", "desk");
        trial.commit("2026-03-16T09:00:00Z", "Say who owns it", "owner");
        trial.record(Decided.approved("main", "two", "2026-03-16T10:00:00Z").approvals(2));
        trial.fastForward("two");
        trial.ended(
                "two",
                "2026-03-16T11:00:00Z",
                Result.SUCCEEDED,
                Optional.empty(),
                new Entry.Place(Optional.of("ticket-shop"), Optional.of("production"), Optional.of("d-2")));
    }
}
