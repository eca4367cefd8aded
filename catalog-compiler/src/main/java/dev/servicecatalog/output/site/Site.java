package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Circles;
import dev.servicecatalog.analysis.Connections;
import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.output.reuse.Facts;
import dev.servicecatalog.time.BusinessCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What all pages of one site share.
 *
 * @param scriptWords the words that scripts put together, as JSON
 * @param ownPages the pages that the company wrote itself and its readers may see, in their order
 * @param proposed what is different where this is a proposal
 */
record Site(
        SiteInput input,
        Locale locale,
        Words words,
        Wording wording,
        Assets assets,
        String scriptWords,
        SiteResources resources,
        List<OwnPage> ownPages,
        ProposedChanges proposed) {
    /** By the name that browsers know. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** Whose menu comes first. */
    Audience readers() {
        return isForOutside() ? Audience.EXTERNAL : Audience.BUSINESS;
    }

    /** Whether its readers are outside the company. */
    boolean isForOutside() {
        return input.options().forOutside();
    }

    /** Takes down in the facts all that pages are made from. */
    static Site of(SiteInput given, SiteResources resources, Facts facts) {
        SiteInput input = facts.watch("input", given);
        facts.fix("own", resources.own());
        Locale locale = locale(input.edition().language());
        Words words = Words.of(resources, locale);
        return new Site(
                input,
                locale,
                words,
                new Wording(words, locale),
                new Assets(resources),
                ScriptData.words(words),
                resources,
                OwnPage.of(resources.own(), input.edition().language()).stream()
                        .filter(page -> page.forOutside() || !input.options().forOutside())
                        .toList(),
                new ProposedChanges(words, input.proposal()));
    }

    Catalog catalog() {
        return insights().catalog();
    }

    CatalogInsights insights() {
        return input.insights();
    }

    Connections connections() {
        return insights().connections();
    }

    Circles circles() {
        return insights().circles();
    }

    /** Whose catalog it is: the organisation, else the title of the catalog. */
    String organisation() {
        return catalog()
                .settings()
                .map(settings -> settings.organisation().orElse(settings.title()))
                .orElse(words.text("site-without-name"));
    }

    /** What people call the site. */
    String name() {
        return words.text(isForOutside() ? "site-name-outside" : "site-name", organisation());
    }

    /** The single point of contact; empty if none is stated or it does not exist. */
    Optional<Party> desk() {
        return catalog()
                .settings()
                .flatMap(CatalogSettings::serviceDesk)
                .map(catalog().parties()::get);
    }

    /** The hours that count where none are stated. */
    Optional<Calendar> defaultCalendar() {
        return catalog()
                .settings()
                .flatMap(CatalogSettings::defaultHours)
                .map(catalog().calendars()::get);
    }

    /** The zone of the default hours, else UTC. */
    ZoneId zone() {
        return defaultCalendar()
                .flatMap(Calendar::hours)
                .map(BusinessCalendar::zone)
                .orElse(UTC);
    }

    /** The day of the build. */
    LocalDate today() {
        return input.asOf().atZone(zone()).toLocalDate();
    }

    /** The language in which it is published, and those beside it. */
    Edition edition() {
        return input.edition();
    }

    /** Markdown of the catalog as HTML; marked with its language where it is not translated. */
    String html(String markdown) {
        String html = Markdown.html(markdown);
        return edition().untranslated().contains(markdown) ? inOriginal(html) : html;
    }

    /** HTML in the language of the catalog, marked with it where the pages are in another. */
    String inOriginal(String html) {
        return edition().isOriginal()
                ? html
                : "<div lang=\"" + locale(edition().original()).getLanguage() + "\">" + html + "</div>";
    }

    /** The language that a tag names. */
    static Locale locale(String language) {
        // "en" alone is American to formatters: 11/25/2026
        Locale stated = Locale.forLanguageTag(language.equals("en") ? "en-GB" : language);
        return stated.getLanguage().isEmpty() ? Locale.UK : stated;
    }
}
