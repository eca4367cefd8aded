package dev.servicecatalog.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells browsers what is shown now, by server-sent events. A browser says what it shows, so that it misses nothing that happened while it
 * was not listening.
 */
final class EventStream {
    private static final Pattern SINCE = Pattern.compile("(?:^|&)since=([-0-9a-z]{1,64})(?:$|&)");

    private final Set<HttpExchange> listening = new LinkedHashSet<>();

    /** Lets a browser listen, and tells it at once if it shows something else than what is made. */
    synchronized void join(HttpExchange browser, Supplier<String> build) throws IOException {
        browser.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        if (browser.getRequestMethod().equals("HEAD")) {
            browser.sendResponseHeaders(200, -1);
            browser.close();
            return;
        }
        browser.sendResponseHeaders(200, 0);
        listening.add(browser);
        String query = browser.getRequestURI().getQuery();
        Matcher since = SINCE.matcher(query == null ? "" : query);
        String now = build.get();
        boolean news = since.find() && !since.group(1).equals(now);
        if (!tell(browser, news ? event(now) : "retry: 1000\n: listening\n\n")) {
            listening.remove(browser);
        }
    }

    /** Tells everybody; who has gone is forgotten. */
    synchronized void tell(String build) {
        listening.removeIf(browser -> !tell(browser, event(build)));
    }

    synchronized void close() {
        listening.forEach(HttpExchange::close);
        listening.clear();
    }

    private static String event(String build) {
        return "event: build\ndata: " + build + "\n\n";
    }

    private static boolean tell(HttpExchange browser, String text) {
        try {
            browser.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
            browser.getResponseBody().flush();
            return true;
        } catch (IOException gone) {
            browser.close();
            return false;
        }
    }
}
