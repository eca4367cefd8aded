package dev.servicecatalog.output.decision;

import dev.servicecatalog.output.decision.DiffWords.Group;

/** Changes of a catalog for people at a terminal. */
public final class DiffText {
    private DiffText() {}

    /** Grouped by what hurts most, one line a change; ends with a line break. */
    public static String render(DiffReport report) {
        StringBuilder out = new StringBuilder();
        out.append(Terminal.text(report.before()))
                .append(" → ")
                .append(Terminal.text(report.after()))
                .append(": ")
                .append(DiffWords.count(report.diff()))
                .append('\n');
        for (Group group : DiffWords.groups(report.diff())) {
            out.append('\n').append(group.title()).append('\n');
            group.lines()
                    .forEach(
                            line -> out.append("- ").append(Terminal.text(line)).append('\n'));
        }
        return out.toString();
    }
}
