package dev.servicecatalog.output.decision;

/** Text for HTML and XML, between tags and in quoted attributes. */
final class Markup {
    private Markup() {}

    static String text(String text) {
        return Plain.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
