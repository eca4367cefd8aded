package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.parse.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what the reading of one document finds; a place the schema has already complained about is not reported again. */
final class DocumentContext {
    private final EntityId id;
    private final String file;
    private final Set<SourceSpan> complained = new HashSet<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<PackageReference> packages = new ArrayList<>();

    DocumentContext(EntityId id, String file, List<Diagnostic> shapeFindings) {
        this.id = id;
        this.file = file;
        shapeFindings.forEach(finding -> complained.add(finding.place()));
        findings.addAll(shapeFindings);
    }

    EntityId id() {
        return id;
    }

    void report(DiagnosticCode code, YamlNode at, String message, String remedy) {
        if (complained.add(at.in(file))) {
            findings.add(Diagnostic.of(code, at.in(file), message, remedy, id.toString()));
        }
    }

    void refer(Kind kind, String name, boolean dependency, YamlNode at) {
        references.add(new Reference(id, new EntityId(kind, name), dependency, at.in(file)));
    }

    void referToPackage(String offering, String name, YamlNode at) {
        packages.add(new PackageReference(id, offering, name, at.in(file)));
    }

    List<Diagnostic> findings() {
        return findings;
    }

    List<Reference> references() {
        return references;
    }

    List<PackageReference> packages() {
        return packages;
    }
}
