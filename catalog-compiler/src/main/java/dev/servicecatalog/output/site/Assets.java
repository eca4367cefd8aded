package dev.servicecatalog.output.site;

import dev.servicecatalog.output.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Styles, scripts, font and icon. Each is named after its content, so that browsers may keep it for ever. */
final class Assets {
    private static final String FOLDER = "assets/";
    private static final List<String> PLAIN =
            List.of("icon.svg", "share.png", "public-sans.woff2", "public-sans-ext.woff2");
    private static final List<String> COMPOSED = List.of(
            "site.css",
            "site.js",
            "promise.js",
            "prices.js",
            "appearance.js",
            "search.js",
            "search-box.js",
            "money.js",
            "pictures.css",
            "planner.css",
            "planner.js",
            "orders.js",
            "gantt.js",
            "order-files.js",
            "order-list.js");
    private static final String BRAND = "brand.css";

    /** Own colours stand behind the built-in ones, and before what changes them on paper. */
    private static final Pattern TOKENS = Pattern.compile("(?m)^:root\\[data-theme=light\\].*\\R");

    private static final String LICENCE = "OFL.txt";
    /** On lines of its own; {@code /*!} stays, because licences are written so. */
    private static final Pattern COMMENT = Pattern.compile("(?ms)^[ \\t]*/\\*(?!!).*?\\*/[ \\t]*\\R");

    /** Spaces in styles that say nothing. A space before a colon or a dot is no such space: it leads to what is inside. */
    private static final Pattern AROUND = Pattern.compile("\\s*([{}])\\s*");

    private static final Pattern AFTER = Pattern.compile("([;,:])\\s+");
    private static final Pattern CSS_URL = Pattern.compile("url\\(\"([^\":]+)\"\\)");

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Optional<OwnLogo> logo;
    private final String paper;
    private final String darkPaper;
    private final String appearance;
    private final String appearanceHash;

    Assets(SiteResources resources) {
        SortedSet<String> names = resources.overridesIn("assets");
        names.addAll(PLAIN);
        names.removeAll(COMPOSED);
        names.remove(BRAND);
        // a logo that is refused is not published either
        names.removeAll(OwnLogo.NAMES);
        logo = OwnLogo.of(resources.own());
        logo.ifPresent(usable -> names.add(usable.name()));
        names.remove(LICENCE);
        names.forEach(name -> add(name, resources.bytes(FOLDER + name)));
        files.put(FOLDER + LICENCE, resources.bytes(FOLDER + LICENCE));
        Optional<OwnColours> colours =
                resources.override(OwnColours.FILE).map(content -> OwnColours.of(OwnText.of(OwnColours.FILE, content)));
        paper = paper(colours.map(OwnColours::light), "#ffffff");
        darkPaper = paper(colours.map(OwnColours::dark), "#0e1217");
        add("site.css", withPublishedNames(withColours(resources, colours)));
        add("pictures.css", withPublishedNames(text(resources, "pictures.css")));
        add("planner.css", withPublishedNames(text(resources, "planner.css")));
        add("site.js", scripts(resources, "promise.js", "site.js"));
        add("prices.js", scripts(resources, "money.js", "prices.js"));
        add("planner.js", scripts(resources, "planner.js"));
        add(
                "order-list.js",
                scripts(resources, "money.js", "orders.js", "gantt.js", "order-files.js", "order-list.js"));
        add("search.js", scripts(resources, "search.js", "search-box.js"));
        appearance = resources.text(FOLDER + "appearance.js").strip();
        appearanceHash = Sha256.policy(appearance.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the asset is, from the root of the site. */
    String path(String name) {
        String path = paths.get(name);
        if (path == null) {
            throw new TemplateException("there is no asset named " + name);
        }
        return path;
    }

    /** The logo of the company. */
    Optional<OwnLogo> logo() {
        return logo;
    }

    /** The colour behind everything, for windows that take it up. */
    String paper() {
        return paper;
    }

    /** The same in the dark look. */
    String darkPaper() {
        return darkPaper;
    }

    /** The one script that stands in each page, because it must run before the page is shown. */
    String appearance() {
        return appearance;
    }

    /** By which the content security policy lets that script run. */
    String appearanceHash() {
        return appearanceHash;
    }

    /** All of them, by path from the root of the site. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    /** Scripts one after the other. */
    private static String scripts(SiteResources resources, String... names) {
        return Arrays.stream(names).map(name -> text(resources, name)).collect(Collectors.joining("\n"));
    }

    /** Without its comments: readers of pages pay for every letter. */
    private static String text(SiteResources resources, String name) {
        return COMMENT.matcher(resources.text(FOLDER + name)).replaceAll("");
    }

    private static String paper(Optional<Map<String, OwnColours.Stated>> colours, String otherwise) {
        return colours.flatMap(stated -> Optional.ofNullable(stated.get("--paper")))
                .map(stated -> stated.colour().toString())
                .orElse(otherwise);
    }

    private static String withColours(SiteResources resources, Optional<OwnColours> colours) {
        String css = text(resources, "site.css");
        Matcher tokens = TOKENS.matcher(css);
        int behind = tokens.find() ? tokens.end() : css.length();
        return css.substring(0, behind) + colours.map(OwnColours::css).orElse("") + css.substring(behind);
    }

    private void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String hash = Sha256.hex(content).substring(0, 8);
        String path = dot < 0 ? name + "." + hash : name.substring(0, dot) + "." + hash + name.substring(dot);
        paths.put(name, FOLDER + path);
        files.put(FOLDER + path, content);
    }

    private String withPublishedNames(String css) {
        String tight = AFTER.matcher(AROUND.matcher(css).replaceAll("$1")).replaceAll("$1");
        return CSS_URL.matcher(tight).replaceAll(this::publishedUrl);
    }

    private String publishedUrl(MatchResult url) {
        String path = path(url.group(1)).substring(FOLDER.length());
        return Matcher.quoteReplacement("url(\"" + path + "\")");
    }
}
