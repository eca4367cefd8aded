package dev.servicecatalog.parse;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.util.List;

/**
 * What one file holds.
 *
 * @param documents its documents that are YAML, in order; empty ones are left out
 * @param declared names in documents that are not YAML, so that references to them are not called unknown
 * @param problems what is wrong with the text
 */
public record ParsedFile(String path, List<YamlNode> documents, List<Declaration> declared, List<Diagnostic> problems) {
    /**
     * A name read from broken text.
     *
     * @param kind the word after {@code kind:}
     */
    public record Declaration(String kind, String name) {}
}
