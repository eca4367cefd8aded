package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that every name means something and that nothing needs itself. */
final class Linker {
    static final DiagnosticCode CYCLE = DiagnosticCode.error("cycle");
    static final DiagnosticCode UNKNOWN_NAME = DiagnosticCode.error("unknown-name");

    private final Set<EntityId> declared;
    private final Map<Kind, SortedSet<String>> namesByKind = new EnumMap<>(Kind.class);

    Linker(Set<EntityId> declared) {
        this.declared = declared;
    }

    List<Diagnostic> check(List<Reference> references) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Reference reference : references) {
            if (!declared.contains(reference.to())) {
                findings.add(unknown(reference));
            }
        }
        findings.addAll(circles(references));
        return findings;
    }

    private Diagnostic unknown(Reference reference) {
        EntityId to = reference.to();
        String remedy = NearestName.of(to.name(), namesByKind.computeIfAbsent(to.kind(), this::names))
                .map(NearestName::question)
                .orElse("Correct the name, or add a document of kind "
                        + to.kind().word() + " with that name.");
        return Diagnostic.of(
                UNKNOWN_NAME,
                reference.place(),
                "there is no " + to.kind().word() + " named \"" + to.name() + "\"",
                remedy,
                reference.from().toString());
    }

    private SortedSet<String> names(Kind kind) {
        return declared.stream()
                .filter(id -> id.kind() == kind)
                .map(EntityId::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Diagnostic> circles(List<Reference> references) {
        Map<EntityId, List<EntityId>> needs = new TreeMap<>();
        for (Reference reference : references) {
            if (reference.dependency()) {
                needs.computeIfAbsent(reference.from(), k -> new ArrayList<>()).add(reference.to());
            }
        }
        List<Diagnostic> findings = new ArrayList<>();
        for (List<EntityId> circle : Cycles.in(needs)) {
            EntityId first = circle.get(0);
            EntityId second = circle.get(1 % circle.size());
            findings.add(Diagnostic.of(
                            CYCLE,
                            placeOf(first, second, references),
                            "these need each other: " + Cycles.words(names(circle)),
                            "Remove one of these needs.",
                            first.toString())
                    .with(related(circle, references)));
        }
        return findings;
    }

    private static List<Diagnostic.Related> related(List<EntityId> circle, List<Reference> references) {
        List<Diagnostic.Related> places = new ArrayList<>();
        for (int i = 1; i < circle.size(); i++) {
            EntityId from = circle.get(i);
            EntityId to = circle.get((i + 1) % circle.size());
            places.add(new Diagnostic.Related(
                    placeOf(from, to, references), "\"" + from.name() + "\" needs \"" + to.name() + "\" here"));
        }
        return places;
    }

    private static List<String> names(List<EntityId> circle) {
        return circle.stream().map(EntityId::name).toList();
    }

    private static SourceSpan placeOf(EntityId from, EntityId to, List<Reference> references) {
        return references.stream()
                .filter(r -> r.dependency() && r.from().equals(from) && r.to().equals(to))
                .map(Reference::place)
                .min(SourceSpan::compareTo)
                .orElseThrow();
    }
}
