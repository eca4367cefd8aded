package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.model.Catalog;
import java.util.ArrayList;
import java.util.List;

/** Says what of a company's own colours, logo, words and pages cannot be used or hardly read. Templates are checked by being used. */
public final class OwnLook {
    private OwnLook() {}

    /** What is wrong, in the order of places, about the settings of the catalog if it has some. */
    public static List<Diagnostic> check(OwnFiles own, Catalog catalog) {
        SiteResources resources = new SiteResources(own);
        List<Diagnostic> found = new ArrayList<>();
        own.file(OwnColours.FILE).ifPresent(content -> {
            OwnColours colours = OwnColours.of(OwnText.of(own.folder() + OwnColours.FILE, content));
            found.addAll(colours.problems());
            found.addAll(ColourPairs.check(colours, resources.text("assets/site.css")));
        });
        found.addAll(OwnFileNames.check(own));
        found.addAll(OwnLogo.check(own));
        found.addAll(OwnWords.check(own, new SiteResources(OwnFiles.none()), languages(catalog)));
        found.addAll(OwnPage.check(own, Edition.original(catalog).languages()));
        String subject =
                catalog.settings().map(settings -> settings.id().toString()).orElse("");
        return found.stream().map(finding -> about(finding, subject)).sorted().toList();
    }

    /** Of all editions, as files of words are named. */
    private static List<String> languages(Catalog catalog) {
        return Edition.original(catalog).languages().stream()
                .map(language -> Site.locale(language).getLanguage())
                .toList();
    }

    private static Diagnostic about(Diagnostic finding, String subject) {
        return Diagnostic.of(finding.code(), finding.place(), finding.message(), finding.remedy(), subject);
    }
}
