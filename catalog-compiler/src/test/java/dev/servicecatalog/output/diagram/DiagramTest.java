package dev.servicecatalog.output.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.output.diagram.Diagram.Arrow;
import dev.servicecatalog.output.diagram.Diagram.Box;
import dev.servicecatalog.output.diagram.Diagram.Shape;
import dev.servicecatalog.output.diagram.Diagram.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class DiagramTest {
    @Test
    void theSameDiagramGivesTheSamePictureHoweverManyAreDrawnAtOnce() {
        Set<String> pictures = IntStream.range(0, 64)
                .parallel()
                .mapToObj(each -> fan(30).svg())
                .collect(Collectors.toSet());
        assertThat(pictures).hasSize(1);
    }

    @Test
    void arrowsGoFromLeftToRight() {
        Layout layout = Layout.of(diagram(List.of(box("a"), box("b"), box("c")), arrow("a", "b"), arrow("b", "c")));
        assertThat(layout.places().values().stream().map(Layout.Place::x))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(layout.ways())
                .allSatisfy(way -> assertThat(way.points().get(0).x())
                        .isLessThan(way.points().get(way.points().size() - 1).x()));
    }

    @Test
    void boxesDoNotOverlapAndStandInsideThePicture() {
        Layout layout = Layout.of(fan(40));
        List<Layout.Place> places = List.copyOf(layout.places().values());
        for (Layout.Place one : places) {
            assertThat(one.x()).isBetween(0, layout.width() - BoxText.WIDTH);
            assertThat(one.y()).isBetween(0, layout.height() - one.text().height());
            assertThat(places.stream().filter(other -> overlap(one, other))).containsExactly(one);
        }
    }

    @Test
    void aCircleIsDrawnWithAllItsArrows() {
        Layout layout = Layout.of(
                diagram(List.of(box("a"), box("b"), box("c")), arrow("a", "b"), arrow("b", "c"), arrow("c", "a")));
        assertThat(layout.ways())
                .hasSize(3)
                .allSatisfy(way -> assertThat(way.points()).hasSizeGreaterThan(1));
    }

    @Test
    void noTwoArrowsShareBothEnds() {
        Layout layout = Layout.of(diagram(
                List.of(box("a"), box("b"), box("x"), box("y")), arrow("a", "x"), arrow("a", "y"), arrow("b", "x")));
        assertThat(layout.ways().stream()
                        .map(way -> List.of(
                                way.points().get(0),
                                way.points().get(way.points().size() - 1))))
                .doesNotHaveDuplicates();
    }

    @Test
    void sidesAreKept() {
        Layout layout = Layout.of(diagram(
                List.of(box("supplier", Side.RIGHT), box("goal", Side.LEFT), box("near"), box("far")),
                arrow("near", "far"),
                arrow("goal", "far"),
                arrow("near", "supplier")));
        assertThat(layout.places().get("goal").x()).isEqualTo(6);
        assertThat(layout.places().get("supplier").x())
                .isGreaterThanOrEqualTo(layout.places().get("far").x());
    }

    @Test
    void whatIsNotThereGetsNoArrow() {
        Layout layout =
                Layout.of(diagram(List.of(box("a"), box("b")), arrow("a", "b"), arrow("a", "gone"), arrow("a", "a")));
        assertThat(layout.ways()).extracting(Layout.Way::arrow).containsExactly(arrow("a", "b"));
    }

    @Test
    void longNamesAreCutAfterTwoLinesAndToldInFull() {
        String name = "An endlessly long name ".repeat(13).strip();
        Document svg = svg(
                diagram(List.of(new Box("a", name, "", Optional.of("a.html"), Shape.SERVICE, "", false, Side.ANY))));
        assertThat(svg.select("a > text")).hasSize(2);
        assertThat(svg.select("a > text").last().text()).endsWith("…");
        assertThat(svg.select("a > title").text()).isEqualTo(name);
    }

    @Test
    void nothingThatIsWrittenIsTakenForMarkup() {
        String svg = diagram(List.of(new Box(
                        "a",
                        "</a><script>",
                        "\"&\u0001",
                        Optional.of("\" onclick=\""),
                        Shape.PARTY,
                        "",
                        true,
                        Side.ANY)))
                .svg();
        assertThat(svg).doesNotContain("<script", "\" onclick", "\u0001");
        assertThat(svg(diagram(List.of(box("a")))).select("[style]")).isEmpty();
    }

    @Test
    void oneLongWordIsBrokenAndWideLettersTakeMoreRoom() {
        assertThat(Label.of("w".repeat(40), 10, 100, 2).lines()).hasSize(2).allMatch(line -> line.length() <= 11);
        assertThat(Label.of("電車の時刻表", 10, 40, 2).lines()).containsExactly("電車の時", "刻表");
        assertThat(Label.of("", 10, 100, 2).lines()).isEmpty();
    }

    private static boolean overlap(Layout.Place one, Layout.Place other) {
        return Math.abs(one.x() - other.x()) < BoxText.WIDTH
                && one.y() < other.y() + other.text().height()
                && other.y() < one.y() + one.text().height();
    }

    private static Document svg(Diagram diagram) {
        return Jsoup.parse(diagram.svg(), "", Parser.xmlParser());
    }

    /** One box with others on both sides, and some of these among each other. */
    private static Diagram fan(int boxes) {
        List<Box> all = new ArrayList<>(List.of(box("centre")));
        List<Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < boxes; i++) {
            all.add(box("b" + i, i % 5 > 1 ? Side.ANY : i % 2 == 0 ? Side.RIGHT : Side.LEFT));
            arrows.add(i % 2 == 0 ? arrow("centre", "b" + i) : arrow("b" + i, "centre"));
            if (i % 5 == 4) {
                arrows.add(arrow("b" + (i - 2), "b" + i));
            }
        }
        return new Diagram("fan", "Fan", "", all, arrows, Map.of());
    }

    private static Diagram diagram(List<Box> boxes, Arrow... arrows) {
        return new Diagram("test", "Test", "", boxes, List.of(arrows), Map.of());
    }

    private static Box box(String id) {
        return box(id, Side.ANY);
    }

    private static Box box(String id, Side side) {
        return new Box(id, "Box " + id, "note", Optional.empty(), Shape.SERVICE, "", false, side);
    }

    private static Arrow arrow(String from, String to) {
        return new Arrow(from, to, "way");
    }
}
