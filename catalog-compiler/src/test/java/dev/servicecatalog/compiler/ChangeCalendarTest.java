package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Reason;
import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeCalendarTest {
    private static final Path EXPECTED = Path.of("src/test/resources/dev/servicecatalog/compiler/calendar");
    private static final String POLICY = "catalog/policy.yaml";
    private static final String FREEZES = "catalog/freezes.ics";

    @TempDir
    Path folder;

    @TempDir
    Path output;

    private GateRepository repository;

    @BeforeEach
    void begin() {
        repository = GateRepository.in(folder);
        repository
                .checkout("main")
                .replace(
                        POLICY,
                        "  emergency: {req",
                        "  freezeCalendars:\n    - {file: freezes.ics, timeZone: Europe/Oslo, emergency: refuse}\n  emergency: {req");
        repository.write(FREEZES, """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:closing@northwind.example
                DTSTART;VALUE=DATE:20200101
                DTEND;VALUE=DATE:20200104
                RRULE:FREQ=YEARLY
                SUMMARY:Closing of the books\\, all harbours
                END:VEVENT
                END:VCALENDAR
                """);
        repository.commit("Freeze while the books are closed", "founder@northwind.example");
    }

    @AfterEach
    void end() {
        repository.close();
    }

    @Test
    void tellsWhatIsOpenAndWhatIsToCome() throws IOException {
        tell("open", "2026-03-02T09:00:00Z", Optional.empty());
        tell("summer", "2026-07-01T09:00:00Z", Optional.of("ticket-shop"));
    }

    @Test
    void theFileReadsBackAsTheSameFreezes() throws IOException {
        tell("2026-07-01T09:00:00Z", Optional.empty());
        Path again = Files.createDirectories(output.resolve("again"));
        Files.copy(output.resolve("calendar/freezes.ics"), again.resolve("freezes.ics"));
        String text = Files.readString(folder.resolve(POLICY));
        String without =
                text.replaceAll("(?m)^ +- \\{name: Summer season.*\\n", "").replace("  freezes:\n", "");
        Files.writeString(again.resolve("policy.yaml"), without);
        for (String file : List.of("calendars.yaml", "catalog.yaml", "parties.yaml", "services.yaml")) {
            Files.copy(folder.resolve("catalog").resolve(file), again.resolve(file));
        }
        List<String> before = freezes(CatalogLocation.of(folder.resolve("catalog")));
        List<String> after = freezes(CatalogLocation.of(again));
        assertThat(after).hasSize(2).isEqualTo(before);
    }

    @Test
    void theGateHoldsWhatACalendarFreezes() {
        changeSomething();
        Decision decision = decide(Instant.parse("2027-01-02T10:00:00Z"));
        assertThat(decision.outcome()).isEqualTo(dev.servicecatalog.gate.Outcome.HOLD);
        assertThat(decision.until()).contains(Instant.parse("2027-01-03T23:00:00Z"));
        assertThat(decide(Instant.parse("2027-01-04T10:00:00Z")).outcome())
                .isNotEqualTo(dev.servicecatalog.gate.Outcome.HOLD);
    }

    @Test
    void aChangeCannotBringItsOwnCalendar() {
        changeSomething();
        repository.write(FREEZES, "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n");
        repository.commit("No freezes", "author@northwind.example");
        Decision decision = decide(Instant.parse("2027-01-02T10:00:00Z"));
        assertThat(decision.outcome()).isEqualTo(dev.servicecatalog.gate.Outcome.HOLD);
        assertThat(decision.reasons()).extracting(Reason::rule).contains("freeze", "control-touched");
    }

    @Test
    void aBrokenCalendarFailsClosed() {
        repository.checkout("main").write(FREEZES, "no calendar at all\n");
        repository.commit("Break it", "founder@northwind.example");
        changeSomething();
        Decision decision = decide(GateRepository.NOW);
        assertThat(decision.outcome()).isEqualTo(dev.servicecatalog.gate.Outcome.ERROR);
        assertThat(decision.reasons().get(0).sentence()).contains("freezes.ics:1:1");
    }

    @Test
    void calledOffSeveritiesDoNotOpenIt() {
        repository.checkout("main").write(FREEZES, "no calendar at all\n");
        repository.replace(
                "catalog/catalog.yaml",
                "  categories:",
                "  severities: {freeze-calendar-not-understood: \"off\"}\n  categories:");
        repository.commit("Break it quietly", "founder@northwind.example");
        changeSomething();
        assertThat(decide(GateRepository.NOW).outcome()).isEqualTo(dev.servicecatalog.gate.Outcome.ERROR);
    }

    @Test
    void aMisspeltServiceIsOfferedTheNearest() {
        assertThatThrownBy(() -> tell("2026-03-02T09:00:00Z", Optional.of("ticket-shp")))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("Did you mean \"ticket-shop\"?");
    }

    private void changeSomething() {
        try {
            repository
                    .git()
                    .branchDelete()
                    .setBranchNames("change")
                    .setForce(true)
                    .call();
            repository.git().checkout().setCreateBranch(true).setName("change").call();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
        repository.replace("catalog/services.yaml", "restore: {target: 4 hours", "restore: {target: 3 hours");
        repository.commit("Repair sooner", "author@northwind.example");
    }

    private void tell(String name, String now, Optional<String> service) throws IOException {
        Outcome outcome = tell(now, service);
        String summary = outcome.summary() + "\n";
        Golden.check(EXPECTED.resolve(name + ".txt"), outcome.report() + summary);
        Golden.check(
                EXPECTED.resolve(name + ".ics"),
                Files.readString(output.resolve("calendar/freezes.ics")).replace("\r\n", "\n"));
    }

    private Outcome tell(String now, Optional<String> service) {
        return ChangeCalendar.tell(new CalendarRequest(
                new CatalogLocation(folder, Optional.empty(), Optional.of("main")),
                Optional.empty(),
                service,
                Instant.parse(now),
                output));
    }

    private List<String> freezes(CatalogLocation location) {
        String text = ChangeCalendar.tell(new CalendarRequest(
                        location,
                        Optional.empty(),
                        Optional.empty(),
                        Instant.parse("2026-07-01T09:00:00Z"),
                        output.resolve("again-read")))
                .report();
        return text.lines()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.substring(0, line.indexOf(';')))
                .toList();
    }

    private Decision decide(Instant now) {
        return ChangeGate.decide(new GateRequest(
                        folder,
                        "main",
                        "change",
                        new CatalogLocation(folder, Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        now,
                        Optional.empty(),
                        GateRequest.EvidenceFiles.NONE,
                        GateRequest.ApprovalFiles.NONE,
                        Optional.empty(),
                        Optional.empty()))
                .decision();
    }
}
