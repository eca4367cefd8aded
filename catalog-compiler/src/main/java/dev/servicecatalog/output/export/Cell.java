package dev.servicecatalog.output.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** What stands in one place of a table: a real number or date where it is one, so that spreadsheets can reckon with it. */
public sealed interface Cell {
    /** There is nothing to say here. */
    record Nothing() implements Cell {}

    /** Words of anybody's. */
    record Text(String text) implements Cell {}

    /** An exact number; its scale is how many decimals are shown. */
    record Number(BigDecimal number) implements Cell {}

    /** A day. */
    record Day(LocalDate day) implements Cell {}

    /** A minute on a clock that the table names. */
    record Moment(LocalDateTime moment) implements Cell {}

    /** Words. */
    static Cell of(String text) {
        return text.isEmpty() ? new Nothing() : new Text(text);
    }

    /** A number. */
    static Cell of(BigDecimal number) {
        return new Number(number);
    }

    /** A count. */
    static Cell of(long count) {
        return new Number(BigDecimal.valueOf(count));
    }

    /** Words, if there are any. */
    static Cell text(Optional<String> text) {
        return text.map(Cell::of).orElseGet(Nothing::new);
    }

    /** A number, if there is one. */
    static Cell number(Optional<BigDecimal> number) {
        return number.map(Cell::of).orElseGet(Nothing::new);
    }
}
