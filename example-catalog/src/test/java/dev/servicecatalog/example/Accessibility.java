package dev.servicecatalog.example;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds on a page against WCAG 2.0 to 2.2, levels A and AA, and against best practice. */
final class Accessibility {
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private Accessibility() {}

    /** One line an element; none if all is well. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(STANDARDS).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " " + node.getHtml() + " " + node.getFailureSummary()))
                        .toList();
    }
}
