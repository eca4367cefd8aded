package dev.servicecatalog.preview;

import dev.servicecatalog.output.site.PreviewParts;
import java.util.Optional;

/** What a preview serves beside the site: below a hidden folder, which no published site has. */
final class PreviewFiles {
    static final String EVENTS = PreviewParts.FOLDER + "events";

    private PreviewFiles() {}

    /** A file with its content. */
    record File(String type, String text) {}

    /** The file with this path; empty if it is none of the preview's own. */
    static Optional<File> at(String path, Shown shown) {
        PreviewParts parts = shown.parts();
        return switch (path) {
            case PreviewParts.FINDINGS -> Optional.of(new File(SiteFiles.HTML, parts.findingsPage()));
            case PreviewParts.STYLE -> Optional.of(new File(SiteFiles.type("x.css"), parts.style()));
            case PreviewParts.SCRIPT -> Optional.of(new File(SiteFiles.type("x.js"), parts.script()));
            default -> Optional.empty();
        };
    }
}
