package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Until when to order what for a day. With scripts one chooses; without them it is a table of what is on the menu and month ends.
 *
 * @param script where the script is that keeps the choice
 * @param scripts where those are that it loads with the first choice
 * @param root from here to the root of the site
 * @param hasFreezes whether anything is ever frozen
 * @param bundles plans whose needs can be taken over
 * @param months the ends of which the table is
 */
record PlannerPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        About about,
        String style,
        String script,
        String scripts,
        String root,
        boolean hasFreezes,
        List<Bundle> bundles,
        List<Phrase> pages,
        List<String> months,
        List<Group> groups)
        implements PageView {
    private static final int SIZE = 60;
    private static final int MONTHS = 12;

    /** A plan, and what it needs as the planner keeps it in addresses. */
    record Bundle(String title, String order) {}

    /** A heading of the menu. */
    record Group(String title, List<PlannerChoice> choices, List<MonthEnds> rows) {}

    /** An offering in a section of the menu. */
    record Line(Menu.Heading heading, Offering offering) {}

    /** What stands on each page; one at least. */
    static List<List<Line>> parts(Menu menu) {
        return Chunks.of(lines(menu), SIZE);
    }

    /** The page with this number, from 1. */
    static PlannerPage of(Site site, List<List<Line>> parts, boolean freezes, int number, PageLinks links) {
        Words words = site.words();
        Assets assets = site.assets();
        List<LocalDate> ends = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(months -> site.today().withDayOfMonth(1).plusMonths(months))
                .toList();
        return new PlannerPage(
                words.text("planner"),
                words.text("planner-summary", site.organisation()),
                links.trail(words.text("planner")),
                Set.of(),
                About.stated(site, "planner"),
                links.shared(assets.path("planner.css")),
                links.shared(assets.path("planner.js")),
                links.shared(assets.path("order-list.js")) + " " + links.to(PlannerData.PATH),
                links.to(""),
                freezes,
                site.catalog().plans().values().stream()
                        .map(PlannerPage::bundle)
                        .toList(),
                Chunks.links(site, links, PageLinks.PLANNER, number, parts.size()),
                ends.stream().map(end -> month(site, end.minusDays(1))).toList(),
                groups(site, parts.get(number - 1), ends, links));
    }

    boolean isCut() {
        return !pages.isEmpty();
    }

    boolean hasBundles() {
        return !bundles.isEmpty();
    }

    boolean hasGroups() {
        return !groups.isEmpty();
    }

    private static List<Line> lines(Menu menu) {
        List<Line> lines = new ArrayList<>();
        menu.sections()
                .forEach(section -> section.offerings().forEach(each -> lines.add(new Line(section.heading(), each))));
        return lines;
    }

    private static List<Group> groups(Site site, List<Line> part, List<LocalDate> ends, PageLinks links) {
        List<Group> groups = new ArrayList<>();
        part.stream().map(Line::heading).distinct().forEach(heading -> {
            List<Offering> offerings = part.stream()
                    .filter(line -> line.heading().equals(heading))
                    .map(Line::offering)
                    .toList();
            groups.add(new Group(
                    heading.title(),
                    offerings.stream()
                            .flatMap(each -> PlannerChoice.of(site, each).stream())
                            .toList(),
                    offerings.stream()
                            .flatMap(each -> MonthEnds.of(site, each, ends, links).stream())
                            .toList()));
        });
        return groups;
    }

    private static Bundle bundle(Plan plan) {
        return new Bundle(
                plan.title(), plan.tasks().stream().map(PlannerChoice::order).collect(Collectors.joining(",")));
    }

    private static String month(Site site, LocalDate day) {
        return site.wording().shortMonth(day) + " " + day.getYear();
    }
}
