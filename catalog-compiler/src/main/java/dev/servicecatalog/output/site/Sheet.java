package dev.servicecatalog.output.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Figures of several things, one line for each. It is a list with columns in common, so that on a narrow screen it stays a list of
 * things with their figures named.
 *
 * @param heads what stands in the columns, the first over the names
 * @param left how many lines more there would be, so that a page stays light
 */
record Sheet(List<Head> heads, List<Line> lines, Optional<String> left) {
    private static final int MOST = 100;

    /** Copies the lists. */
    Sheet {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** What a column shows. */
    record Head(String text, boolean num) {}

    /**
     * One thing.
     *
     * @param anchor by which links find it, if they do
     * @param notes what else there is to know about it
     * @param data what scripts reckon with
     * @param sum whether it adds up the lines above
     */
    record Line(
            Optional<String> anchor,
            Phrase name,
            List<Phrase> notes,
            List<Cell> cells,
            Optional<String> data,
            boolean sum) {}

    /**
     * One figure.
     *
     * @param label what it is, for those who do not see the column
     * @param why what stands behind it
     * @param bar its share in hundredths, drawn beside it
     */
    record Cell(String label, Phrase value, List<Phrase> why, boolean num, Optional<String> bar) {
        static Cell of(Head head, Phrase value) {
            return new Cell(head.text(), value, List.of(), head.num(), Optional.empty());
        }
    }

    /** How many figures a line has, as the class that styles know. */
    String columns() {
        return "of-" + (heads.size() - 1);
    }

    boolean hasLines() {
        return !lines.isEmpty();
    }

    /** Puts a sheet together, line by line. */
    static final class Builder {
        private final List<Head> heads = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final Words words;
        private int left;

        /** The words with this key stand over the names. */
        Builder(Words words, String key) {
            this.words = words;
            heads.add(new Head(words.text(key), false));
        }

        Builder texts(String... keys) {
            List.of(keys).forEach(key -> heads.add(new Head(words.text(key), false)));
            return this;
        }

        Builder numbers(String... keys) {
            List.of(keys).forEach(key -> heads.add(new Head(words.text(key), true)));
            return this;
        }

        /** A line with one figure for each column. */
        Builder line(Phrase name, List<Phrase> notes, Phrase... figures) {
            return add(Optional.empty(), name, notes, Optional.empty(), false, figures);
        }

        Builder sum(Phrase name, Phrase... figures) {
            return add(Optional.empty(), name, List.of(), Optional.empty(), true, figures);
        }

        Builder add(
                Optional<String> anchor,
                Phrase name,
                List<Phrase> notes,
                Optional<String> data,
                boolean sum,
                Phrase... figures) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < figures.length; i++) {
                cells.add(Cell.of(heads.get(i + 1), figures[i]));
            }
            return add(new Line(anchor, name, notes, cells, data, sum));
        }

        /** What is too much is counted only; sums always stand. */
        Builder add(Line line) {
            if (lines.size() < MOST || line.sum()) {
                lines.add(line);
            } else {
                left++;
            }
            return this;
        }

        Head head(int column) {
            return heads.get(column);
        }

        Sheet sheet() {
            return new Sheet(heads, lines, left == 0 ? Optional.empty() : Optional.of(words.text("and-more", left)));
        }
    }
}
