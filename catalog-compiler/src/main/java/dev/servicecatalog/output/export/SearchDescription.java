package dev.servicecatalog.output.export;

import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * How browsers search a site from their address field (OpenSearch 1.1).
 *
 * @param shortName what the browser calls it; cut after 16 letters, as OpenSearch asks
 * @param description one sentence
 * @param icon the full address of an SVG picture
 * @param template the full address of what is found, with {@code {searchTerms}} in it
 */
public record SearchDescription(String shortName, String description, String icon, String template) implements Content {
    private static final int MOST = 16;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>%s</ShortName>
                <Description>%s</Description>
                <InputEncoding>UTF-8</InputEncoding>
                <Image type="image/svg+xml">%s</Image>
                <Url type="text/html" template="%s"/>
                </OpenSearchDescription>
                """.formatted(Xml.text(cut(shortName)), Xml.text(description), Xml.text(icon), Xml.text(template));
        out.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String cut(String name) {
        int letters = name.codePointCount(0, name.length());
        return letters <= MOST ? name : name.substring(0, name.offsetByCodePoints(0, MOST - 1)) + "…";
    }
}
