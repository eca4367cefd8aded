package dev.servicecatalog.output.export;

import dev.servicecatalog.output.Content;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A table as CSV (RFC 4180): UTF-8 with a mark at the beginning by which spreadsheets know it, a point before decimals, days and moments as
 * ISO 8601 writes them.
 */
public record CsvFile(Table table) implements Content {
    private static final char MARK = '\uFEFF';
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        writer.write(CsvLine.of(table.heads()));
        for (List<Cell> row : table.rows()) {
            writer.write(CsvLine.joined(row.stream().map(CsvFile::field).toList()));
        }
        writer.flush();
    }

    private static String field(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return CsvLine.field(text.text());
        }
        if (cell instanceof Cell.Number number) {
            return number.number().toPlainString();
        }
        if (cell instanceof Cell.Day day) {
            return day.day().toString();
        }
        return cell instanceof Cell.Moment moment ? MOMENT.format(moment.moment()) : "";
    }
}
