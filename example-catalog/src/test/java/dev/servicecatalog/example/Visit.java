package dev.servicecatalog.example;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A reader with a fresh browser on the site, and what the browser complains about meanwhile. */
final class Visit implements AutoCloseable {
    /** A Monday morning with nothing closed nearby; pages take it as now. */
    static final String NOW = "2026-11-23T08:40Z";

    private static final Set<String> LOUD = Set.of("error", "warning");

    private final URI site;
    private final boolean scripts;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(URI site, Browser browser, Browser.NewContextOptions reader) {
        this.site = site;
        this.scripts = !Boolean.FALSE.equals(reader.javaScriptEnabled);
        this.context = browser.newContext(reader.setReducedMotion(ReducedMotion.REDUCE));
        this.page = context.newPage();
        page.onConsoleMessage(message -> complain(LOUD.contains(message.type()), "console", message.text()));
        page.onPageError(error -> complain(true, "script", error));
        page.onRequest(request -> complain(!isOwn(request.url()), "request outside the site", request.url()));
        page.onRequestFailed(request -> complain(true, "failed request", request.url()));
        page.onResponse(response -> complain(response.status() >= 400, "status " + response.status(), response.url()));
    }

    /** Reads from the disk. */
    static Visit fromDisk(Browser browser) {
        return fromDisk(browser, new Browser.NewContextOptions());
    }

    static Visit fromDisk(Browser browser, Browser.NewContextOptions reader) {
        return new Visit(PublishedSite.ROOT.toUri(), browser, reader);
    }

    /** Reads from a web server, by the address of the site's root. */
    static Visit fromWeb(URI site, Browser browser) {
        return new Visit(site, browser, new Browser.NewContextOptions());
    }

    /** Opens a page at {@link #NOW}. */
    Page open(String name) {
        return open(name, NOW);
    }

    /** Opens a page at a moment and returns when its scripts have put the dates on it. */
    Page open(String name, String now) {
        page.navigate(site.resolve(name) + "?at=" + now);
        if (scripts) {
            // pages set their dates in a task of their own, which this one queues up behind
            page.evaluate("() => document.fonts.ready.then(() => new Promise(done => setTimeout(done)))");
        }
        return page;
    }

    /** What is wrong so far: console, scripts, requests. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }

    private boolean isOwn(String address) {
        return address.startsWith(site.toString()) || address.startsWith("data:");
    }

    private void complain(boolean wrong, String what, String about) {
        if (wrong) {
            complaints.add(what + ": " + about);
        }
    }
}
