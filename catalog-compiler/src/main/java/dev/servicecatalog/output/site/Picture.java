package dev.servicecatalog.output.site;

import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.output.diagram.Diagram;
import dev.servicecatalog.output.diagram.Diagram.Arrow;
import dev.servicecatalog.output.diagram.Diagram.Box;
import dev.servicecatalog.output.diagram.Diagram.Shape;
import dev.servicecatalog.output.diagram.Diagram.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Boxes and arrows on a page.
 *
 * @param style where the styles of pictures are
 * @param label what it shows
 * @param svg the picture itself
 * @param keys how to read it: only what is in it
 */
record Picture(String style, String label, String svg, List<String> keys) {

    /** Collects what is on it. */
    static final class Builder {
        private final Site site;
        private final PageLinks links;
        private final Map<String, Box> boxes = new LinkedHashMap<>();
        private final Set<Arrow> arrows = new LinkedHashSet<>();

        Builder(Site site, PageLinks links) {
            this.site = site;
            this.links = links;
        }

        /** The thing that the picture is about; it leads nowhere else. */
        void here(Thing thing) {
            boxes.put(
                    thing.id(),
                    new Box(
                            thing.id(),
                            thing.what().text(),
                            thing.note(),
                            Optional.empty(),
                            thing.shape(),
                            thing.style() + " here",
                            thing.worry(),
                            Side.ANY));
        }

        void box(Thing thing) {
            boxes.putIfAbsent(thing.id(), thing.box());
        }

        void box(Thing thing, Side side) {
            boxes.putIfAbsent(thing.id(), thing.box(side));
        }

        /** A box that stands for so many others, if there are any; returns its id. */
        Optional<String> more(int count, String href) {
            if (count == 0) {
                return Optional.empty();
            }
            String id = "more " + boxes.size();
            String text = site.words().text("and-more", site.wording().number(count));
            boxes.put(id, new Box(id, text, "", Optional.of(href), Shape.MORE, "", false, Side.ANY));
            return Optional.of(id);
        }

        /** From what needs something to what it needs; once, however often it is said. */
        void arrow(String from, String to, boolean instead) {
            String style = "way" + (instead ? " other" : "") + (isInACircle(from, to) ? " ring" : "");
            arrows.add(new Arrow(from, to, style));
        }

        int arrows() {
            return arrows.size();
        }

        Picture of(String id, String title, String description) {
            Diagram diagram =
                    new Diagram(id, title, description, List.copyOf(boxes.values()), List.copyOf(arrows), foreign());
            return new Picture(links.shared(site.assets().path("pictures.css")), title, diagram.svg(), keys());
        }

        private Map<String, String> foreign() {
            Edition edition = site.edition();
            String original = Site.locale(edition.original()).getLanguage();
            return boxes.values().stream()
                    .map(Box::text)
                    .filter(edition.untranslated()::contains)
                    .collect(Collectors.toMap(text -> text, text -> original, (first, same) -> first));
        }

        private List<String> keys() {
            List<String> keys = new ArrayList<>(List.of("map-key-arrow"));
            if (arrows.stream().anyMatch(arrow -> arrow.style().contains("other"))) {
                keys.add("map-key-other");
            }
            if (arrows.stream().anyMatch(arrow -> arrow.style().contains("ring"))) {
                keys.add("map-key-ring");
            }
            if (boxes.values().stream()
                    .anyMatch(
                            box -> box.style().contains("vital") || box.style().contains("important"))) {
                keys.add("map-key-importance");
            }
            if (boxes.values().stream().anyMatch(Box::worry)) {
                keys.add("map-key-worry");
            }
            return keys.stream().map(site.words()::text).toList();
        }

        private boolean isInACircle(String from, String to) {
            return service(from)
                    .flatMap(a -> service(to).map(b -> site.circles().of(a).contains(b)))
                    .orElse(false);
        }

        private static Optional<String> service(String id) {
            String kind = new EntityId(Kind.SERVICE, "").toString();
            return id.startsWith(kind) ? Optional.of(id.substring(kind.length())) : Optional.empty();
        }
    }
}
