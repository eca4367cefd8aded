package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Range.Sort;
import dev.servicecatalog.gate.Range.TouchedPath;
import dev.servicecatalog.gate.Reason.Effect;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A change of the catalog that also touches what is no catalog file: nothing here can judge that, so somebody looks. */
final class OtherFiles implements GateRule {
    private static final Set<Sort> CATALOG_CHANGES = EnumSet.of(Sort.CONTENT, Sort.ADDED, Sort.REMOVED);

    @Override
    public List<Reason> look(GateCase gateCase) {
        if (gateCase.catalogChange().isEmpty()) {
            return List.of();
        }
        List<String> others = gateCase.situation()
                .range()
                .paths()
                .filter(path -> !isCatalogFile(path))
                .map(TouchedPath::path)
                .distinct()
                .sorted()
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        String more = others.size() > 1 ? " and " + (others.size() - 1) + " more" : "";
        return List.of(Reason.of(
                        "other-files",
                        Effect.REVIEW,
                        "it also touches what is no file of the catalog: " + others.get(0) + more,
                        "Have somebody else approve it.",
                        List.of())
                .needing(1, List.of()));
    }

    static boolean isCatalogFile(TouchedPath path) {
        return CATALOG_CHANGES.contains(path.sort()) && path.inCatalog();
    }
}
