package dev.servicecatalog.example;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a page fits into a window without scrolling sideways (WCAG 2.2, 1.4.10). */
final class Reflow {
    private static final String TOO_WIDE = """
            width => document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > width)
                .map(element => element.cloneNode().outerHTML)""";

    private Reflow() {}

    /** The elements that stick out of a window of so many CSS pixels; none if all fits. */
    static List<?> sticksOut(Page page, int width) {
        return (List<?>) page.evaluate(TOO_WIDE, width);
    }
}
