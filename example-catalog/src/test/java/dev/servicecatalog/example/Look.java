package dev.servicecatalog.example;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
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

    private static final Look PHONE_BY_NIGHT = new Look(390, ColorScheme.DARK);
    private static final boolean ASKED = Boolean.getBoolean("screenshots");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** Each width and each scheme of colours once; with {@code -Dscreenshots=true} all four pairs. */
    static final List<Look> ALL = ASKED
            ? List.of(DESK, new Look(1280, ColorScheme.DARK), new Look(390, ColorScheme.LIGHT), PHONE_BY_NIGHT)
            : List.of(DESK, PHONE_BY_NIGHT);

    void apply(Page page) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** With {@code -Dscreenshots=true}, {@code target/screenshots} keeps what the whole page looks like. */
    void keep(Page page, String name) {
        if (ASKED) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + "-" + this + ".png"))
                    .setFullPage(true));
        }
    }

    /** {@code 390-dark}. */
    @Override
    public String toString() {
        return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
}
