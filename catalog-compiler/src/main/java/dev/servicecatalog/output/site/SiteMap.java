package dev.servicecatalog.output.site;

import java.net.URI;
import java.util.Collection;

/** The list of pages for search engines, which asks for full addresses. */
final class SiteMap {
    private static final String FILE = "sitemap.xml";

    private SiteMap() {}

    static String of(URI address, Collection<String> pages) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        String escaped = address.toASCIIString().replace("&", "&amp;");
        for (String page : pages) {
            xml.append("<url><loc>").append(escaped).append(page).append("</loc></url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    /** The line that tells robots where it is. */
    static String reference(URI address) {
        return "Sitemap: " + address + FILE + "\n";
    }
}
