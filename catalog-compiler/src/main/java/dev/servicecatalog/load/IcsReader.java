package dev.servicecatalog.load;

import dev.servicecatalog.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;

/**
 * Takes an iCalendar file apart. The library's own calendar objects are not made: they would look up time zones, in files and on the
 * network, that nobody asked for.
 */
final class IcsReader implements ContentHandler {
    private final List<Map<String, List<IcsProperty>>> events = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private Map<String, List<IcsProperty>> event = Map.of();
    private Map<String, String> parameters = new HashMap<>();
    private String property = "";

    private IcsReader() {}

    /** The properties of each event, by name in capitals, in the order of events. */
    static List<Map<String, List<IcsProperty>>> events(SourceFile file) throws ParserException {
        IcsReader reader = new IcsReader();
        String text = new String(file.content(), StandardCharsets.UTF_8);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(plain), true), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.events;
    }

    @Override
    public void startCalendar() {
        open.clear();
    }

    @Override
    public void endCalendar() {
        open.clear();
    }

    @Override
    public void startComponent(String name) {
        open.add(name.toUpperCase(Locale.ROOT));
        if (open.equals(List.of("VEVENT"))) {
            event = new HashMap<>();
            events.add(event);
        }
    }

    @Override
    public void endComponent(String name) {
        open.remove(open.size() - 1);
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
        parameters = new HashMap<>();
    }

    @Override
    public void parameter(String name, String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        parameters.put(name.toUpperCase(Locale.ROOT), quoted ? value.substring(1, value.length() - 1) : value);
    }

    @Override
    public void propertyValue(String value) {
        if (open.equals(List.of("VEVENT"))) {
            event.computeIfAbsent(property, name -> new ArrayList<>())
                    .add(new IcsProperty(property, Map.copyOf(parameters), value.strip()));
        }
    }

    @Override
    public void endProperty(String name) {
        property = "";
    }
}
