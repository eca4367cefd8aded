package dev.servicecatalog.output.export;

import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.Xml;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as a workbook for spreadsheets (Office Open XML): numbers are numbers, days are days, texts are never formulas, and the heads stay
 * in sight. It is written here and row by row, since the library for it puts the clock of the machine into its files.
 */
public record XlsxFile(Table table) implements Content {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** A sheet has no more, with its heads. */
    private static final int MOST_ROWS = 1_048_575;

    private static final int LONGEST_NAME = 31;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        SteadyZip zip = new SteadyZip(out);
        add(zip, "[Content_Types].xml", types());
        add(zip, "_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml")));
        add(zip, "xl/workbook.xml", book());
        add(
                zip,
                "xl/_rels/workbook.xml.rels",
                relationships(relationship(1, "worksheet", "worksheets/sheet1.xml")
                        + relationship(2, "styles", "styles.xml")));
        add(zip, "xl/styles.xml", XlsxCells.styles(MAIN));
        Writer sheet = new BufferedWriter(
                new OutputStreamWriter(zip.begin("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8));
        sheet(sheet);
        sheet.flush();
        zip.end();
    }

    private static String types() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + override("workbook", "sheet.main")
                + override("styles", "styles") + override("worksheets/sheet1", "worksheet") + "</Types>";
    }

    private String book() {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + name()
                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    }

    private static void add(SteadyZip zip, String path, String xml) throws IOException {
        zip.begin(path).write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relationship(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /** Some letters may not stand in the name of a sheet. */
    private String name() {
        String safe = table.name().replaceAll("[\\[\\]:*?/\\\\']", "-");
        return Xml.text(safe.substring(0, Math.min(LONGEST_NAME, safe.length())));
    }

    private void sheet(Writer out) throws IOException {
        out.write(HEAD);
        out.write(
                "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                        + "</sheetView></sheetViews><sheetFormatPr defaultColWidth=\"18\" defaultRowHeight=\"15\"/><sheetData>");
        out.write(XlsxCells.heads(table.heads()));
        List<List<Cell>> rows =
                table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()));
        for (int i = 0; i < rows.size(); i++) {
            out.write(XlsxCells.row(i + 2, rows.get(i)));
        }
        out.write("</sheetData></worksheet>");
    }
}
