package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that a company writes itself, in Markdown: {@code pages/name.md} with a few lines between {@code ---} at its top. In another
 * language it is {@code pages/name.de.md}, where only the title is stated again.
 *
 * @param language into which it is translated; empty if it is in the language of the catalog
 * @param order where it stands among the others, smallest first
 * @param inNavigation whether it is linked at the top of every page; at the bottom otherwise
 * @param forOutside whether people outside the company may read it too
 * @param file in which it is written
 */
record OwnPage(
        String name,
        Optional<String> language,
        String title,
        int order,
        boolean inNavigation,
        boolean forOutside,
        String markdown,
        OwnText file) {
    private static final Pattern FILE =
            Pattern.compile("pages/([a-z0-9][a-z0-9-]{0,62})(?:\\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\\.md");
    private static final Pattern PARTS = Pattern.compile("(?s)\\A---[ \\t]*\\R(.*?)(?:^|\\R)---[ \\t]*(?:\\R(.*))?\\z");
    private static final Pattern LINE =
            Pattern.compile("(?m)^[ \\t]*([^:\\s#][^:\\n]*?)[ \\t]*:[ \\t]*(.*?)[ \\t]*\\r?$");
    private static final Map<String, Pattern> KEYS = new TreeMap<>(Map.of(
            "title", Pattern.compile(".+"),
            "order", Pattern.compile("\\d{1,6}"),
            "place", Pattern.compile("navigation|footer"),
            "audience", Pattern.compile("internal|external")));

    private static final Map<String, String> ALLOWED = Map.of(
            "title", "Write a few words.",
            "order", "Write a whole number.",
            "place", "Use navigation or footer.",
            "audience", "Use internal, or external for a page that people outside may read too.");

    /** Where it is, from the root of the site. */
    String path() {
        return "pages/" + name + ".html";
    }

    /** Those that can be used, in a language as far as they are translated, in their order. */
    static List<OwnPage> of(OwnFiles own, String language) {
        List<OwnPage> all = new ArrayList<>();
        files(own).forEach(name -> read(name, own, new ArrayList<>()).ifPresent(all::add));
        return all.stream()
                .filter(page -> page.language().isEmpty())
                .map(page -> all.stream()
                        .filter(each -> each.isTranslationOf(page, language))
                        .findFirst()
                        .map(page::as)
                        .orElse(page))
                .sorted(Comparator.comparingInt(OwnPage::order).thenComparing(OwnPage::name))
                .toList();
    }

    /** What keeps pages from being shown, where the site is published in these languages, the original first. */
    static List<Diagnostic> check(OwnFiles own, List<String> languages) {
        List<Diagnostic> problems = new ArrayList<>();
        for (String name : files(own)) {
            Optional<OwnPage> page = read(name, own, problems);
            page.flatMap(OwnPage::language).ifPresent(language -> {
                OwnText file = OwnText.of(own.folder() + name, new byte[0]);
                String original = "pages/" + page.get().name() + ".md";
                if (!languages.subList(1, languages.size()).contains(language)) {
                    problems.add(file.problem(
                            "the site has no pages in \"" + language + "\" beside those of the catalog's own language",
                            "Add the language to `languages` of the catalog, or remove the file."));
                } else if (own.file(original).isEmpty()) {
                    problems.add(file.problem(
                            "it translates a page that is not there", "Write " + own.folder() + original + "."));
                }
            });
        }
        return problems;
    }

    private boolean isTranslationOf(OwnPage page, String wanted) {
        return name.equals(page.name()) && language.equals(Optional.of(wanted));
    }

    /** With title and text of its translation; where it stands and who may read it does not depend on the language. */
    private OwnPage as(OwnPage translation) {
        return new OwnPage(
                name,
                translation.language(),
                translation.title(),
                order,
                inNavigation,
                forOutside,
                translation.markdown(),
                translation.file());
    }

    private static List<String> files(OwnFiles own) {
        return own.byName().keySet().stream()
                .filter(name -> name.startsWith("pages/"))
                .toList();
    }

    private static Optional<OwnPage> read(String name, OwnFiles own, List<Diagnostic> problems) {
        OwnText file = OwnText.of(own.folder() + name, own.file(name).orElseThrow());
        Matcher named = FILE.matcher(name);
        if (!named.matches()) {
            problems.add(
                    file.problem(
                            "\"" + name + "\" is no name of a page",
                            "Name it with small letters, digits and hyphens, and .md at the end, or .de.md for the same page in German."));
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(file.text());
        Map<String, String> stated = new TreeMap<>();
        boolean understood = !parts.matches() || lines(file, parts, stated, problems);
        if (understood && !stated.containsKey("title")) {
            problems.add(file.problem(
                    "the page states no title",
                    "Begin it with a line \"---\", a line \"title: …\", and a line \"---\"."));
            return Optional.empty();
        }
        return understood ? Optional.of(page(named, stated, parts, file)) : Optional.empty();
    }

    private static OwnPage page(Matcher named, Map<String, String> stated, Matcher parts, OwnText file) {
        return new OwnPage(
                named.group(1),
                Optional.ofNullable(named.group(2)),
                stated.get("title"),
                Integer.parseInt(stated.getOrDefault("order", "100")),
                stated.getOrDefault("place", "footer").equals("navigation"),
                stated.getOrDefault("audience", "internal").equals("external"),
                Optional.ofNullable(parts.group(2)).orElse(""),
                file);
    }

    private static boolean lines(OwnText file, Matcher parts, Map<String, String> stated, List<Diagnostic> problems) {
        int before = problems.size();
        Matcher line = LINE.matcher(file.text()).region(parts.start(1), parts.end(1));
        while (line.find()) {
            String key = line.group(1);
            if (!KEYS.containsKey(key)) {
                problems.add(file.problem(
                        line.start(1),
                        key.length(),
                        "a page has no \"" + key + "\"",
                        NearestName.of(key, KEYS.keySet())
                                .map(NearestName::question)
                                .orElse("Use " + String.join(", ", KEYS.keySet()) + ".")));
            } else if (!KEYS.get(key).matcher(line.group(2)).matches()) {
                problems.add(file.problem(
                        line.start(1),
                        key.length(),
                        "\"" + line.group(2) + "\" is not understood as " + key,
                        ALLOWED.get(key)));
            } else {
                stated.put(key, line.group(2));
            }
        }
        return problems.size() == before;
    }
}
