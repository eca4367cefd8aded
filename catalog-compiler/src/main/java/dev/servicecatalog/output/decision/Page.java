package dev.servicecatalog.output.decision;

import dev.servicecatalog.output.decision.DecisionSummary.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page in HTML that needs no other file and runs no script. What is put in is escaped here. */
final class Page {
    private final StringBuilder out = new StringBuilder();

    /** Begins it; the tone is a class of the style sheet. */
    Page(String title, String heading, String tone) {
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<title>")
                .append(Markup.text(title))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n<h1 class=\"")
                .append(tone)
                .append("\">")
                .append(Markup.text(heading))
                .append("</h1>\n");
    }

    Page facts(List<Fact> facts) {
        out.append("<dl>\n");
        String last = "";
        for (Fact fact : facts) {
            if (!fact.label().equals(last)) {
                out.append("<dt>").append(Markup.text(fact.label())).append("</dt>");
            }
            out.append("<dd>").append(Markup.text(fact.text())).append("</dd>\n");
            last = fact.label();
        }
        out.append("</dl>\n");
        return this;
    }

    Page heading(String heading) {
        out.append("<h2>").append(Markup.text(heading)).append("</h2>\n");
        return this;
    }

    Page paragraph(String text) {
        out.append("<p>").append(Markup.text(text)).append("</p>\n");
        return this;
    }

    /** Nothing where there is nothing to list. */
    Page list(List<String> items) {
        if (items.isEmpty()) {
            return this;
        }
        out.append("<ul>\n");
        items.forEach(item -> out.append("<li>").append(Markup.text(item)).append("</li>\n"));
        out.append("</ul>\n");
        return this;
    }

    /** Nothing where there are no rows. */
    Page table(String caption, List<String> heads, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(Markup.text(caption))
                .append("\">\n<table>\n<thead><tr>");
        heads.forEach(head ->
                out.append("<th scope=\"col\">").append(Markup.text(head)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            out.append("<tr>");
            row.forEach(cell -> out.append("<td>").append(Markup.text(cell)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
        return this;
    }

    String end() {
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String style() {
        try (InputStream css = Page.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
