package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The logo of a company: {@code assets/logo.svg}, else {@code assets/logo.png}. A picture that does or loads anything is refused.
 *
 * @param name of the asset
 * @param width at which it is shown beside a height of {@link #HEIGHT}, in CSS pixels
 */
record OwnLogo(String name, int width) {
    /** How high it stands in the masthead, in CSS pixels. */
    static final int HEIGHT = 32;

    static final List<String> NAMES = List.of("logo.svg", "logo.png");

    private static final int LARGEST = 64 * 1024;
    private static final int WIDEST = 320;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int PNG_HEAD = 24;
    private static final Set<String> ACTIVE =
            Set.of("script", "foreignobject", "iframe", "handler", "listener", "set", "discard", "a", "image");
    private static final Pattern LOADS = Pattern.compile("(?i)@import|url\\s*\\(");
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:px)?");
    private static final Pattern BOX =
            Pattern.compile("[-\\d.]+[ ,]+[-\\d.]+[ ,]+(\\d+(?:\\.\\d+)?)[ ,]+(\\d+(?:\\.\\d+)?)");

    /** The logo that can be used; empty if there is none. */
    static Optional<OwnLogo> of(OwnFiles own) {
        return NAMES.stream()
                .filter(name -> own.file("assets/" + name).isPresent())
                .findFirst()
                .flatMap(name -> of(name, own, new ArrayList<>()));
    }

    /** What keeps a logo from being used. */
    static List<Diagnostic> check(OwnFiles own) {
        List<Diagnostic> problems = new ArrayList<>();
        NAMES.stream().filter(name -> own.file("assets/" + name).isPresent()).forEach(name -> of(name, own, problems));
        return problems;
    }

    private static Optional<OwnLogo> of(String name, OwnFiles own, List<Diagnostic> problems) {
        byte[] content = own.file("assets/" + name).orElseThrow();
        OwnText file = OwnText.of(own.folder() + "assets/" + name, content);
        if (content.length > LARGEST) {
            problems.add(file.problem(
                    "the logo has " + content.length / 1024 + " KiB, more than the " + LARGEST / 1024
                            + " KiB that every reader is to load",
                    "Save it smaller, or as SVG."));
            return Optional.empty();
        }
        Optional<BigDecimal> shape =
                name.endsWith(".png") ? png(content, file, problems) : svg(content, file, problems);
        return problems.isEmpty() ? shape.map(ratio -> new OwnLogo(name, width(ratio))) : Optional.empty();
    }

    private static int width(BigDecimal ratio) {
        int width = ratio.multiply(BigDecimal.valueOf(HEIGHT))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return Math.max(1, Math.min(WIDEST, width));
    }

    private static Optional<BigDecimal> png(byte[] content, OwnText file, List<Diagnostic> problems) {
        if (content.length < PNG_HEAD
                || !ByteBuffer.wrap(content, 0, PNG.length).equals(ByteBuffer.wrap(PNG))) {
            problems.add(file.problem("the logo is not a PNG picture", "Save it as PNG, or as SVG."));
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(content);
        return ratio(BigDecimal.valueOf(head.getInt(16)), BigDecimal.valueOf(head.getInt(20)));
    }

    private static Optional<BigDecimal> svg(byte[] content, OwnText file, List<Diagnostic> problems) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Optional<BigDecimal> ratio = Optional.empty();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            boolean first = true;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    problems.add(refusal(xml, file, "the logo has an instruction \"" + xml.getPITarget() + "\""));
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    ratio = first ? shape(xml) : ratio;
                    first = false;
                    refuse(xml, file, problems);
                }
            }
        } catch (XMLStreamException malformed) {
            problems.add(
                    file.problem("the logo is not an SVG picture", "Save it as plain SVG, without a document type."));
            return Optional.empty();
        }
        if (ratio.isEmpty()) {
            problems.add(file.problem("the logo does not say how large it is", "Give the svg element a viewBox."));
        }
        return ratio;
    }

    private static Optional<BigDecimal> shape(XMLStreamReader svg) {
        String box = svg.getAttributeValue(null, "viewBox");
        Matcher sides = BOX.matcher(box == null ? "" : box.strip());
        if (sides.matches()) {
            return ratio(new BigDecimal(sides.group(1)), new BigDecimal(sides.group(2)));
        }
        Optional<BigDecimal> width = length(svg, "width");
        Optional<BigDecimal> height = length(svg, "height");
        return width.isPresent() && height.isPresent() ? ratio(width.get(), height.get()) : Optional.empty();
    }

    private static Optional<BigDecimal> length(XMLStreamReader svg, String side) {
        String text = svg.getAttributeValue(null, side);
        Matcher number = LENGTH.matcher(text == null ? "" : text.strip());
        return number.matches() ? Optional.of(new BigDecimal(number.group(1))) : Optional.empty();
    }

    private static Optional<BigDecimal> ratio(BigDecimal width, BigDecimal height) {
        return width.signum() > 0 && height.signum() > 0
                ? Optional.of(width.divide(height, 4, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private static void refuse(XMLStreamReader element, OwnText file, List<Diagnostic> problems)
            throws XMLStreamException {
        String name = element.getLocalName().toLowerCase(Locale.ROOT);
        if (name.equals("style") && LOADS.matcher(element.getElementText()).find()) {
            problems.add(refusal(element, file, "the styles of the logo load something"));
            return;
        }
        if (ACTIVE.contains(name) || name.startsWith("animate")) {
            problems.add(refusal(element, file, "the logo has an element \"" + element.getLocalName() + "\""));
        }
        int attributes = element.isStartElement() ? element.getAttributeCount() : 0;
        for (int i = 0; i < attributes; i++) {
            String attribute = element.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = element.getAttributeValue(i).strip();
            boolean leadsOut = attribute.equals("href") && !value.startsWith("#")
                    || value.replaceAll("\\s", "").matches("(?i).*url\\((?!['\"]?#).*");
            if (attribute.startsWith("on") || leadsOut) {
                problems.add(refusal(element, file, "the logo does or loads something: \"" + attribute + "\""));
            }
        }
    }

    private static Diagnostic refusal(XMLStreamReader element, OwnText file, String message) {
        int line = Math.max(1, element.getLocation().getLineNumber());
        int from = 0;
        for (int i = 1; i < line; i++) {
            from = file.text().indexOf('\n', from) + 1;
        }
        return file.problem(
                from, 1, message, "Save it as plain SVG: shapes only, without scripts, links and outside pictures.");
    }
}
