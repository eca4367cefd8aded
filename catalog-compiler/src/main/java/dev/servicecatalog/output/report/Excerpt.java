package dev.servicecatalog.output.report;

/**
 * As much of a line as fits on a screen, and the caret line below it.
 *
 * @param text the line without tabs and control characters, cut at both ends if it is long
 * @param marker spaces, a caret under the start, tildes under the rest
 */
record Excerpt(String text, String marker) {
    private static final int WIDTH = 110;
    private static final int BEFORE = 60;

    /** Columns and lengths count code points, from 1. */
    static Excerpt of(String line, int column, int length) {
        int[] points =
                line.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).toArray();
        int start = Math.min(column - 1, points.length);
        int from = start > WIDTH - 20 ? start - BEFORE : 0;
        int to = Math.min(points.length, from + WIDTH);
        String text = (from > 0 ? "..." : "") + new String(points, from, to - from) + (to < points.length ? "..." : "");
        int offset = start - from + (from > 0 ? 3 : 0);
        int tildes = Math.max(0, Math.min(length, to - start) - 1);
        return new Excerpt(text, " ".repeat(offset) + "^" + "~".repeat(tildes));
    }
}
