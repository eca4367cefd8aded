package dev.servicecatalog.output.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which files belong to which page, by the path of the page. Pages that are cut into parts, or sorted by something else, share those of the
 * first.
 *
 * @param byPage in the order in which they were added
 */
record Downloads(Map<String, List<File>> byPage) {
    private static final Pattern PART =
            Pattern.compile("^(prices|health|portfolio)(-by-[a-z]+)?(\\.\\d+)?(?=\\.html$)");

    /**
     * A file that tells the same as a page, in another form.
     *
     * @param label what people read
     * @param path from the root of the site
     * @param type such as {@code text/csv}
     * @param alternate whether programs that read the page should know of it
     */
    record File(String label, String path, String type, boolean alternate) {}

    /** None yet. */
    Downloads() {
        this(new TreeMap<>());
    }

    void add(String page, File file) {
        byPage.computeIfAbsent(page, none -> new ArrayList<>()).add(file);
    }

    /** In the order in which they were added. */
    List<File> of(String page) {
        List<File> files = byPage.get(page);
        return files != null ? files : byPage.getOrDefault(PART.matcher(page).replaceFirst("$1"), List.of());
    }

    /** The links that stand on a page. */
    List<Phrase> links(String page, PageLinks links) {
        return of(page).stream()
                .map(file -> Phrase.link(file.label(), links.shared(file.path())))
                .toList();
    }
}
