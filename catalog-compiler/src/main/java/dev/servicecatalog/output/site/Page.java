package dev.servicecatalog.output.site;

import dev.servicecatalog.model.EntityId;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page to be written.
 *
 * @param path from the root of the pages in its language
 * @param about what it is about, and which part of it: by another name the same path may come to stand for something else
 * @param document the one that it is about alone; empty if it is about none or several
 * @param traced whether it is made from facts alone; if not, it is made in each run
 * @param view what it shows, made only when it is written
 */
record Page(
        String path,
        String about,
        Optional<EntityId> document,
        String template,
        boolean traced,
        Function<PageLinks, PageView> view) {}
