package dev.servicecatalog.output.api;

import java.io.StringWriter;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/** Writes many groups of figures as one after the other would be, but makes the texts of several parts of them at once. */
final class Parts {
    private static final int GROUPS_IN_PART = 100;

    /** So many texts are in memory. */
    private static final int PARTS_AT_ONCE = 16;

    private Parts() {}

    /**
     * Writes the groups under a key of {@code figures}.
     *
     * @param write writes some of the groups, from several threads
     */
    static <T> void write(JsonGenerator json, String key, List<T> groups, BiConsumer<JsonGenerator, List<T>> write) {
        json.writeObjectPropertyStart(key);
        int first = Math.min(groups.size(), GROUPS_IN_PART);
        write.accept(json, groups.subList(0, first));
        int atOnce = GROUPS_IN_PART * PARTS_AT_ONCE;
        for (int from = first; from < groups.size(); from += atOnce) {
            List<T> next = groups.subList(from, Math.min(groups.size(), from + atOnce));
            for (String text : texts(key, next, write)) {
                json.writeRaw(',');
                json.writeRaw(text);
            }
        }
        json.writeEndObject();
    }

    private static <T> List<String> texts(String key, List<T> groups, BiConsumer<JsonGenerator, List<T>> write) {
        int parts = (groups.size() + GROUPS_IN_PART - 1) / GROUPS_IN_PART;
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(i -> groups.subList(i * GROUPS_IN_PART, Math.min(groups.size(), (i + 1) * GROUPS_IN_PART)))
                .map(part -> text(key, part, write))
                .toList();
    }

    /** As deep as it stands in the file, without what stands around it. */
    private static <T> String text(String key, List<T> groups, BiConsumer<JsonGenerator, List<T>> write) {
        StringWriter out = new StringWriter();
        JsonGenerator json = CatalogJson.part(out);
        json.writeStartObject();
        json.writeObjectPropertyStart("figures");
        json.writeObjectPropertyStart(key);
        json.flush();
        int start = out.getBuffer().length();
        write.accept(json, groups);
        json.flush();
        return out.getBuffer().substring(start);
    }
}
