package dev.servicecatalog.output.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** Writes many items as one after the other would be, but makes the bytes of several parts of them at once. */
final class Parts {
    private static final int ITEMS_IN_PART = 100;

    /** The bytes of so many are in memory. */
    private static final int PARTS_AT_ONCE = 16;

    private final JsonGenerator json;
    private final OutputStream out;

    /** For a file that the generator writes to the stream. */
    Parts(JsonGenerator json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    /**
     * Writes items where the generator is.
     *
     * @param around opens all that stands around them in the file
     * @param write writes some of the items, from several threads
     */
    <T> void write(Consumer<JsonGenerator> around, List<T> items, BiConsumer<JsonGenerator, List<T>> write) {
        int first = Math.min(items.size(), ITEMS_IN_PART);
        write.accept(json, items.subList(0, first));
        int atOnce = ITEMS_IN_PART * PARTS_AT_ONCE;
        for (int from = first; from < items.size(); from += atOnce) {
            made(around, items.subList(from, Math.min(items.size(), from + atOnce)), write)
                    .forEach(this::append);
        }
    }

    private void append(byte[] part) {
        json.writeRaw(',');
        json.flush(); // what it holds back comes first
        try {
            out.write(part);
        } catch (IOException failure) {
            throw JacksonIOException.construct(failure, json);
        }
    }

    private static <T> List<byte[]> made(
            Consumer<JsonGenerator> around, List<T> items, BiConsumer<JsonGenerator, List<T>> write) {
        int parts = (items.size() + ITEMS_IN_PART - 1) / ITEMS_IN_PART;
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(i -> items.subList(i * ITEMS_IN_PART, Math.min(items.size(), (i + 1) * ITEMS_IN_PART)))
                .map(part -> bytes(around, part, write))
                .toList();
    }

    /** As deep as they stand in the file, without what stands around them. */
    private static <T> byte[] bytes(
            Consumer<JsonGenerator> around, List<T> items, BiConsumer<JsonGenerator, List<T>> write) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonGenerator json = CatalogJson.part(bytes);
        around.accept(json);
        json.flush();
        bytes.reset();
        write.accept(json, items);
        json.flush();
        return bytes.toByteArray();
    }
}
