package dev.servicecatalog.output.export;

import java.util.List;
import java.util.stream.Collectors;

/** A line of a CSV file as RFC 4180 wants it. No text in it is taken for a formula by a spreadsheet. */
public final class CsvLine {
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private CsvLine() {}

    /** The line with its end; each field is a text. */
    public static String of(List<String> fields) {
        return joined(fields.stream().map(CsvLine::field).toList());
    }

    /** The line of fields that are safe already. */
    static String joined(List<String> fields) {
        return fields.stream().collect(Collectors.joining(",")) + "\r\n";
    }

    /** One text on one line, with an apostrophe before what would be a formula. */
    public static String field(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = (formula ? "'" : "") + (text.indexOf('\n') < 0 ? text : text.replace('\n', ' '));
        return safe.matches("(?s).*[\",\r\n].*|'.*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
