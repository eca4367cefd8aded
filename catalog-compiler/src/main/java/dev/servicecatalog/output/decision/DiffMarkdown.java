package dev.servicecatalog.output.decision;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.output.decision.DiffWords.Group;

/** Changes of a catalog for pull requests and step summaries. */
public final class DiffMarkdown {
    /** So many lines stay below the 1 MiB that a step summary takes. */
    private static final int MOST = 200;

    private DiffMarkdown() {}

    /** A heading and a list for each sort of change; ends with a line break. */
    public static String render(DiffReport report) {
        StringBuilder out = new StringBuilder("## What changes\n\n");
        out.append(Markdown.code(report.before()))
                .append(" → ")
                .append(Markdown.code(report.after()))
                .append(": ")
                .append(DiffWords.count(report.diff()))
                .append(".\n");
        changes(report.diff(), out);
        return out.toString();
    }

    static void changes(CatalogDiff diff, StringBuilder out) {
        int left = MOST;
        for (Group group : DiffWords.groups(diff)) {
            if (left <= 0) {
                out.append("\nThere is more of it in the other reports.\n");
                return;
            }
            out.append("\n### ").append(heading(group.title())).append("\n\n");
            Plain.lines(group.lines(), left, Markdown::text)
                    .forEach(line -> out.append("* ").append(line).append('\n'));
            left -= group.lines().size();
        }
    }

    private static String heading(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
