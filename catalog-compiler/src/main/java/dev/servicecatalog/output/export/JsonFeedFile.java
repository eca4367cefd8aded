package dev.servicecatalog.output.export;

import dev.servicecatalog.output.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A feed as JSON Feed 1.1. Links have to be whole there, so there are none where the address of the site is not known.
 *
 * @param path where it is, from the root of the site
 */
public record JsonFeedFile(Feed feed, String path) implements Content {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public void writeTo(OutputStream out) throws IOException {
        ObjectNode root = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", feed.title())
                .put("description", feed.summary())
                .put("language", feed.language());
        feed.address()
                .ifPresent(site ->
                        root.put("home_page_url", feed.link(path, feed.page())).put("feed_url", feed.link(path, path)));
        root.putArray("authors").addObject().put("name", feed.author());
        ArrayNode items = root.putArray("items");
        feed.entries().forEach(entry -> items.add(item(entry)));
        out.write((JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode item(Feed.Entry entry) {
        ObjectNode item = JSON.createObjectNode().put("id", entry.id());
        feed.address().ifPresent(site -> item.put("url", feed.link(path, entry.page())));
        item.put("title", entry.title())
                .put("content_html", entry.html())
                .put("date_published", entry.published().toString())
                .put("date_modified", entry.updated().toString());
        ArrayNode tags = item.putArray("tags");
        entry.tags().forEach(tags::add);
        return item;
    }
}
