package dev.servicecatalog.output.decision;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.output.decision.DiffWords.Group;

/** Changes of a catalog as a page for browsers. */
public final class DiffPage {
    private DiffPage() {}

    /** The page; ends with a line break. */
    public static String render(DiffReport report) {
        Page page = new Page("What changes", "What changes", "plain");
        page.paragraph(report.before() + " → " + report.after() + ": " + DiffWords.count(report.diff()) + ".");
        changes(report.diff(), page);
        return page.end();
    }

    static void changes(CatalogDiff diff, Page page) {
        for (Group group : DiffWords.groups(diff)) {
            page.heading(Character.toUpperCase(group.title().charAt(0))
                            + group.title().substring(1))
                    .list(group.lines());
        }
    }
}
