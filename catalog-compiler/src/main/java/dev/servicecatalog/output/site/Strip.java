package dev.servicecatalog.output.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a figure went month by month: points against a dashed target, with a gap where nothing was measured. The same figures stand in a
 * table beside it.
 *
 * @param id unique on its page
 * @param title what is shown
 * @param points those that were measured
 * @param path the line that joins neighbours, as SVG reads it
 * @param target where the dashed line is, if something is promised
 * @param rows all months with their figures
 */
record Strip(String id, String title, List<Point> points, String path, Optional<Target> target, List<Month> rows) {
    private static final int SHORT = 7;
    private static final int STEP = 44;
    private static final int LEFT = 24;
    private static final int TOP = 22;
    private static final int HEIGHT = 44;

    /** One month of the picture; a missed promise has another shape, and small screens show few labels. */
    record Point(int x, int y, int labelY, String triangle, boolean missed, String label, String style) {}

    /** The dashed line. */
    record Target(int y, int labelY, String label) {}

    /** One month of the table. */
    record Month(String name, Phrase figure, int x) {}

    /** A month and its figure in hundredths; empty if it was not measured. */
    record Value(String month, Optional<BigDecimal> share) {}

    static Strip of(Site site, String id, String title, List<Value> values, Optional<BigDecimal> promised) {
        Scale scale = Scale.of(values, promised);
        List<Point> points = new ArrayList<>();
        List<Month> rows = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        boolean joined = false;
        for (int i = 0; i < values.size(); i++) {
            int x = LEFT + i * STEP;
            Value value = values.get(i);
            Phrase figure = value.share()
                    .map(share -> phrase(site, share, promised))
                    .orElse(Phrase.unknown(site.words().text("not-measured")));
            rows.add(new Month(value.month(), figure, x));
            if (value.share().isPresent()) {
                int y = scale.y(value.share().get());
                path.append(joined ? 'L' : 'M').append(x).append(' ').append(y);
                points.add(point(x, y, figure, i == values.size() - 1));
            }
            joined = value.share().isPresent();
        }
        return new Strip(
                id,
                title,
                points,
                path.toString(),
                promised.map(share -> new Target(
                        scale.y(share), scale.y(share) + 4, site.wording().percent(share))),
                rows);
    }

    int width() {
        return LEFT + Math.max(1, rows.size()) * STEP + 40;
    }

    int targetEnd() {
        return width() - 60;
    }

    int labelX() {
        return width() - 54;
    }

    int height() {
        return TOP + HEIGHT + 46;
    }

    int monthY() {
        return height() - 4;
    }

    /** The class that styles know. */
    String length() {
        return rows.size() > SHORT ? "long" : "short";
    }

    boolean hasPoints() {
        return !points.isEmpty();
    }

    private static Phrase phrase(Site site, BigDecimal share, Optional<BigDecimal> promised) {
        String text = site.wording().percent(share);
        return promised.filter(least -> share.compareTo(least) < 0).isPresent() ? Phrase.missed(text) : Phrase.of(text);
    }

    private static Point point(int x, int y, Phrase figure, boolean last) {
        boolean missed = figure.look() == Phrase.Look.MISSED;
        String triangle = "M%s %sl6 -10h-12z".formatted(x, y + 6);
        String style = missed ? "miss" : last ? "last" : "each";
        String label = figure.text().replace("%", "");
        return new Point(x, y, missed ? y + 20 : y - 9, triangle, missed, label, style);
    }

    /** From the least to the most that is shown, with the target on it. */
    private record Scale(BigDecimal least, BigDecimal most) {
        static Scale of(List<Value> values, Optional<BigDecimal> promised) {
            List<BigDecimal> shown = new ArrayList<>();
            values.forEach(value -> value.share().ifPresent(shown::add));
            promised.ifPresent(shown::add);
            return new Scale(
                    shown.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO),
                    shown.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE));
        }

        int y(BigDecimal share) {
            BigDecimal range = most.subtract(least);
            if (range.signum() == 0) {
                return TOP + HEIGHT / 2;
            }
            return TOP
                    + most.subtract(share)
                            .multiply(BigDecimal.valueOf(HEIGHT))
                            .divide(range, 0, RoundingMode.HALF_UP)
                            .intValue();
        }
    }
}
