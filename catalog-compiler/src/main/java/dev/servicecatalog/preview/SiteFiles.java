package dev.servicecatalog.preview;

import dev.servicecatalog.output.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The files of the site, made when a browser asks for them. Pages come with what the preview says about them. */
final class SiteFiles {
    static final String HTML = "text/html; charset=utf-8";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", HTML),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("xml", "application/xml"),
            Map.entry("atom", "application/atom+xml"),
            Map.entry("zip", "application/zip"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private SiteFiles() {}

    /** A file with its content. */
    record File(String type, byte[] content) {}

    /** The file at a path from the root, beginning with {@code /}; empty if the site has none there. */
    static Optional<File> at(String path, Shown shown) throws IOException {
        String name = name(path);
        Optional<Content> found = shown.site().apply(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        found.get().writeTo(made);
        String type = type(name);
        return Optional.of(
                new File(type, type.equals(HTML) ? withParts(name, made.toByteArray(), shown) : made.toByteArray()));
    }

    /** Whether a page stands there when a slash is added, as one writes {@code /de} for {@code /de/}. */
    static boolean isFolder(String path, Shown shown) {
        return !path.endsWith("/") && shown.site().apply(name(path + "/")).isPresent();
    }

    private static String name(String path) {
        return (path.endsWith("/") ? path + "index.html" : path).replaceFirst("^/", "");
    }

    /** What browsers take a file for, by its ending. */
    static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static byte[] withParts(String name, byte[] page, Shown shown) {
        return shown.parts()
                .onto(new String(page, StandardCharsets.UTF_8), name)
                .getBytes(StandardCharsets.UTF_8);
    }
}
