package dev.servicecatalog.output.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The languages in which a page can be read.
 *
 * @param choices all of them, the original first; none where there is only one
 * @param alternates where search engines find them, by full address
 */
record Languages(List<Choice> choices, List<Alternate> alternates) {
    /** ISO 15924 codes would need the scripts of all languages; these are the languages that are written from right to left. */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");

    private static final String ANY = "x-default";

    /** One language, by its own name. */
    record Choice(String tag, String name, String href, boolean here) {}

    /** The same page in a language. */
    record Alternate(String tag, String address) {}

    static Languages of(Site site, PageLinks links, String path) {
        Edition edition = site.edition();
        if (edition.languages().size() < 2) {
            return new Languages(List.of(), List.of());
        }
        List<Choice> choices = edition.languages().stream()
                .map(tag -> new Choice(tag, name(tag), links.in(tag, path), tag.equals(edition.language())))
                .toList();
        return new Languages(
                choices,
                site.input()
                        .options()
                        .address()
                        .map(address -> alternates(edition, address, path))
                        .orElse(List.of()));
    }

    boolean hasChoices() {
        return !choices.isEmpty();
    }

    /** {@code rtl} for languages that are written from right to left; others need not say so. */
    static Optional<String> direction(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? Optional.of("rtl") : Optional.empty();
    }

    /** What a page may have to say; nothing in the language of the catalog, if that is one with words of its own. */
    private static String onlyIn(Site site) {
        Locale original = Site.locale(site.edition().original());
        Locale shown = original.getLanguage().equals(site.locale().getLanguage()) ? Locale.ENGLISH : original;
        return site.words().text("original-only", shown.getDisplayLanguage(site.locale()));
    }

    /** What a page says where parts of it are in another language, as HTML. */
    static String notice(Site site) {
        return "<p class=\"mend small\">" + Templates.escaped(onlyIn(site)) + "</p>\n";
    }

    private static List<Alternate> alternates(Edition edition, URI address, String path) {
        List<Alternate> alternates = new ArrayList<>();
        for (String tag : edition.languages()) {
            alternates.add(new Alternate(tag, address + edition.folder(tag) + path));
        }
        alternates.add(new Alternate(ANY, address + path));
        return List.copyOf(alternates);
    }

    /** As its readers call it, with a capital letter as at the beginning of a line. */
    private static String name(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        if (name.isEmpty()) {
            return tag;
        }
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(locale)
                + name.substring(name.offsetByCodePoints(0, 1));
    }
}
