package dev.servicecatalog.example;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/**
 * How a reader sees the pages.
 *
 * @param width of the window in CSS pixels
 */
record Look(int width, ColorScheme scheme) {
    static final int HEIGHT = 900;
    static final Look DESK = new Look(1280, ColorScheme.LIGHT);
    static final List<Look> ALL = List.of(
            DESK, new Look(1280, ColorScheme.DARK), new Look(390, ColorScheme.LIGHT), new Look(390, ColorScheme.DARK));

    void apply(Page page) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** {@code 390-dark}. */
    @Override
    public String toString() {
        return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
}
