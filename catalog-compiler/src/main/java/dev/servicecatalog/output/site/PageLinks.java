package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Plan;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Links from one page to others, relative, so that the site works from a disk and under any path. */
final class PageLinks {
    static final String HOME = "index.html";
    static final String SERVICES = "services.html";
    static final String INDEX = "a-z.html";
    static final String REPORTS = "reports.html";
    static final String BOARD = "board.html";
    static final String PORTFOLIO = "portfolio.html";
    static final String PLANNER = "planner.html";
    static final String PRICES = "prices.html";
    static final String CONTRACTS = "contracts.html";
    static final String HEALTH = "health.html";
    static final String COCKPIT = "cockpit.html";
    static final String IMPROVEMENTS = "improvements.html";
    static final String GLOSSARY = "glossary.html";
    static final String NOT_ON_THE_MENU = "not-on-the-menu.html";
    static final String STANDARDS = "standards.html";
    static final String DEVELOPERS = "developers.html";
    static final String DESK = "desk.html";

    /** As long as the schema lets names be. */
    private static final int LONGEST = 63;

    private final Site site;
    private final String base;

    /** Links as seen from the page at this path. */
    PageLinks(Site site, String path) {
        this.site = site;
        this.base = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    static String path(Offering offering) {
        return "offerings/" + fileName(offering.name());
    }

    static String path(Service service) {
        return "services/" + fileName(service.name());
    }

    static String path(Party party) {
        return "parties/" + fileName(party.name());
    }

    static String path(Calendar calendar) {
        return "calendars/" + fileName(calendar.name());
    }

    static String path(Plan plan) {
        return "plan-" + fileName(plan.name());
    }

    static String path(Component component) {
        return "components/" + fileName(component.name());
    }

    /** The sheet of the service desk about a service. */
    static String deskPath(Service service) {
        return "desk/" + fileName(service.name());
    }

    /** The page that is about this document alone; empty if there is none. */
    static Optional<String> ownPage(Entity entity) {
        if (entity instanceof Offering offering) {
            return Optional.of(path(offering));
        }
        if (entity instanceof Service service) {
            return Optional.of(path(service));
        }
        if (entity instanceof Party party) {
            return Optional.of(path(party));
        }
        if (entity instanceof Calendar calendar) {
            return Optional.of(path(calendar));
        }
        if (entity instanceof Plan plan) {
            return Optional.of(path(plan));
        }
        return entity instanceof Component component ? Optional.of(path(component)) : Optional.empty();
    }

    static String categoryPath(String category) {
        return "categories/" + fileName(category);
    }

    /** The worklist of the team that owns services. */
    static String ownerPath(String team) {
        return "owners/" + fileName(team);
    }

    /** From the root of the site to here and back: {@code ../}. */
    String to(String path) {
        return base + path;
    }

    /** To what stands once for all languages, by its path from the root of the site. */
    String shared(String path) {
        return base + site.edition().up() + path;
    }

    /** To the same page in one of the languages. */
    String in(String language, String path) {
        return shared(site.edition().folder(language) + path);
    }

    Phrase home() {
        return Phrase.link(site.words().text("menu"), to(HOME));
    }

    Phrase services() {
        return Phrase.link(site.words().text("services"), to(SERVICES));
    }

    /** The way to a report. */
    List<Phrase> trail(String title) {
        return site.isForOutside()
                ? List.of(home(), Phrase.of(title))
                : List.of(home(), Phrase.link(site.words().text("reports"), to(REPORTS)), Phrase.of(title));
    }

    /** The title of the improvement, linked to its place in the register. */
    Phrase improvement(String name) {
        return entity(
                name,
                site.catalog().improvements(),
                i -> Phrase.link(i.title(), to(ImprovementsPage.path(site, i)) + "#" + ImprovementsPage.anchor(i)));
    }

    /** The title of the offering, linked if there is one; a name that leads nowhere stays plain text. */
    Phrase offering(String name) {
        return entity(name, site.catalog().offerings(), o -> Phrase.link(o.title(), to(path(o))));
    }

    Phrase service(String name) {
        return entity(name, site.catalog().services(), s -> Phrase.link(s.title(), to(path(s))));
    }

    Phrase party(String name) {
        return entity(name, site.catalog().parties(), p -> Phrase.link(p.title(), to(path(p))));
    }

    /** The team, linked to its worklist if it owns services. */
    Phrase owner(String team) {
        return OwnerPage.isFor(site, team)
                ? Phrase.link(site.catalog().parties().get(team).title(), to(ownerPath(team)))
                : party(team);
    }

    Phrase calendar(String name) {
        return entity(name, site.catalog().calendars(), c -> Phrase.link(c.title(), to(path(c))));
    }

    /** What has this name, linked to the page on which it is seen. */
    Phrase shown(EntityId id) {
        Optional<Entity> entity = site.catalog().entity(id);
        if (entity.isEmpty()) {
            return Phrase.of(id.name());
        }
        if (id.kind() == Kind.IMPROVEMENT) {
            return improvement(id.name());
        }
        String page = ownPage(entity.get()).orElseGet(() -> reportAbout(id.kind()));
        return Phrase.link(entity.get().title(), to(page));
    }

    private static String reportAbout(Kind kind) {
        return switch (kind) {
            case GOAL -> BOARD;
            case AGREEMENT -> CONTRACTS;
            case MEASUREMENT -> HEALTH;
            case CHANGE_POLICY -> DEVELOPERS;
            case WAIVER -> COCKPIT;
            default -> HOME;
        };
    }

    /** The title of the category, linked to its page. */
    Phrase category(String name) {
        return category(site, name)
                .map(category -> Phrase.link(category.title(), to(categoryPath(name))))
                .orElse(Phrase.of(name));
    }

    /** The party linked, or "not stated". */
    Phrase party(Optional<String> name) {
        return name.map(this::party).orElseGet(this::notStated);
    }

    Phrase notStated() {
        return Phrase.missing(site.words().text("not-stated"));
    }

    /** Not known, with the reason from the words with this key. */
    Phrase notKnown(String reason) {
        return Phrase.unknown(
                site.words().text("not-known-because", site.words().text(reason)));
    }

    /** Does not apply, with the reason from the words with this key. */
    Phrase notApplicable(String reason) {
        return Phrase.inapplicable(
                site.words().text("does-not-apply-because", site.words().text(reason)));
    }

    /** The text, or "not stated". */
    Phrase stated(Optional<String> text) {
        return text.map(Phrase::of).orElseGet(this::notStated);
    }

    static Optional<CatalogSettings.Category> category(Site site, String name) {
        return site.catalog().settings().stream()
                .flatMap(settings -> settings.categories().stream())
                .filter(category -> category.name().equals(name))
                .findFirst();
    }

    private static <T> Phrase entity(String name, Map<String, T> all, Function<T, Phrase> link) {
        T entity = all.get(name);
        return entity == null ? Phrase.of(name) : link.apply(entity);
    }

    /** A name that is safe in a path and as an id: the name itself, unless it is one that the schema refuses. */
    static String safeName(String name) {
        return isSafe(name)
                ? name
                : "unnamed-" + Sha256.hex(name.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    private static boolean isSafe(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && i > 0)) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= LONGEST;
    }

    private static String fileName(String name) {
        return safeName(name) + ".html";
    }
}
