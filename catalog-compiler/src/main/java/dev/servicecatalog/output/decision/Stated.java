package dev.servicecatalog.output.decision;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Change;
import dev.servicecatalog.change.FieldChange;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What several JSON files say in the same way. */
final class Stated {
    private Stated() {}

    static ObjectNode generator(Optional<String> version) {
        ObjectNode node = Json.object().put("name", "Service Catalog as Code");
        version.ifPresent(known -> node.put("version", known));
        return node;
    }

    static ObjectNode place(SourceSpan place) {
        return Json.object().put("file", place.file()).put("line", place.line()).put("column", place.column());
    }

    static ArrayNode changes(CatalogDiff diff, Places places) {
        ArrayNode changes = Json.array();
        for (Change change : diff.changes()) {
            ObjectNode node = changes.addObject()
                    .put("type", change.type().word().replace(' ', '-'))
                    .put("subject", change.subject().toString())
                    .put("title", change.title())
                    .put("path", change.path())
                    .put("about", change.note())
                    .put("sentence", change.sentence());
            change.before().ifPresent(before -> node.put("before", before));
            change.after().ifPresent(after -> node.put("after", after));
            change.percent().ifPresent(percent -> node.put("percent", percent.toPlainString()));
            places.of(change.subject(), change.path()).ifPresent(place -> node.set("place", place(place)));
        }
        return changes;
    }

    static ArrayNode fields(CatalogDiff diff, Places places) {
        ArrayNode fields = Json.array();
        for (FieldChange field : diff.fields()) {
            ObjectNode node = fields.addObject()
                    .put("subject", field.subject().toString())
                    .put("path", field.path());
            field.before().ifPresent(before -> node.put("before", before));
            field.after().ifPresent(after -> node.put("after", after));
            places.of(field.subject(), field.path()).ifPresent(place -> node.set("place", place(place)));
        }
        return fields;
    }

    static ArrayNode findings(List<Diagnostic> findings) {
        ArrayNode array = Json.array();
        for (Diagnostic finding : findings) {
            array.addObject()
                    .put("code", finding.code().name())
                    .put("severity", finding.severity().word())
                    .put("message", finding.message())
                    .put("remedy", finding.remedy())
                    .put("subject", finding.subject())
                    .set("place", place(finding.place()));
        }
        return array;
    }
}
