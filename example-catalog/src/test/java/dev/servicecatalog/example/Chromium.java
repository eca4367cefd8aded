package dev.servicecatalog.example;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Browser} of the machine, started once for all: the program named by {@code -Dbrowser}, else Chromium or
 * Chrome in the usual place. Without one the tests are skipped and say so; {@code -Dtools.required=true} fails them.
 */
final class Chromium implements BeforeAllCallback, ParameterResolver {
    /** The shell draws no window of its own around a page, and takes a fraction of the time. */
    private static final List<String> USUAL =
            List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome");

    private static final String MISSING =
            "no Chromium is here: the site is not opened; name one with -Dbrowser=/path/to/chromium";

    /** Closed by JUnit after the last test. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program().orElseThrow())
                            // the sandbox refuses root, whom containers build as
                            .setArgs(List.of(
                                    "--no-sandbox", "--disable-background-networking", "--disable-component-update")));
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (program().isPresent()) {
            return;
        }
        if (Boolean.getBoolean("tools.required")) {
            fail(MISSING);
        }
        abort(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class)
                .browser();
    }

    private static Optional<Path> program() {
        return Optional.ofNullable(System.getProperty("browser")).map(List::of).orElse(USUAL).stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
