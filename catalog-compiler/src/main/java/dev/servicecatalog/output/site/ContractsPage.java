package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Component;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which contracts must somebody act on, and which licences lie idle? */
final class ContractsPage {
    private static final int SOON = 12;

    private ContractsPage() {}

    static ReportPage of(Site site, PageLinks links) {
        Words words = site.words();
        List<Agreement> byDate = site.catalog().agreements().values().stream()
                .sorted(Comparator.comparing((Agreement each) -> actBy(each).orElse(LocalDate.MAX))
                        .thenComparing(Agreement::name))
                .toList();
        LocalDate limit = site.today().plusMonths(SOON);
        List<Agreement> soon = byDate.stream()
                .filter(each -> actBy(each).filter(day -> day.isBefore(limit)).isPresent())
                .toList();
        List<Agreement> later =
                byDate.stream().filter(each -> !soon.contains(each)).toList();
        Phrase none = byDate.isEmpty()
                ? Phrase.missing(words.text("no-agreements"))
                : Phrase.kept(words.text("no-agreement-ends"));
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(site, "contracts-soon", agreements(site, soon, links), none));
        if (!later.isEmpty()) {
            sections.add(Section.of(site, "contracts-later", agreements(site, later, links), none));
        }
        Section licences =
                Section.of(site, "licences", licences(site, links), Phrase.missing(words.text("no-licences")));
        sections.add(licences.with(List.of(new Section.Figure(
                words.text("licences-unused"),
                site.insights()
                        .kpis()
                        .unusedLicences()
                        .map(share -> Phrase.of(site.wording().percent(share.percent())))
                        .orElseGet(links::notStated),
                words.text("licences-unused-text")))));
        return ReportPage.of(site, "contracts", links, About.stated(site, "contracts"), sections);
    }

    /** By when somebody has to act: the last day to give notice, else the end. */
    private static Optional<LocalDate> actBy(Agreement agreement) {
        return agreement.noticeBy().or(agreement::validTo);
    }

    private static Sheet agreements(Site site, List<Agreement> agreements, PageLinks links) {
        Sheet.Builder sheet =
                new Sheet.Builder(site.words(), "agreement").texts("act-by", "ends", "with-whom", "stands-on-it");
        agreements.forEach(agreement -> sheet.line(
                Phrase.maybeLink(agreement.title(), agreement.document().flatMap(SafeUrl::web)),
                agreement.type().map(type -> Phrase.of(site.words().text("agreement-" + Wording.key(type)))).stream()
                        .toList(),
                date(site, actBy(agreement), links),
                date(site, agreement.validTo(), links),
                links.party(agreement.provider()),
                services(site, agreement)));
        return sheet.sheet();
    }

    private static Phrase date(Site site, Optional<LocalDate> date, PageLinks links) {
        if (date.isEmpty()) {
            return links.notStated();
        }
        long days = ChronoUnit.DAYS.between(site.today(), date.get());
        String day = site.wording().day(date.get());
        return days < 0 ? Phrase.missed(site.words().text("date-passed", day)) : Phrase.of(day);
    }

    private static Phrase services(Site site, Agreement agreement) {
        SortedSet<String> names = new TreeSet<>(agreement.covers().services());
        Optional.ofNullable(site.insights().agreementTerms().byAgreement().get(agreement.name()))
                .ifPresent(term -> names.addAll(term.neededBy()));
        return names.isEmpty()
                ? Phrase.inapplicable(site.words().text("nothing-in-use"))
                : Phrase.of(site.words().count("services-count", names.size()));
    }

    private static Sheet licences(Site site, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "programme").numbers("bought", "in-use", "idle");
        site.catalog().components().values().stream()
                .filter(component -> component.licences().isPresent())
                .sorted(Comparator.comparing(ContractsPage::idle).reversed().thenComparing(Component::name))
                .forEach(component -> {
                    Component.Licences licences = component.licences().orElseThrow();
                    int idle = idle(component);
                    sheet.line(
                            Phrase.of(component.title()),
                            List.of(),
                            Phrase.of(site.wording().number(licences.bought())),
                            Phrase.of(site.wording().number(licences.inUse())),
                            idle < 0
                                    ? Phrase.missed(site.words()
                                            .text(
                                                    "licences-beyond",
                                                    site.wording().number(-idle)))
                                    : Phrase.of(site.wording().number(idle)));
                });
        return sheet.sheet();
    }

    private static int idle(Component component) {
        return component.licences().map(each -> each.bought() - each.inUse()).orElse(0);
    }
}
