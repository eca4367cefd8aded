package dev.servicecatalog.output.diagram;

import dev.servicecatalog.output.diagram.Diagram.Arrow;
import dev.servicecatalog.output.diagram.Diagram.Box;
import dev.servicecatalog.output.diagram.Placement.Join;
import dev.servicecatalog.output.diagram.Placement.Point;
import dev.servicecatalog.output.diagram.Placement.Sketch;
import dev.servicecatalog.output.diagram.Placement.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything of a diagram stands.
 *
 * @param places by the id of the box
 * @param ways in the order of the arrows that lead from one box to another
 */
record Layout(int width, int height, Map<String, Place> places, List<Way> ways) {

    /** Where a box stands. */
    record Place(int x, int y, BoxText text) {}

    /** Along which points an arrow goes, from end to end. */
    record Way(Arrow arrow, List<Point> points) {}

    static Layout of(Diagram diagram) {
        List<Box> boxes = diagram.boxes();
        List<BoxText> texts = boxes.stream().map(BoxText::of).toList();
        List<Spot> spots = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            index.put(boxes.get(i).id(), i);
            spots.add(new Spot(texts.get(i).height(), boxes.get(i).side()));
        }
        List<Arrow> arrows = diagram.arrows().stream()
                .filter(arrow -> index.containsKey(arrow.from()) && index.containsKey(arrow.to()))
                .filter(arrow -> !arrow.from().equals(arrow.to()))
                .distinct()
                .toList();
        List<Join> joins = arrows.stream()
                .map(arrow -> new Join(index.get(arrow.from()), index.get(arrow.to())))
                .toList();
        Placement placement = Placement.of(new Sketch(List.copyOf(spots), joins));
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            Point corner = placement.corners().get(i);
            places.put(boxes.get(i).id(), new Place(corner.x(), corner.y(), texts.get(i)));
        }
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < arrows.size(); i++) {
            ways.add(new Way(arrows.get(i), placement.ways().get(i)));
        }
        return new Layout(placement.width(), placement.height(), places, ways);
    }
}
