package dev.servicecatalog.example;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds on a page against WCAG 2.0 to 2.2, levels A and AA, and against best practice. */
final class Accessibility {
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    // without frames there is nothing to collect, so one run in the page does what AxeBuilder opens a second tab for
    private static final String RUN = """
            async standards => {
              const {violations} = await axe.run({runOnly: standards, preload: false, resultTypes: ['violations']});
              return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`));
            }""";

    private final Page page;

    Accessibility(Page page) {
        this.page = page;
        page.evaluate(AxeBuilder.getAxeScript());
    }

    /** One line an element as the page looks now; none if all is well. */
    List<?> violations() {
        return (List<?>) page.evaluate(RUN, STANDARDS);
    }
}
