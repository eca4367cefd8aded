package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.SourceSpan;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through the elements of an XML report, once, in their order. Nothing is fetched and no entity is replaced, so a report can
 * neither read files, ask the network nor grow. The one document type that is let through, unread, is the one JaCoCo writes.
 */
final class XmlCursor {
    private static final Pattern DOCTYPE_OF_JACOCO = Pattern.compile(
            "<!DOCTYPE\\s+report\\s+PUBLIC\\s+\"-//JACOCO//DTD Report 1\\.1//EN\"\\s+\"[^\"<>\\[]*\"\\s*>");
    private static final int DEEPEST = 100;

    private final ReportFile file;
    private final XMLStreamReader reader;
    private int depth;

    /** Stands on the root element, which has to be one of these. */
    XmlCursor(ReportFile file, List<String> roots) throws UnreadableEvidence {
        this.file = file;
        this.reader = open();
        next();
        if (!roots.contains(name())) {
            throw wrong(
                    "the report begins with <" + name() + "> instead of <" + String.join("> or <", roots) + ">",
                    "Name a report of the right kind.");
        }
    }

    private XMLStreamReader open() throws UnreadableEvidence {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            return factory.createXMLStreamReader(new ByteArrayInputStream(file.content()));
        } catch (XMLStreamException broken) {
            throw broken(broken.getLocation());
        }
    }

    /** Steps to the next start or end of an element; false behind the root element. */
    boolean next() throws UnreadableEvidence {
        if (reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        while (step()) {
            if (reader.isStartElement()) {
                depth++;
                if (depth > DEEPEST) {
                    throw wrong("elements are nested deeper than " + DEEPEST + " levels", "Write the report anew.");
                }
                return true;
            }
            if (reader.isEndElement()) {
                return true;
            }
        }
        return false;
    }

    private boolean step() throws UnreadableEvidence {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.ENTITY_REFERENCE
                    || event == XMLStreamConstants.DTD
                            && !DOCTYPE_OF_JACOCO.matcher(reader.getText()).matches()) {
                throw wrong(
                        "the report declares a document type or uses an entity",
                        "Write the report with a tool that does neither.");
            }
            return true;
        } catch (XMLStreamException broken) {
            throw broken(broken.getLocation());
        }
    }

    private UnreadableEvidence broken(Location place) {
        return new UnreadableEvidence(
                span(place),
                "this is not well-formed XML, or breaks off here",
                "Let the tool finish, so that the report is written completely, and leave it as written.");
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd(String name) {
        return reader.isEndElement() && name().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    /** How many elements this one lies in, itself included: 1 for the root. */
    int depth() {
        return depth;
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /** A number of things; empty if it is not stated. */
    OptionalInt count(String name) throws UnreadableEvidence {
        Optional<String> text = attribute(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("[0-9]{1,9}")) {
            throw wrong(name + " is \"" + text.get() + "\", not a number of things", "Write the report anew.");
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    /** A number of things that has to be stated. */
    int needCount(String name) throws UnreadableEvidence {
        OptionalInt count = count(name);
        if (count.isEmpty()) {
            throw wrong("<" + name() + "> does not state " + name, "Write the report anew.");
        }
        return count.getAsInt();
    }

    /** A problem of the element the cursor stands on. */
    UnreadableEvidence wrong(String message, String remedy) {
        return new UnreadableEvidence(span(reader.getLocation()), message, remedy);
    }

    private SourceSpan span(Location place) {
        return new SourceSpan(file.name(), Math.max(1, place.getLineNumber()), Math.max(1, place.getColumnNumber()), 1);
    }
}
