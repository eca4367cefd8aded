package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.check.rules.Phrases.Phrase;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.EntityId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A page for the business names a technical part instead of what it is good for. */
final class ComponentOnMenu implements Rule {
    private static final Pattern ORDINARY_WORD = Pattern.compile("\\p{L}\\p{Ll}*");

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("component-on-menu");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        Collection<Component> components = insights.catalog().components().values();
        if (components.isEmpty()) {
            return;
        }
        Map<String, Component> whole = new LinkedHashMap<>();
        Map<String, Component> anywhere = new LinkedHashMap<>();
        for (Component component : components) {
            whole.putIfAbsent(small(component.title()), component);
            for (String name : new String[] {component.title(), component.name()}) {
                if (!ORDINARY_WORD.matcher(name).matches()) {
                    anywhere.putIfAbsent(name, component);
                }
            }
        }
        find(insights, new Phrases<>(anywhere), whole, report);
    }

    /** An ordinary word may mean something else in a sentence; as the whole text it is the component. */
    private static void find(
            CatalogInsights insights, Phrases<Component> anywhere, Map<String, Component> whole, Report report) {
        Set<Said> said = new HashSet<>();
        BusinessText.forEach(insights.catalog(), text -> {
            Component same = whole.get(small(text.text()));
            if (same != null) {
                report(report, text, text.text(), same, said);
            }
            for (Phrase<Component> phrase : anywhere.in(text.text())) {
                report(report, text, phrase.written(), phrase.meaning(), said);
            }
        });
    }

    private static void report(Report report, BusinessText text, String words, Component component, Set<Said> said) {
        if (said.add(new Said(text.subject(), component))) {
            report.add(
                    text.subject(),
                    "\"%s\" is component \"%s\", which means nothing to those who read this"
                            .formatted(words, component.name()),
                    "Say what one can do with it; technical parts stay on the pages for IT.",
                    text.path());
        }
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** A component is reported once in a document. */
    private record Said(EntityId subject, Component component) {}
}
