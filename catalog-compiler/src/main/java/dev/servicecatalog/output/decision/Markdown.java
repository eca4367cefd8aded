package dev.servicecatalog.output.decision;

/** Text for GitHub's and GitLab's Markdown: no markup, no HTML, no link, nobody called, also inside a table. */
final class Markdown {
    private static final String ACTIVE = "\\`*_{}[]<>#|~&@$!^";

    /** Stands behind a mark that would call people or link issues; not to be seen. */
    private static final String NO_CALL = "\u200B";

    private Markdown() {}

    static String text(String text) {
        StringBuilder out = new StringBuilder();
        Plain.line(text).codePoints().forEach(point -> {
            if (ACTIVE.indexOf(point) >= 0) {
                out.append('\\');
            }
            out.appendCodePoint(point);
            if (point == '@' || point == '#' || point == '!') {
                out.append(NO_CALL);
            }
        });
        return out.toString()
                .replace("://", ":\\/\\/")
                .replace("www.", "www\\.")
                .replaceFirst("^(\\d*)([-+=.)])", "$1\\\\$2");
    }

    /** As code; what is inside means nothing to Markdown. */
    static String code(String text) {
        return "<code>" + Markup.text(text).replace("|", "&#124;").replace("@", "&#64;" + NO_CALL) + "</code>";
    }
}
