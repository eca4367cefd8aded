package dev.servicecatalog.output.site;

import dev.servicecatalog.output.Content;
import java.nio.charset.StandardCharsets;

/**
 * A file of a site, made when somebody asks for it.
 *
 * @param path from the root of the site
 * @param traced whether it is made from facts alone; if not, it is made in each run
 */
record SiteFile(String path, boolean traced, Content content) {
    static SiteFile of(String path, byte[] content) {
        return new SiteFile(path, false, out -> out.write(content));
    }

    static SiteFile of(String path, String content) {
        return of(path, content.getBytes(StandardCharsets.UTF_8));
    }
}
