package dev.servicecatalog.output;

import java.io.OutputStream;
import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON value by value. What turns whole objects into JSON takes longer to load than a small catalog takes to check. */
public final class PlainJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private PlainJson() {}

    /** Writes UTF-8 and leaves the stream open. */
    public static JsonGenerator to(OutputStream out, PrettyPrinter lines) {
        return JSON.createGenerator(new WithLines(lines), out);
    }

    /** A value for people to read, each of its parts on a line; ends with a newline. */
    public static String text(Consumer<JsonGenerator> value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(new WithLines(new DefaultPrettyPrinter()), text)) {
            value.accept(json);
        }
        return text.toString().replace("\r\n", "\n") + "\n";
    }

    /** Says where lines break. */
    private static final class WithLines extends ObjectWriteContext.Base {
        private final PrettyPrinter lines;

        WithLines(PrettyPrinter lines) {
            this.lines = lines;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return lines;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
