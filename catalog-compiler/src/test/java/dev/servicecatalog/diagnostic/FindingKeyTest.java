package dev.servicecatalog.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What makes a finding another one, and what does not. */
class FindingKeyTest {
    @Test
    void whatIsPromisedMakesAnotherFinding() {
        assertThat(about("99.95% is promised, but what the service needs reaches no more than 99.85%"))
                .isEqualTo("99.95% is promised, but what the service needs reaches no more than #");
        assertThat(about("99.5% is promised, but nobody says how available component \"shop-engine\" is"))
                .isEqualTo("99.5% \"shop-engine\"");
        assertThat(about("promised for 95% of orders, but only 90% are certain (90.25% if delays are independent)"))
                .isEqualTo("promised for 95% of orders, but only # are certain (# if delays are independent)");
        assertThat(about("costs 240 minutes of service hours, but 99.9% allows 40.3 minutes in February 2027"))
                .isEqualTo("costs # minute of service hours, but 99.9% allows # minute in #");
        assertThat(about("an order brings 50.00 EUR, but the work behind it costs 75.00 EUR"))
                .isEqualTo("an order brings 50.00 EUR, but the work behind it costs # EUR");
        assertThat(about("availability of 99.8% keeps the promise of 99.5%, but its users give it 2.9 of 5"))
                .isEqualTo("availability of # keeps the promise of 99.5%, but its users give it # of #");
    }

    @Test
    void whatMovesWithTheCalendarDoesNot() {
        assertThat(about("ordered Mon 2 Mar 2026 17:00 it is promised for Wed 4 Mar 2026 17:00 (\"2 business days\")"))
                .isEqualTo("\"2 business days\"");
        assertThat(about("it was to be retired on 2026-02-28, 2 days ago"))
                .isEqualTo("it was to be retired on # day ago");
    }

    private static String about(String message) {
        return FindingKey.of(Diagnostic.of(
                        DiagnosticCode.error("a-code"), SourceSpan.startOf("a.yaml"), message, "Mend it.", "Service/a"))
                .about();
    }
}
