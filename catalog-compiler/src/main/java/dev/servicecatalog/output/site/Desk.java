package dev.servicecatalog.output.site;

import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The single point of contact, on every page, with its two entrances.
 *
 * @param name of the service desk, or that it is not stated
 * @param ways to reach it: phone, mail, page
 * @param hours when it answers
 * @param order where things are ordered
 * @param problem where something broken is reported; empty while the desk states no way to reach it
 */
record Desk(Phrase name, List<Phrase> ways, Optional<Phrase> hours, Phrase order, Optional<Phrase> problem) {

    static Desk of(Site site, PageLinks links) {
        Words words = site.words();
        Phrase order = Phrase.link(
                words.text("order-something"),
                site.catalog()
                        .settings()
                        .flatMap(CatalogSettings::orderPortal)
                        .flatMap(SafeUrl::web)
                        .orElse(links.to(PageLinks.HOME) + "#menu"));
        Optional<Party> desk = site.desk();
        if (desk.isEmpty()) {
            return new Desk(links.notStated(), List.of(), Optional.empty(), order, Optional.empty());
        }
        Party.Contact contact = desk.get().contact();
        Optional<String> page = contact.page().flatMap(SafeUrl::web);
        Optional<String> mail = contact.mail().flatMap(SafeUrl::mail);
        Optional<String> phone = contact.phone().flatMap(SafeUrl::phone);
        List<Phrase> ways = new ArrayList<>();
        contact.phone().ifPresent(number -> ways.add(Phrase.maybeLink(number, phone)));
        contact.mail().ifPresent(address -> ways.add(Phrase.maybeLink(address, mail)));
        Optional<Phrase> hours = desk.get()
                .hours()
                .map(links::calendar)
                .or(() -> site.defaultCalendar().map(calendar -> links.calendar(calendar.name())));
        Optional<Phrase> problem = page.or(
                        () -> contact.mail().flatMap(m -> SafeUrl.mail(m, words.text("problem-subject"))))
                .or(() -> phone)
                .map(href -> Phrase.link(words.text("report-a-problem"), href));
        return new Desk(links.party(desk.get().name()), ways, hours, order, problem);
    }
}
