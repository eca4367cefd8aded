package dev.servicecatalog.output.site;

import com.github.mustachejava.Mustache;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a preview says beside and on the pages of a site, which is never published: a bar with the number of findings, the findings about
 * what a page is about, and a page with all of them. It is made with the built-in templates and words, so that nothing of the user's can
 * break it.
 */
public final class PreviewParts {
    /** Where a preview serves what is its own. */
    public static final String FOLDER = "/.preview/";

    /** The page with all findings. */
    public static final String FINDINGS = FOLDER + "findings.html";

    /** How it looks. */
    public static final String STYLE = FOLDER + "preview.css";

    /** What renews pages. */
    public static final String SCRIPT = FOLDER + "preview.js";

    private static final Pattern HEAD = Pattern.compile("</head>");
    private static final Pattern BODY = Pattern.compile("<body[^>]*>(\\s*<a class=\"skip\"[^>]*>[^<]*</a>)?");
    private static final Pattern MAIN = Pattern.compile("<main[^>]*>(<div class=\"wrap\">)?");
    private static final String NOTHING = "";

    private final PreviewNews news;
    private final boolean nothingYet;
    private final SiteResources resources = new SiteResources(OwnFiles.none());
    private final Templates templates = new Templates(resources);
    private final Words words;
    private final String language;
    private final List<String> folders;
    private final Map<String, String> pageOf = new HashMap<>();
    private final Map<String, String> subjectOf = new HashMap<>();

    private PreviewParts(PreviewNews news, boolean nothingYet, Locale language, List<String> folders) {
        this.news = news;
        this.nothingYet = nothingYet;
        this.words = Words.of(resources, language);
        this.language = language.toLanguageTag();
        this.folders = folders;
    }

    /**
     * The parts for what is shown.
     *
     * @param shown the catalogs of which something is shown or said; none while nothing could be shown
     */
    public static PreviewParts of(PreviewNews news, List<Catalog> shown) {
        Optional<Edition> edition = shown.stream().map(Edition::original).findFirst();
        PreviewParts parts = new PreviewParts(
                news,
                news.kept() && shown.isEmpty(),
                edition.map(original -> Site.locale(original.language())).orElse(Locale.UK),
                edition.stream()
                        .flatMap(original -> original.languages().stream().map(original::folder))
                        .filter(folder -> !folder.isEmpty())
                        .toList());
        Set<String> subjects =
                news.findings().stream().map(Diagnostic::subject).collect(Collectors.toUnmodifiableSet());
        shown.stream()
                .flatMap(Catalog::entities)
                .filter(entity -> subjects.contains(entity.id().toString()))
                .forEach(parts::know);
        return parts;
    }

    private void know(Entity subject) {
        PageLinks.ownPage(subject).ifPresent(page -> {
            pageOf.put(subject.id().toString(), page);
            subjectOf.put(page, subject.id().toString());
        });
    }

    /** What tells it from what was shown before. */
    public String build() {
        return news.build();
    }

    /** The style of all parts. */
    public String style() {
        return resources.text("assets/preview.css");
    }

    /** The script that renews pages. */
    public String script() {
        return resources.text("assets/preview.js");
    }

    /** A page of the site with the parts on it. */
    public String onto(String page, String path) {
        String linked = before(HEAD, page, render("preview-head", Map.of()));
        String withBar = after(BODY, linked, render("preview-bar", bar()));
        return after(MAIN, withBar, about(path));
    }

    /** A page with all findings, those first that no page is about. */
    public String findingsPage() {
        return page(words.text("preview-findings"), words.text("preview-findings-note"), true);
    }

    /** A page for addresses where the site has nothing. */
    public String nothingHere() {
        return nothingYet
                ? page(words.text("preview"), words.text("preview-nothing-yet"), true)
                : page(words.text("not-found"), words.text("preview-nothing-here"), false);
    }

    /** In the place of a page that cannot be made, for this reason. */
    public String cannotBeMade(String reason) {
        return page(words.text("preview-cannot-be-made"), reason, false);
    }

    private String about(String path) {
        String subject = subjectOf.get(inItsLanguage(path));
        List<PreviewFinding> about = news.findings().stream()
                .filter(finding -> finding.subject().equals(subject))
                .map(finding -> PreviewFinding.of(finding, words, Optional.empty()))
                .toList();
        return about.isEmpty()
                ? NOTHING
                : render(
                        "preview-findings",
                        new PreviewFinding.Group("preview-here", words.text("preview-here"), about));
    }

    /** The path from the root of the pages in its language. */
    private String inItsLanguage(String path) {
        return folders.stream()
                .filter(path::startsWith)
                .findFirst()
                .map(folder -> path.substring(folder.length()))
                .orElse(path);
    }

    private String page(String title, String note, boolean withFindings) {
        List<PreviewFinding.Group> groups =
                withFindings ? PreviewFinding.groups(news.findings(), words, pageOf) : List.of();
        return render(
                "preview", new PreviewPage(language, title, note, bar(), withFindings && groups.isEmpty(), groups));
    }

    private PreviewBar bar() {
        return PreviewBar.of(news, nothingYet, words);
    }

    private String render(String template, Object view) {
        Mustache mustache = templates.compile(template);
        StringWriter out = new StringWriter();
        Templates.render(mustache, out, List.of(Map.of("words", words.all()), view));
        return out.toString();
    }

    private static String before(Pattern place, String page, String part) {
        Matcher found = place.matcher(page);
        return found.find() ? page.substring(0, found.start()) + part + page.substring(found.start()) : page;
    }

    private static String after(Pattern place, String page, String part) {
        Matcher found = place.matcher(page);
        return found.find() ? page.substring(0, found.end()) + part + page.substring(found.end()) : page;
    }

    /** A page of the preview's own. */
    record PreviewPage(
            String lang,
            String title,
            String note,
            PreviewBar bar,
            boolean inOrder,
            List<PreviewFinding.Group> groups) {}
}
