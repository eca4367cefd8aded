package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Party.Contact;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.SupportLevel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page for the business sends people past the single point of contact. */
final class NotTheDesk implements Rule {
    private static final Pattern PAGE = Pattern.compile("https?://[^\\s<>\"')\\]]+");
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    /** With the code of a country, or from nought on in at least two groups; a date is neither. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+\\d[\\d ()/.-]{6,}\\d"
            + "|(?!\\d\\d[./-]\\d\\d[./-]\\d{4})0\\d{1,4}[ /-]\\d[\\d /-]{3,}\\d)");

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("not-the-desk");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        Catalog catalog = insights.catalog();
        Optional<Party> desk =
                catalog.settings().flatMap(CatalogSettings::serviceDesk).map(catalog.parties()::get);
        desk.ifPresent(party -> {
            Contacts contacts = Contacts.of(catalog, party);
            BusinessText.forEach(catalog, text -> check(text, contacts, report));
            catalog.services().values().forEach(service -> check(service, party, report));
        });
    }

    private static void check(BusinessText text, Contacts contacts, Report report) {
        for (String contact : reachable(text.text(), contacts)) {
            if (!contacts.isOfDesk(contact)) {
                report.add(
                        text.subject(),
                        "\"" + contact + "\"" + contacts.whose(contact) + " leads past the service desk",
                        "Remove it, or name the service desk" + contacts.instead() + ".",
                        text.path());
            }
        }
    }

    /** Each address once. Few texts have one in them, so a look for a sign of it saves the search. */
    private static Set<String> reachable(String text, Contacts contacts) {
        boolean mail = text.indexOf('@') >= 0;
        boolean phone = text.indexOf('+') >= 0 || text.indexOf('0') >= 0;
        boolean page = text.contains("://");
        if (!mail && !phone && !page) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>();
        if (mail) {
            MAIL.matcher(text).results().map(MatchResult::group).forEach(found::add);
        }
        if (phone) {
            PHONE.matcher(text).results().map(MatchResult::group).forEach(found::add);
        }
        if (page) {
            PAGE.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(contacts::isKnown)
                    .forEach(found::add);
        }
        return found;
    }

    private static void check(Service service, Party desk, Report report) {
        if (service.audience() == Audience.IT || !Life.isOffered(service.status())) {
            return;
        }
        for (int i = 0; i < service.support().size(); i++) {
            SupportLevel level = service.support().get(i);
            Object[] path = {"spec", "support", i, "by"};
            if (level.level() == 1) {
                level.by()
                        .filter(by -> !by.equals(desk.name()))
                        .ifPresent(by -> report.add(
                                service.id(),
                                "\"%s\" answers first instead of the service desk".formatted(by),
                                "Let \"%s\" be level 1 and \"%s\" level 2.".formatted(desk.name(), by),
                                path));
            }
        }
    }

    /**
     * How parties are reached.
     *
     * @param owners the party by each of its addresses and numbers
     */
    private record Contacts(Party desk, Map<String, Party> owners) {
        static Contacts of(Catalog catalog, Party desk) {
            Map<String, Party> owners = new HashMap<>();
            all(desk.contact()).forEach(contact -> owners.put(key(contact), desk));
            catalog.parties()
                    .values()
                    .forEach(party -> all(party.contact()).forEach(contact -> owners.putIfAbsent(key(contact), party)));
            return new Contacts(desk, owners);
        }

        private static Stream<String> all(Contact contact) {
            return Stream.of(contact.mail(), contact.phone(), contact.page()).flatMap(Optional::stream);
        }

        /** Numbers are the same however they are grouped, addresses however they are written. */
        private static String key(String contact) {
            boolean isNumber = contact.startsWith("+") || contact.startsWith("0");
            return isNumber ? contact.replaceAll("[^+\\d]", "") : contact.toLowerCase(Locale.ROOT);
        }

        boolean isKnown(String contact) {
            return owners.containsKey(key(contact));
        }

        boolean isOfDesk(String contact) {
            return desk.equals(owners.get(key(contact)));
        }

        String whose(String contact) {
            return Optional.ofNullable(owners.get(key(contact)))
                    .map(party -> " of \"" + party.name() + "\"")
                    .orElse("");
        }

        String instead() {
            return desk.contact()
                    .mail()
                    .or(desk.contact()::phone)
                    .map(contact -> ": " + contact)
                    .orElse("");
        }
    }
}
