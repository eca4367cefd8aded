package dev.servicecatalog.check.rules;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A text that readers in the business see.
 *
 * @param onMenu whether it describes what one gets, rather than how it comes about
 * @param path where in the document it is
 */
record BusinessText(EntityId subject, String text, boolean onMenu, Object[] path) {
    /** Passes on each text of services and offerings that are not for IT and not retired, in the order of names. */
    static void forEach(Catalog catalog, Consumer<BusinessText> reader) {
        for (Service service : catalog.services().values()) {
            if (service.audience() != Audience.IT && !Life.isRetired(service.status())) {
                addAll(new Texts(service.id(), reader), service);
            }
        }
        Map<String, Audience> headings = headings(catalog);
        for (Offering offering : catalog.offerings().values()) {
            if (audience(catalog, headings, offering) != Audience.IT && !Life.isRetired(offering.status())) {
                addAll(new Texts(offering.id(), reader), offering);
            }
        }
    }

    private static Map<String, Audience> headings(Catalog catalog) {
        return catalog.settings().map(CatalogSettings::categories).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        CatalogSettings.Category::name, CatalogSettings.Category::audience, (first, second) -> first));
    }

    /** The heading under which it stands decides; where there is none, the service. */
    private static Audience audience(Catalog catalog, Map<String, Audience> headings, Offering offering) {
        return offering.category()
                .map(headings::get)
                .or(() -> offering.service().map(catalog.services()::get).map(Service::audience))
                .orElse(Audience.BUSINESS);
    }

    private static void addAll(Texts texts, Service service) {
        texts.menu(service.title(), "metadata", "title");
        texts.menu(service.summary(), "spec", "summary");
        texts.menu(service.description(), "spec", "description");
        texts.page(service.value().flatMap(Service.Value::without), "spec", "value", "without");
        texts.page(service.promises().restore().flatMap(restore -> restore.when()), "spec", "promises", "restore");
        for (int i = 0; i < service.support().size(); i++) {
            texts.page(service.support().get(i).does(), "spec", "support", i, "does");
        }
        for (int i = 0; i < service.knownProblems().size(); i++) {
            Service.KnownProblem problem = service.knownProblems().get(i);
            texts.page(Optional.of(problem.title()), "spec", "knownProblems", i, "title");
            texts.page(problem.workaround(), "spec", "knownProblems", i, "workaround");
        }
        for (int i = 0; i < service.risks().size(); i++) {
            texts.page(Optional.of(service.risks().get(i).name()), "spec", "risks", i, "name");
        }
        for (int i = 0; i < service.reviews().size(); i++) {
            texts.page(service.reviews().get(i).result(), "spec", "reviews", i, "result");
        }
    }

    private static void addAll(Texts texts, Offering offering) {
        texts.menu(offering.title(), "metadata", "title");
        texts.menu(offering.summary(), "spec", "summary");
        texts.menu(offering.description(), "spec", "description");
        texts.menu(offering.includes(), "spec", "includes");
        texts.menu(offering.excludes(), "spec", "excludes");
        if (offering.pricing() instanceof Pricing.Packages choice) {
            for (int i = 0; i < choice.packages().size(); i++) {
                texts.menu(choice.packages().get(i).title(), "spec", "packages", i, "title");
                texts.menu(choice.packages().get(i).summary(), "spec", "packages", i, "summary");
            }
        }
        texts.menu(offering.order().youNeed(), "spec", "order", "youNeed");
        texts.page(offering.order().label(), "spec", "order", "label");
        texts.page(offering.audience(), "spec", "audience");
        texts.page(offering.leadTime().startsWhen(), "spec", "leadTime", "startsWhen");
        for (int i = 0; i < offering.leadTime().stopsWhile().size(); i++) {
            texts.page(Optional.of(offering.leadTime().stopsWhile().get(i)), "spec", "leadTime", "stopsWhile", i);
        }
        for (int i = 0; i < offering.steps().size(); i++) {
            texts.page(offering.steps().get(i).does(), "spec", "steps", i, "does");
            texts.page(offering.steps().get(i).check(), "spec", "steps", i, "check");
        }
    }

    /** Passes on the texts of one document. */
    private record Texts(EntityId subject, Consumer<BusinessText> reader) {
        void menu(String text, Object... path) {
            reader.accept(new BusinessText(subject, text, true, path));
        }

        void menu(Optional<String> text, Object... path) {
            text.ifPresent(stated -> menu(stated, path));
        }

        void menu(List<String> texts, String... path) {
            for (int i = 0; i < texts.size(); i++) {
                menu(texts.get(i), path(path, i));
            }
        }

        void page(Optional<String> text, Object... path) {
            text.ifPresent(stated -> reader.accept(new BusinessText(subject, stated, false, path)));
        }

        private static Object[] path(String[] keys, int index) {
            Object[] path = Arrays.copyOf(keys, keys.length + 1, Object[].class);
            path[keys.length] = index;
            return path;
        }
    }
}
