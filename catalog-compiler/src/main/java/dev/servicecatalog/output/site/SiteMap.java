package dev.servicecatalog.output.site;

import dev.servicecatalog.output.Xml;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The list of pages for search engines, which asks for full addresses. */
final class SiteMap {
    /** With which the names of all its files begin. */
    static final String NAME = "sitemap";

    private static final String FILE = NAME + ".xml";

    /** More addresses no search engine takes from one file. */
    private static final int MOST = 50_000;

    private SiteMap() {}

    /** One file, or an index of as many as the protocol wants them cut into. */
    static List<SiteFile> files(URI address, List<String> pages) {
        if (pages.size() <= MOST) {
            return List.of(SiteFile.of(FILE, of(address, pages)));
        }
        List<SiteFile> files = new ArrayList<>();
        StringBuilder index = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        List<List<String>> parts = Chunks.of(pages, MOST);
        for (int part = 1; part <= parts.size(); part++) {
            String name = NAME + "-" + part + ".xml";
            files.add(SiteFile.of(name, of(address, parts.get(part - 1))));
            index.append("<sitemap><loc>").append(escaped(address)).append(name).append("</loc></sitemap>\n");
        }
        files.add(SiteFile.of(FILE, index.append("</sitemapindex>\n").toString()));
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
