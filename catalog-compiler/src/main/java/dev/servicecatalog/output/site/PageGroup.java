package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Entity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Pages that are worked out together: where each is, its template, and how to make what it shows. The first at a path counts. */
final class PageGroup {
    private final Map<String, Page> pages = new LinkedHashMap<>();

    /** By their paths, in the order in which they were added. */
    Map<String, Page> pages() {
        return Collections.unmodifiableMap(pages);
    }

    /** The page that is about each document alone, found again by its name, so that it is noted what the page is about. */
    <E extends Entity> void addOwn(
            Map<String, E> all, Function<E, String> path, String template, BiFunction<E, PageLinks, PageView> view) {
        all.forEach((name, each) -> add(new Page(
                path.apply(each),
                name,
                Optional.of(each.id()),
                template,
                true,
                links -> view.apply(all.get(name), links))));
    }

    /** One more page for each. */
    <E> void addEach(
            Map<String, E> all, Function<E, String> path, String template, BiFunction<E, PageLinks, PageView> view) {
        all.forEach((name, each) -> add(path.apply(each), name, template, links -> view.apply(all.get(name), links)));
    }

    /** The pages of a list that is cut into so many parts. */
    void addParts(String first, int count, String template, BiFunction<Integer, PageLinks, PageView> view) {
        for (int number = 1; number <= count; number++) {
            int part = number;
            add(Chunks.path(first, part), first + " " + part, template, links -> view.apply(part, links));
        }
    }

    /** One that is made from facts alone. */
    void add(String path, String template, Function<PageLinks, PageView> view) {
        add(path, path, template, view);
    }

    /** One that is made in each run. */
    void addUntraced(String path, String template, Function<PageLinks, PageView> view) {
        add(new Page(path, path, Optional.empty(), template, false, view));
    }

    /** One about a document alone that is made in each run. */
    void addUntraced(Entity about, String path, String template, Function<PageLinks, PageView> view) {
        add(new Page(path, path, Optional.of(about.id()), template, false, view));
    }

    private void add(String path, String about, String template, Function<PageLinks, PageView> view) {
        add(new Page(path, about, Optional.empty(), template, true, view));
    }

    private void add(Page page) {
        pages.putIfAbsent(page.path(), page);
    }
}
