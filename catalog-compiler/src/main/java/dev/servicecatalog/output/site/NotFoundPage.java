package dev.servicecatalog.output.site;

import dev.servicecatalog.output.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The page for addresses that lead nowhere. It may be shown at any depth, so it stands alone and links by full address only. */
record NotFoundPage(
        String lang,
        String brand,
        String style,
        String styleHash,
        Optional<String> home,
        String desk,
        List<Phrase> ways) {

    static NotFoundPage of(Site site, SiteResources resources) {
        String style = resources.text("assets/not-found.css").strip();
        Desk desk = Desk.of(site, new PageLinks(site, PageLinks.HOME));
        return new NotFoundPage(
                site.locale().toLanguageTag(),
                site.organisation(),
                style,
                Sha256.policy(style.getBytes(StandardCharsets.UTF_8)),
                site.input().options().address().map(address -> address + PageLinks.HOME),
                desk.name().text(),
                desk.ways());
    }
}
