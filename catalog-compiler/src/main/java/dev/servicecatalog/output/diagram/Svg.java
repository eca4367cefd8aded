package dev.servicecatalog.output.diagram;

import dev.servicecatalog.output.Xml;
import dev.servicecatalog.output.diagram.Diagram.Box;
import dev.servicecatalog.output.diagram.Diagram.Shape;
import dev.servicecatalog.output.diagram.Layout.Place;
import dev.servicecatalog.output.diagram.Layout.Way;
import dev.servicecatalog.output.diagram.Placement.Point;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a diagram that has been laid out. What it looks like is a matter of classes. Its links cannot be reached by the tabulator: they
 * all stand in the list beside, where they are read in an order.
 */
final class Svg {
    private final Diagram diagram;
    private final Layout layout;
    private final StringBuilder out = new StringBuilder();

    Svg(Diagram diagram, Layout layout) {
        this.diagram = diagram;
        this.layout = layout;
    }

    String text() {
        out.append(
                "<svg class=\"map\" role=\"group\" aria-labelledby=\"%1$s-title\" aria-describedby=\"%1$s-desc\" viewBox=\"0 0 %2$s %3$s\" width=\"%2$s\" height=\"%3$s\">"
                        .formatted(diagram.id(), layout.width(), layout.height()));
        out.append("<title id=\"%s-title\">%s</title>".formatted(diagram.id(), Xml.text(diagram.title())));
        out.append("<desc id=\"%s-desc\">%s</desc>".formatted(diagram.id(), Xml.text(diagram.description())));
        layout.ways().forEach(this::arrow);
        diagram.boxes().forEach(box -> box(box, layout.places().get(box.id())));
        return out.append("</svg>").toString();
    }

    private void arrow(Way way) {
        out.append("\n<path class=\"").append(Xml.text(way.arrow().style())).append("\" d=\"");
        List<Point> points = way.points();
        out.append("M%s %s".formatted(points.get(0).x(), points.get(0).y()));
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            out.append(
                    from.y() == to.y()
                            ? "H" + to.x()
                            : from.x() == to.x() ? "V" + to.y() : "L" + to.x() + " " + to.y());
        }
        out.append("\"/>");
        Point end = points.get(points.size() - 1);
        out.append("<path class=\"tip %s\" d=\"M%s %sl-8-4v8z\"/>"
                .formatted(Xml.text(way.arrow().style()), end.x(), end.y()));
    }

    private void box(Box box, Place place) {
        out.append("\n");
        String style = (box.shape().name().toLowerCase(Locale.ROOT) + " " + box.style()).strip();
        out.append(box.href()
                .map(href -> "<a class=\"%s\" href=\"%s\" tabindex=\"-1\">".formatted(style, Xml.text(href)))
                .orElse("<g class=\"%s\">".formatted(style)));
        if (place.text().isCut()) {
            out.append("<title>%s</title>"
                    .formatted(Xml.text(box.text() + (box.note().isEmpty() ? "" : ", " + box.note()))));
        }
        outline(box.shape(), place);
        texts(box, place);
        out.append(box.href().isPresent() ? "</a>" : "</g>");
    }

    private void outline(Shape shape, Place place) {
        int x = place.x();
        int y = place.y();
        int w = BoxText.WIDTH;
        int h = place.text().height();
        switch (shape) {
            case SERVICE, MORE -> out.append(rectangle(x, y, w, h, 2));
            case PARTY -> out.append(rectangle(x, y, w, h, h / 2));
            case GROUP -> out.append(rectangle(x + 4, y - 4, w - 4, h, 2)).append(rectangle(x, y, w - 4, h, 2));
            case COMPONENT ->
                out.append("<path d=\"M%s %sh%sl8 8v%sl-8 8h-%sl-8-8v-%sz\"/>"
                        .formatted(x + 8, y, w - 16, h - 16, w - 16, h - 16));
            case GOAL ->
                out.append(
                        "<path d=\"M%s %sh%sl10 %sl-10 %sh-%sz\"/>".formatted(x, y, w - 10, h / 2, h - h / 2, w - 10));
        }
    }

    private static String rectangle(int x, int y, int width, int height, int round) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>".formatted(x, y, width, height, round);
    }

    private void texts(Box box, Place place) {
        int middle = place.x() + BoxText.WIDTH / 2;
        int base = place.y() + BoxText.PADDING - 4;
        String language = Optional.ofNullable(diagram.languages().get(box.text()))
                .map(tag -> " lang=\"" + tag + "\"")
                .orElse("");
        for (String line : place.text().text().lines()) {
            base += BoxText.LINE;
            out.append(" <text x=\"%s\" y=\"%s\"%s>%s</text>".formatted(middle, base, language, Xml.text(line)));
        }
        if (box.worry() && place.text().hasNote()) {
            int left = place.x() + place.text().noteBegins() - BoxText.SIGN / 2;
            out.append("<path class=\"sign\" d=\"M%s %sl5-9l5 9z\"/>".formatted(left, base + BoxText.NOTE));
            middle += BoxText.SIGN / 2;
        }
        for (String line : place.text().note().lines()) {
            base += BoxText.NOTE;
            out.append(" <text class=\"note\" x=\"%s\" y=\"%s\">%s</text>".formatted(middle, base, Xml.text(line)));
        }
    }
}
