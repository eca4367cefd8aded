package dev.servicecatalog.output.site;

import dev.servicecatalog.output.Content;
import java.util.Collections;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * All that a site is made of.
 *
 * @param original the catalog in the language in which it is written
 * @param translated the same in another language
 * @param beside what stands in files for machines beside the pages, by path from the root of the site
 */
public record SiteContents(
        SiteInput original, Function<String, SiteInput> translated, SortedMap<String, Content> beside) {
    /** In one language, with nothing beside the pages. */
    public static SiteContents of(SiteInput original) {
        return new SiteContents(original, language -> original, Collections.emptySortedMap());
    }

    /** In one of the languages of its edition. */
    SiteInput in(String language) {
        return language.equals(original.edition().language()) ? original : translated.apply(language);
    }
}
