package dev.servicecatalog.output.decision;

import tools.jackson.databind.node.ObjectNode;

/** {@code diff.json}: what is different between two versions of a catalog, for machines; its schema is {@code diff.schema.json}. */
public final class DiffJson {
    private static final String SCHEMA = "servicecatalog.dev/diff/v1";

    private DiffJson() {}

    /** The file, with sorted keys; ends with a line break. */
    public static String render(DiffReport report) {
        ObjectNode root =
                Json.object().put("schema", SCHEMA).put("asOf", report.now().toString());
        root.set("generator", Stated.generator(report.generator()));
        root.put("before", report.before()).put("after", report.after());
        root.set("changes", Stated.changes(report.diff(), report.places()));
        root.set("fields", Stated.fields(report.diff(), report.places()));
        root.set("newFindings", Stated.findings(report.diff().newFindings()));
        root.set("mended", Stated.findings(report.diff().mended()));
        return Json.text(root);
    }
}
