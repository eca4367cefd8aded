package dev.servicecatalog.output.site;

import dev.servicecatalog.output.diagram.Diagram.Box;
import dev.servicecatalog.output.diagram.Diagram.Shape;
import dev.servicecatalog.output.diagram.Diagram.Side;
import java.util.List;

/**
 * Something on a map: a box in the picture and a line in the list.
 *
 * @param id unique on the map
 * @param what its name, linked if it has a page
 * @param note the most important of what there is to say, short enough for a box
 * @param notes all there is to say
 * @param style class names that styles know
 * @param worry whether the note is bad news
 */
record Thing(String id, Phrase what, String note, List<Phrase> notes, Shape shape, String style, boolean worry) {
    Box box() {
        return box(Side.ANY);
    }

    /** On this side of the picture. */
    Box box(Side side) {
        return new Box(id, what.text(), note, what.href(), shape, style, worry, side);
    }
}
