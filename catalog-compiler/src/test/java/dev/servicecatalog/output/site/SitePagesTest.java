package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.output.reuse.Facts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page is found without working out the lists of those behind it. */
class SitePagesTest {
    /** Watched when the reports are worked out, and nothing is watched twice. */
    private static final String OF_REPORTS = "reliability";

    private final Facts facts = new Facts();
    private final Site site =
            Site.of(Published.input("ferry", SiteOptions.none()), new SiteResources(OwnFiles.none()), facts);
    private final SitePages pages = new SitePages(site, Menu.of(site), facts);

    @Test
    void whatStandsBehindAPageWaits() {
        assertThat(pages.at(PageLinks.HOME)).map(Page::template).contains("home");
        String service = site.catalog().services().firstKey();
        assertThat(pages.at("services/" + service + ".html").flatMap(Page::document))
                .map(Object::toString)
                .contains("Service/" + service);
        assertThatCode(this::watchReports).doesNotThrowAnyException();
    }

    @Test
    void aReportNeedsTheReports() {
        assertThat(pages.at(PageLinks.BOARD)).isPresent();
        assertThatThrownBy(this::watchReports).hasMessageContaining(OF_REPORTS);
    }

    @Test
    void whatIsNowhereIsFoundOutByLookingAtAll() {
        assertThat(pages.at("services/nothing.html")).isEmpty();
        assertThatThrownBy(this::watchReports).hasMessageContaining(OF_REPORTS);
    }

    @Test
    void eachPathSaysWhatItIsAboutWhoeverAsks() {
        assertThat(pages.subjects().get(PageLinks.BOARD)).isEqualTo("board board.html");
        assertThat(pages.subjects()).containsKey(PageLinks.BOARD).doesNotContainKey("services/nothing.html");
        assertThat(pages.subjects().keySet())
                .containsExactlyElementsOf(pages.all().stream().map(Page::path).toList());
    }

    private void watchReports() {
        facts.watch(OF_REPORTS + ".services", List.of());
    }
}
