package dev.servicecatalog.output.export;

import dev.servicecatalog.output.Xml;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * News, for programs that show people what is new.
 *
 * @param id the same however often it is published
 * @param author who publishes it
 * @param page the page that tells the same, from the root of the site
 * @param address of the site, ending in a slash; without it links are relative, or left out where they may not be
 * @param otherwise the time of a feed without entries
 * @param entries the newest first
 */
public record Feed(
        String id,
        String title,
        String summary,
        String author,
        String language,
        String page,
        Optional<URI> address,
        Instant otherwise,
        List<Entry> entries) {
    /** Copies the list. */
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One piece of news.
     *
     * @param id the same however often it is published
     * @param page where it stands, from the root of the site
     * @param published when it happened
     * @param updated when something about it was last said
     * @param paragraphs what is to say about it
     * @param tags what it is about
     */
    public record Entry(
            String id,
            String title,
            String page,
            Instant published,
            Instant updated,
            List<String> paragraphs,
            List<String> tags) {
        /** Copies the lists. */
        public Entry {
            paragraphs = List.copyOf(paragraphs);
            tags = List.copyOf(tags);
        }

        /** What is to say, as HTML. */
        String html() {
            StringBuilder html = new StringBuilder();
            paragraphs.forEach(each -> html.append("<p>").append(Xml.text(each)).append("</p>"));
            return html.toString();
        }
    }

    /** An id that depends on nothing but these names. */
    public static String id(String... names) {
        byte[] all = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(all);
    }

    /** When something was last said. */
    Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(otherwise);
    }

    /** The way from a file of the site to a page: its address, or relative. */
    String link(String from, String to) {
        return address.map(site -> site.toASCIIString() + to)
                .orElse("../".repeat((int) from.chars().filter(c -> c == '/').count()) + to);
    }
}
