package dev.servicecatalog.output.api;

import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Begins a line for each entity, each statement of it and each group of figures, so that two versions compare line by line; what is
 * deeper stays on the line. For one document; the same on every machine.
 */
final class Lines implements PrettyPrinter {
    private static final int DEEPEST = 4;

    private static final char[][] INDENTS = IntStream.rangeClosed(0, DEEPEST)
            .mapToObj(depth -> ("\n" + "  ".repeat(depth)).toCharArray())
            .toArray(char[][]::new);

    private final int deepest;
    private int depth;

    Lines() {
        this(DEEPEST);
    }

    /** Begins lines so many brackets deep and no deeper; 4 at most. */
    Lines(int deepest) {
        this.deepest = deepest;
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        start(json, '{');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        start(json, '[');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        first(json);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        first(json);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        json.writeRaw(',');
        next(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        json.writeRaw(',');
        next(json);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(':');
        json.writeRaw(' ');
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        end(json, entries, '}');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        end(json, values, ']');
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    private void start(JsonGenerator json, char bracket) {
        json.writeRaw(bracket);
        depth++;
    }

    private void end(JsonGenerator json, int entries, char bracket) {
        boolean lines = depth <= deepest && entries > 0;
        depth--;
        if (lines) {
            indent(json);
        }
        json.writeRaw(bracket);
    }

    private void first(JsonGenerator json) {
        if (depth <= deepest) {
            indent(json);
        }
    }

    private void next(JsonGenerator json) {
        if (depth <= deepest) {
            indent(json);
        } else {
            json.writeRaw(' ');
        }
    }

    private void indent(JsonGenerator json) {
        json.writeRaw(INDENTS[depth], 0, INDENTS[depth].length);
    }
}
