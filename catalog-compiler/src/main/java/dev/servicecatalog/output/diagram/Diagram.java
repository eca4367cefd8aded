package dev.servicecatalog.output.diagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Boxes and the arrows between them, in an order that shows where nothing else decides. The same diagram gives the same picture.
 *
 * @param id unique on its page
 * @param title what it shows, for those who do not see it
 * @param description where the same can be read
 * @param boxes each with an id of its own
 * @param arrows between two different boxes; one that names no box is left out
 * @param languages BCP 47 tags of those texts of boxes that are in another language than the page
 */
public record Diagram(
        String id,
        String title,
        String description,
        List<Box> boxes,
        List<Arrow> arrows,
        Map<String, String> languages) {

    /** What a box stands for; each has an outline of its own. */
    public enum Shape {
        /** Square corners. */
        SERVICE,
        /** Cut corners. */
        COMPONENT,
        /** Round ends. */
        PARTY,
        /** Pointed to the right. */
        GOAL,
        /** One sheet on another. */
        GROUP,
        /** No outline. */
        MORE
    }

    /** Where a box stands, whatever its arrows say. */
    public enum Side {
        LEFT,
        ANY,
        RIGHT
    }

    /**
     * A box.
     *
     * @param text what it is called, shown on two lines at most
     * @param note one line below it; may be empty
     * @param href where it leads, if anywhere
     * @param style class names that styles know
     * @param worry whether the note tells of trouble, and gets a sign
     * @param side on which side of the picture it stands; one that needs nothing, or that nothing needs
     */
    public record Box(
            String id,
            String text,
            String note,
            Optional<String> href,
            Shape shape,
            String style,
            boolean worry,
            Side side) {}

    /**
     * An arrow.
     *
     * @param style class names that styles know
     */
    public record Arrow(String from, String to, String style) {}

    /** Copies lists and map. */
    public Diagram {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        languages = Map.copyOf(languages);
    }

    /** The picture: an {@code svg} element to stand in a page. */
    public String svg() {
        return new Svg(this, Layout.of(this)).text();
    }
}
