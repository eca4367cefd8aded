package dev.servicecatalog.output.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Value against cost as a picture, both on scales where each line is ten times the one before. On the dashed line a service is worth what
 * it costs. What is worth or costs nothing has no place on such scales and stands in the table only.
 *
 * @param vertical lines of equal cost
 * @param horizontal lines of equal value
 * @param left how many it leaves out, if any
 */
record Scatter(List<Dot> dots, List<Tick> vertical, List<Tick> horizontal, String diagonal, Optional<String> left) {
    static final int WIDTH = 640;
    static final int HEIGHT = 420;
    private static final int LEFT = 76;
    private static final int BOTTOM = 376;
    private static final int TOP = 16;
    private static final int RIGHT = 624;
    private static final int MOST_NUMBERED = 80;
    private static final int MOST = 300;

    /** A service; one with worries has another shape. */
    record Dot(String x, String y, String labelX, String number, String triangle, boolean worry) {}

    /** A line of the scale. */
    record Tick(String at, String labelAt, String text) {}

    /** Lines are numbered from 1 in the order given. */
    static Scatter of(Site site, List<PortfolioLine> lines) {
        List<PortfolioLine> placed = new ArrayList<>();
        lines.stream().filter(Scatter::hasPlace).limit(MOST).forEach(placed::add);
        if (placed.isEmpty()) {
            return new Scatter(List.of(), List.of(), List.of(), "", Optional.empty());
        }
        int least = (int) Math.floor(placed.stream()
                .mapToDouble(line -> Math.min(log(cost(line)), log(value(line))))
                .min()
                .orElse(0));
        int most = Math.max(least + 1, (int) Math.ceil(placed.stream()
                .mapToDouble(line -> Math.max(log(cost(line)), log(value(line))))
                .max()
                .orElse(1)));
        Map<PortfolioLine, Integer> numbers = new HashMap<>();
        lines.forEach(line -> numbers.put(line, numbers.size() + 1));
        List<Dot> dots = placed.stream()
                .map(line -> dot(line, numbers.get(line), least, most, placed.size() <= MOST_NUMBERED))
                .toList();
        List<Tick> vertical = new ArrayList<>();
        List<Tick> horizontal = new ArrayList<>();
        for (int power = least; power <= most; power++) {
            String text = site.wording().shortMoney(BigDecimal.TEN.pow(Math.max(0, power)), currency(placed));
            vertical.add(new Tick(text(x(power, least, most)), text(x(power, least, most)), text));
            horizontal.add(new Tick(text(y(power, least, most)), text(y(power, least, most) + 4), text));
        }
        String diagonal = "M%s %sL%s %s".formatted(LEFT, BOTTOM, RIGHT, TOP);
        return new Scatter(dots, vertical, horizontal, diagonal, left(site, lines, placed.size()));
    }

    boolean hasDots() {
        return !dots.isEmpty();
    }

    /** How many services of which both figures are known are not in the picture. */
    private static Optional<String> left(Site site, List<PortfolioLine> lines, int shown) {
        long known = lines.stream()
                .filter(line -> line.area() != PortfolioLine.Area.UNKNOWN)
                .count();
        return known == shown
                ? Optional.empty()
                : Optional.of(site.words().text("scatter-left", site.wording().number(known - shown)));
    }

    private static boolean hasPlace(PortfolioLine line) {
        return line.area() != PortfolioLine.Area.UNKNOWN
                && cost(line).compareTo(BigDecimal.ONE) >= 0
                && value(line).compareTo(BigDecimal.ONE) >= 0;
    }

    private static Dot dot(PortfolioLine line, int number, int least, int most, boolean numbered) {
        int x = x(log(cost(line)), least, most);
        int y = y(log(value(line)), least, most);
        String triangle = "M%s %sl6 -11h-12z".formatted(x, y + 6);
        return new Dot(
                text(x),
                text(y),
                text(x + 8),
                numbered ? text(number) : "",
                triangle,
                !line.worries().isEmpty());
    }

    private static int x(double power, int least, int most) {
        return LEFT + (int) Math.round((power - least) / (most - least) * (RIGHT - LEFT));
    }

    private static int y(double power, int least, int most) {
        return BOTTOM - (int) Math.round((power - least) / (most - least) * (BOTTOM - TOP));
    }

    private static double log(BigDecimal amount) {
        return Math.log10(amount.doubleValue());
    }

    private static BigDecimal cost(PortfolioLine line) {
        return line.figures().fullCost().orElseThrow().amount();
    }

    private static BigDecimal value(PortfolioLine line) {
        return line.figures().value().orElseThrow().amount();
    }

    private static Currency currency(List<PortfolioLine> placed) {
        return placed.get(0).figures().value().orElseThrow().currency();
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
