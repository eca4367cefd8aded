package dev.servicecatalog.output.search;

import dev.servicecatalog.model.EntityId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A page that readers can find.
 *
 * @param page its path from the root of the site
 * @param entity what it is about; empty for a heading of the menu
 * @param title what it is called
 * @param detail the line below the title, such as lead time and price
 * @param orders how often it was ordered within a year; empty if nobody counted
 * @param texts what it is found by
 */
public record SearchEntry(
        String page,
        Optional<EntityId> entity,
        String title,
        String detail,
        OptionalInt orders,
        Map<SearchField, String> texts) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Copies the map; title and detail are one line each. */
    public SearchEntry {
        title = oneLine(title);
        detail = oneLine(detail);
        texts = Collections.unmodifiableMap(texts.isEmpty() ? Map.of() : new EnumMap<>(texts));
    }

    private static String oneLine(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }
}
