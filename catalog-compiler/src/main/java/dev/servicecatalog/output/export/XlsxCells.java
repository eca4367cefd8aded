package dev.servicecatalog.output.export;

import dev.servicecatalog.output.Xml;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** The rows of a sheet as Office Open XML writes them, and the few styles they have. */
final class XlsxCells {
    /** Day 0 of a spreadsheet. */
    private static final LocalDate BEGINNING = LocalDate.of(1899, 12, 30);

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int DECIMALS_OF_MOMENTS = 10;

    /** A cell holds no more letters. */
    private static final int LONGEST = 32_767;

    /** What spreadsheets take for a letter that XML cannot say. */
    private static final Pattern ESCAPED = Pattern.compile("_x(?=[0-9A-Fa-f]{4}_)");

    /** How cells look, in the order of the styles. */
    private static final List<String> FORMATS =
            List.of("", "", "yyyy\\-mm\\-dd", "yyyy\\-mm\\-dd\\ hh:mm", "0", "0.0", "0.00", "0.000");

    private static final int BOLD = 1;
    private static final int DAY = 2;
    private static final int MOMENT = 3;
    private static final int NUMBER = 4;
    private static final int OWN_FORMATS = 164;

    private XlsxCells() {}

    /** The part that says how cells look. */
    static String styles(String namespace) {
        StringBuilder formats = new StringBuilder();
        StringBuilder looks = new StringBuilder();
        for (int i = 0; i < FORMATS.size(); i++) {
            boolean own = !FORMATS.get(i).isEmpty();
            int id = own ? OWN_FORMATS + i : 0;
            if (own) {
                formats.append("<numFmt numFmtId=\"" + id + "\" formatCode=\"" + FORMATS.get(i) + "\"/>");
            }
            looks.append("<xf numFmtId=\"" + id + "\" fontId=\"" + (i == BOLD ? 1 : 0)
                    + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>");
        }
        String font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>";
        return "<styleSheet xmlns=\"" + namespace + "\"><numFmts count=\"" + (FORMATS.size() - DAY) + "\">" + formats
                + "</numFmts><fonts count=\"2\"><font>" + font + "</font><font><b/>" + font + "</font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + FORMATS.size() + "\">" + looks + "</cellXfs></styleSheet>";
    }

    static String heads(List<String> heads) {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < heads.size(); i++) {
            row.append(text(place(i, 1), BOLD, heads.get(i)));
        }
        return row.append("</row>").toString();
    }

    static String row(int number, List<Cell> cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.size(); i++) {
            row.append(cell(place(i, number), cells.get(i)));
        }
        return row.append("</row>").toString();
    }

    private static String cell(String place, Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text(place, 0, text.text());
        }
        if (cell instanceof Cell.Number number) {
            int decimals = Math.max(0, Math.min(number.number().scale(), FORMATS.size() - NUMBER - 1));
            return value(place, NUMBER + decimals, number.number());
        }
        if (cell instanceof Cell.Day day) {
            return value(place, DAY, days(day.day()));
        }
        return cell instanceof Cell.Moment moment ? value(place, MOMENT, days(moment.moment())) : "";
    }

    private static BigDecimal days(LocalDate day) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(BEGINNING, day));
    }

    private static BigDecimal days(LocalDateTime moment) {
        long minutes = ChronoUnit.MINUTES.between(BEGINNING.atStartOfDay(), moment);
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(MINUTES_A_DAY), DECIMALS_OF_MOMENTS, RoundingMode.HALF_UP);
    }

    private static String value(String place, int style, BigDecimal number) {
        return "<c r=\"" + place + "\" s=\"" + style + "\"><v>" + number.toPlainString() + "</v></c>";
    }

    private static String text(String place, int style, String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        return "<c r=\"" + place + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + Xml.text(ESCAPED.matcher(cut).replaceAll("_x005F_x")) + "</t></is></c>";
    }

    /** {@code C7}, {@code AB7}; there are 702 of these columns, and no table has so many. */
    private static String place(int column, int row) {
        String letters = column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1));
        return letters + (char) ('A' + column % 26) + row;
    }
}
