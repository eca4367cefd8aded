package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Calendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands around the content of every page. All links are ready for the page they stand on. */
record Frame(
        String lang,
        Optional<String> direction,
        String windowTitle,
        Optional<String> canonical,
        String appearance,
        String appearanceHash,
        String css,
        String js,
        String icon,
        String calendarData,
        String scriptWords,
        String zone,
        Finders finders,
        String brand,
        String brandMenu,
        String homeHref,
        List<Tab> tabs,
        boolean home,
        SearchBox search,
        List<Phrase> trail,
        List<Alternate> alternates,
        Languages languages,
        String notice,
        List<Phrase> downloads,
        Desk desk,
        String built,
        String builtIso,
        Optional<Phrase> revision,
        Optional<String> findings,
        Optional<String> feedback,
        Optional<Mend> mend,
        Optional<Tab> deskSheets,
        Optional<Logo> logo,
        String paper,
        String darkPaper,
        List<Tab> ownPages,
        Optional<ProposedChanges.Notice> proposed) {

    /** The logo of the company, in CSS pixels. */
    record Logo(String src, int width, int height) {}

    /** The same as the page, or news about it, in a form for programs. */
    record Alternate(String type, String title, String href) {}

    /** An entry of the main navigation. */
    record Tab(String text, String href, boolean here) {}

    /**
     * What the frames of all pages in one language share.
     *
     * @param notice what a page says where parts of it are in another language, as HTML; nothing where no part of any page is
     */
    record Shared(Downloads downloads, LinkedData linked, String notice) {}

    static Frame of(Site site, Shared shared, Page page, PageView view) {
        String path = page.path();
        PageLinks links = new PageLinks(site, path);
        Words words = site.words();
        Assets assets = site.assets();
        SiteInput input = site.input();
        return new Frame(
                site.locale().toLanguageTag(),
                Languages.direction(site.locale()),
                view.pageTitle() + " · " + site.name(),
                input.options()
                        .address()
                        .map(address -> address + site.edition().folder() + path),
                assets.appearance(),
                assets.appearanceHash(),
                links.shared(assets.path("site.css")),
                links.shared(assets.path("site.js")),
                links.shared(assets.path("icon.svg")),
                ScriptData.calendars(calendars(site, view), site.today()),
                site.scriptWords(),
                site.zone().getId(),
                Finders.of(site, shared.linked(), page, view),
                site.organisation(),
                words.text(site.isForOutside() ? "brand-menu-outside" : "brand-menu"),
                links.to(PageLinks.HOME),
                tabs(site, links, path),
                path.equals(PageLinks.HOME),
                SearchBox.of(site, links),
                view.crumbs(),
                alternates(shared.downloads(), links, path),
                Languages.of(site, links, path),
                shared.notice(),
                shared.downloads().links(path, links),
                Desk.of(site, links),
                site.wording().longMoment(input.asOf(), site.zone()),
                input.asOf().toString(),
                input.revision()
                        .map(r -> Phrase.maybeLink(version(words, r), r.link().flatMap(SafeUrl::web))),
                findings(input, words),
                feedback(site, view),
                Mend.of(site, page, feedback(site, view)),
                site.isForOutside()
                        ? Optional.empty()
                        : Optional.of(tab(links, words.text("report-desk"), PageLinks.DESK, path)),
                assets.logo()
                        .map(logo -> new Logo(links.shared(assets.path(logo.name())), logo.width(), OwnLogo.HEIGHT)),
                assets.paper(),
                assets.darkPaper(),
                ownPages(site, links, path, false),
                page.document().flatMap(id -> site.proposed().notice(id, links)));
    }

    private static List<Tab> ownPages(Site site, PageLinks links, String path, boolean inNavigation) {
        return site.ownPages().stream()
                .filter(page -> page.inNavigation() == inNavigation)
                .map(page -> tab(links, page.title(), page.path(), path))
                .toList();
    }

    /** How people quote a version. */
    static String version(Words words, SiteInput.Revision revision) {
        return revision.modified() ? words.text("version-modified", revision.name()) : revision.name();
    }

    boolean hasTrail() {
        return !trail.isEmpty();
    }

    boolean hasDownloads() {
        return !downloads.isEmpty();
    }

    private static List<Alternate> alternates(Downloads downloads, PageLinks links, String path) {
        List<Alternate> alternates = new ArrayList<>();
        ApiFiles.behind(path)
                .ifPresent(
                        document -> alternates.add(new Alternate("application/json", "JSON", links.shared(document))));
        downloads.of(path).stream()
                .filter(Downloads.File::alternate)
                .forEach(file -> alternates.add(new Alternate(file.type(), file.label(), links.shared(file.path()))));
        return List.copyOf(alternates);
    }

    private static List<Tab> tabs(Site site, PageLinks links, String path) {
        Words words = site.words();
        List<Tab> tabs = new ArrayList<>(List.of(
                tab(links, words.text("menu"), PageLinks.HOME, path),
                tab(links, words.text("services"), PageLinks.SERVICES, path),
                tab(links, words.text("planner"), PageLinks.PLANNER, path),
                tab(links, words.text("tab-prices"), PageLinks.PRICES, path)));
        if (!site.isForOutside()) {
            tabs.add(tab(links, words.text("tab-health"), PageLinks.HEALTH, path));
            tabs.add(tab(links, words.text("reports"), PageLinks.REPORTS, path));
        }
        tabs.add(tab(links, words.text("a-z"), PageLinks.INDEX, path));
        if (site.input().audit().isPresent()) {
            tabs.add(tab(links, words.text("changes"), ChangeLog.CHANGES, path));
        }
        if (site.input().proposal().isPresent()) {
            tabs.add(tab(links, words.text("proposal"), ProposalPage.PATH, path));
        }
        tabs.addAll(ownPages(site, links, path, true));
        return List.copyOf(tabs);
    }

    private static Tab tab(PageLinks links, String text, String target, String path) {
        return new Tab(text, links.to(target), target.equals(path));
    }

    private static SortedMap<String, Calendar> calendars(Site site, PageView view) {
        SortedMap<String, Calendar> calendars = new TreeMap<>();
        for (String name : view.calendars()) {
            Optional.ofNullable(site.catalog().calendars().get(name))
                    .ifPresent(calendar -> calendars.put(name, calendar));
        }
        return calendars;
    }

    private static Optional<String> findings(SiteInput input, Words words) {
        int count = input.findings().size();
        return count == 0 ? Optional.empty() : Optional.of(words.count("findings", count));
    }

    private static Optional<String> feedback(Site site, PageView view) {
        Optional<String> configured = site.input().options().feedback().flatMap(SafeUrl::web);
        return configured.or(() -> site.desk()
                .flatMap(desk -> desk.contact().mail())
                .flatMap(mail -> SafeUrl.mail(mail, site.words().text("feedback-subject", view.pageTitle()))));
    }
}
