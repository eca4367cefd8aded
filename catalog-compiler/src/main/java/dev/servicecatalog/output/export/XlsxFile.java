package dev.servicecatalog.output.export;

import dev.servicecatalog.output.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook for spreadsheets: numbers are numbers, days are days, texts are never formulas, and the heads stay in sight.
 *
 * @param made the moment that the file says it was made
 */
public record XlsxFile(Table table, Instant made) implements Content {
    private static final String PROPERTIES = "docProps/core.xml";

    /** A sheet has no more. */
    private static final int MOST_ROWS = 1_048_575;

    /** A cell holds no more. */
    private static final int LONGEST = 32_767;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(book, "Service Catalog as Code", null)) {
            Worksheet sheet = workbook.newWorksheet(table.name());
            heads(sheet);
            List<List<Cell>> rows =
                    table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()));
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i + 1, rows.get(i));
            }
            sheet.freezePane(0, 1);
            sheet.finish();
        }
        steady(book.toByteArray(), out);
    }

    private void heads(Worksheet sheet) {
        for (int column = 0; column < table.heads().size(); column++) {
            sheet.value(0, column, table.heads().get(column));
            sheet.style(0, column).bold().set();
        }
    }

    private static void row(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            cell(sheet, row, column, cells.get(column));
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell) {
        if (cell instanceof Cell.Text text) {
            sheet.value(row, column, cut(text.text()));
        } else if (cell instanceof Cell.Number number) {
            sheet.value(row, column, number.number());
            int decimals = number.number().scale();
            sheet.style(row, column)
                    .format(decimals <= 0 ? "0" : "0." + "0".repeat(decimals))
                    .set();
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.day());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Cell.Moment moment) {
            sheet.value(row, column, moment.moment());
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** The library puts the clock of the machine into its file; what this class was told stands there instead. */
    private void steady(byte[] book, OutputStream out) throws IOException {
        SteadyZip zip = new SteadyZip(out);
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                OutputStream to = zip.begin(file.getName());
                to.write(file.getName().equals(PROPERTIES) ? dated(files.readAllBytes()) : files.readAllBytes());
            }
        }
        zip.end();
    }

    private byte[] dated(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return text.replaceFirst("(<dcterms:created [^>]*>)[^<]*", "$1" + made.truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }
}
