package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which language a site is published, and which others stand beside it. The original stands at the root, each other in a folder that
 * is named after its language.
 *
 * @param language of these pages, BCP 47
 * @param languages of all editions, the original first
 * @param untranslated texts of the catalog that these pages can only show in the original language
 */
public record Edition(String language, List<String> languages, Set<String> untranslated) {
    private static final String ENGLISH = "en";

    /** Copies list and set. */
    public Edition {
        languages = List.copyOf(languages);
        untranslated = Set.copyOf(untranslated);
    }

    /** The original edition of a catalog. */
    public static Edition original(Catalog catalog) {
        String language = catalog.settings().map(CatalogSettings::language).orElse(ENGLISH);
        Stream<String> others = catalog.settings().stream().flatMap(settings -> settings.languages().stream());
        return new Edition(language, Stream.concat(Stream.of(language), others).toList(), Set.of());
    }

    /** Without others beside it, as for people who read one language. */
    static Edition only(Catalog catalog) {
        Edition original = original(catalog);
        return new Edition(original.language(), List.of(original.language()), Set.of());
    }

    /** The same site in another language. */
    public Edition in(String other, Set<String> texts) {
        return new Edition(other, languages, texts);
    }

    /** The language in which the catalog is written. */
    String original() {
        return languages.get(0);
    }

    boolean isOriginal() {
        return language.equals(original());
    }

    /** Where the pages stand, from the root of the site: nowhere else, or {@code de/}. */
    String folder() {
        return folder(language);
    }

    /** Where the pages in one of the languages stand. */
    String folder(String wanted) {
        return wanted.equals(original()) ? "" : wanted + "/";
    }

    /** From the root of these pages to the root of the site: nowhere, or {@code ../}. */
    String up() {
        return isOriginal() ? "" : "../";
    }
}
