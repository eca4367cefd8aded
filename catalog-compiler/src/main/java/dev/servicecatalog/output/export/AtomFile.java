package dev.servicecatalog.output.export;

import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A feed as Atom (RFC 4287).
 *
 * @param path where it is, from the root of the site
 */
public record AtomFile(Feed feed, String path) implements Content {
    @Override
    public void writeTo(OutputStream out) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(Xml.text(feed.language()))
                .append("\">\n");
        element(xml, "id", feed.id());
        element(xml, "title", feed.title());
        element(xml, "subtitle", feed.summary());
        element(xml, "updated", feed.updated().toString());
        xml.append("<author>");
        element(xml, "name", feed.author());
        xml.append("</author>\n");
        feed.address().ifPresent(site -> link(xml, "self", "application/atom+xml", path));
        link(xml, "alternate", "text/html", feed.page());
        element(xml, "generator", "Service Catalog as Code");
        feed.entries().forEach(entry -> entry(xml, entry));
        xml.append("</feed>\n");
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void entry(StringBuilder xml, Feed.Entry entry) {
        xml.append("<entry>\n");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "published", entry.published().toString());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", "text/html", entry.page());
        entry.tags()
                .forEach(tag ->
                        xml.append("<category term=\"").append(Xml.text(tag)).append("\"/>\n"));
        xml.append("<content type=\"html\">").append(Xml.text(entry.html())).append("</content>\n");
        xml.append("</entry>\n");
    }

    private void link(StringBuilder xml, String rel, String type, String to) {
        xml.append("<link rel=\"").append(rel).append("\" type=\"").append(type).append("\" href=\"");
        xml.append(Xml.text(feed.link(path, to))).append("\"/>\n");
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>').append(Xml.text(text));
        xml.append("</").append(name).append(">\n");
    }
}
