package dev.servicecatalog.output.site;

import dev.servicecatalog.output.Xml;
import java.net.URI;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The list of pages for search engines, which asks for full addresses. */
final class SiteMap {
    private static final String FILE = "sitemap.xml";

    /** More addresses no search engine takes from one file. */
    private static final int MOST = 50_000;

    private SiteMap() {}

    /** The files by name: one, or an index of as many as the protocol wants them cut into. */
    static SortedMap<String, String> files(URI address, List<String> pages) {
        SortedMap<String, String> files = new TreeMap<>();
        if (pages.size() <= MOST) {
            files.put(FILE, of(address, pages));
            return files;
        }
        StringBuilder index = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        List<List<String>> parts = Chunks.of(pages, MOST);
        for (int part = 1; part <= parts.size(); part++) {
            String name = "sitemap-" + part + ".xml";
            files.put(name, of(address, parts.get(part - 1)));
            index.append("<sitemap><loc>").append(escaped(address)).append(name).append("</loc></sitemap>\n");
        }
        files.put(FILE, index.append("</sitemapindex>\n").toString());
        return files;
    }

    private static String of(URI address, List<String> pages) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        for (String page : pages) {
            xml.append("<url><loc>").append(escaped(address)).append(page).append("</loc></url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    private static String escaped(URI address) {
        return Xml.text(address.toASCIIString());
    }

    /** The line that tells robots where it is. */
    static String reference(URI address) {
        return "Sitemap: " + address + FILE + "\n";
    }
}
