package dev.servicecatalog.output.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.output.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets get them, read again by a library that did not write them. */
class TableFilesTest {
    private static final Table TABLE = new Table(
            "Prices/all",
            List.of("What", "Price", "Day", "Moment", "None"),
            List.of(List.of(
                    Cell.of("Laptop, \"large\" <&>"),
                    Cell.of(new BigDecimal("1150.00")),
                    new Cell.Day(LocalDate.of(2026, 3, 2)),
                    new Cell.Moment(LocalDateTime.of(2026, 3, 2, 17, 45)),
                    Cell.of(""))));

    @Test
    void csvIsAsRfc4180WantsItWithAMarkForSpreadsheets() throws IOException {
        assertThat(new String(bytes(new CsvFile(TABLE)), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFWhat,Price,Day,Moment,None\r\n"
                        + "\"Laptop, \"\"large\"\" <&>\",1150.00,2026-03-02,2026-03-02 17:45,\r\n");
    }

    @Test
    void workbooksHoldRealNumbersAndDays() throws IOException {
        try (ReadableWorkbook book = open(new XlsxFile(TABLE))) {
            assertThat(book.getFirstSheet().getName()).isEqualTo("Prices-all");
            List<Row> rows = book.getFirstSheet().read();
            Row row = rows.get(1);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("What");
            assertThat(row.getCellText(0)).isEqualTo("Laptop, \"large\" <&>");
            assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCellAsNumber(1)).contains(new BigDecimal("1150.00"));
            assertThat(row.getCell(1).getDataFormatString()).isEqualTo("0.00");
            assertThat(row.getCellAsDate(2)).contains(LocalDateTime.of(2026, 3, 2, 0, 0));
            assertThat(row.getCellAsDate(3)).contains(LocalDateTime.of(2026, 3, 2, 17, 45));
            assertThat(row.getOptionalCell(4)).isEmpty();
        }
    }

    @Test
    void headsStayInSight() throws IOException {
        assertThat(part(new XlsxFile(TABLE), "xl/worksheets/sheet1.xml"))
                .contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1+cmd|'/c calc'!A1",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "=1\n=2",
                "]]>&amp;<f>1+1</f>",
                "_x0041_",
                "\u0000\u0001\uFFFE lone \uD800",
                "\u202Eright to left"
            })
    void noTextIsAFormula(String text) throws IOException {
        Table table = new Table("T", List.of("A"), List.of(List.of(Cell.of(text))));
        String csv = new String(bytes(new CsvFile(table)), StandardCharsets.UTF_8);
        assertThat(csv.substring(csv.indexOf('\n') + 1).replaceFirst("^\"", "")).doesNotContainPattern("^[=+@\t\r-]");
        assertThat(csv.chars().filter(c -> c == '\n').count()).isEqualTo(2);
        try (ReadableWorkbook book = open(new XlsxFile(table))) {
            org.dhatim.fastexcel.reader.Cell cell =
                    book.getFirstSheet().read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
        }
        assertThat(part(new XlsxFile(table), "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void aTextThatIsTooLongForACellIsCut() throws IOException {
        Table table = new Table("T", List.of("A"), List.of(List.of(Cell.of("x".repeat(40_000)))));
        try (ReadableWorkbook book = open(new XlsxFile(table))) {
            assertThat(book.getFirstSheet().read().get(1).getCellText(0))
                    .hasSize(32_767)
                    .endsWith("x…");
        }
    }

    @Test
    void manyColumnsAndRowsFindTheirPlace() throws IOException {
        List<Cell> row = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> Cell.of(i))
                .toList();
        Table table = new Table("T", java.util.Collections.nCopies(30, "A"), java.util.Collections.nCopies(1000, row));
        try (ReadableWorkbook book = open(new XlsxFile(table))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(1001);
            assertThat(rows.get(1000).getCell(29).getAddress().toString()).isEqualTo("AD1001");
            assertThat(rows.get(1000).getCellAsNumber(29)).contains(new BigDecimal("29"));
        }
    }

    @Test
    void theZoneOfTheMachineMakesNoDifference() throws IOException {
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            byte[] far = bytes(new XlsxFile(TABLE));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Adak"));
            assertThat(bytes(new XlsxFile(TABLE))).isEqualTo(far);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    private static ReadableWorkbook open(XlsxFile file) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes(file)), new ReadingOptions(true, false));
    }

    private static String part(XlsxFile file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("there is no " + name);
    }

    private static byte[] bytes(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toByteArray();
    }
}
