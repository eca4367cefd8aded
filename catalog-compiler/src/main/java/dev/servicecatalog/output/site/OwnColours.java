package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a company, from {@code assets/brand.css}: ten custom properties, in the light look and in the dark one. Nothing else may
 * stand there, so that every pair that pages use can be checked.
 */
final class OwnColours {
    static final String FILE = "assets/brand.css";

    /** What can be stated, in the order of the documentation. */
    static final List<String> NAMES = List.of(
            "--paper",
            "--sunk",
            "--ink",
            "--ink-2",
            "--line",
            "--link",
            "--button",
            "--button-ink",
            "--promise",
            "--promise-ink");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("\\s*:root\\s*\\{");
    private static final Pattern DARK =
            Pattern.compile("\\s*@media\\s*\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)\\s*\\{");
    private static final Pattern END = Pattern.compile("\\s*\\}");
    private static final Pattern DECLARATION = Pattern.compile("\\s*([^\\s:;{}]+)\\s*:\\s*([^;{}]*?)\\s*(?:;|(?=\\}))");
    private static final Pattern REST = Pattern.compile("\\S+");

    private final OwnText source;
    private final String text;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final SortedMap<String, Stated> light = new TreeMap<>();
    private final SortedMap<String, Stated> dark = new TreeMap<>();
    private int at;

    /**
     * A colour with its place.
     *
     * @param from where its name begins
     * @param length from there to the end of the colour
     */
    record Stated(Colour colour, int from, int length) {}

    private OwnColours(OwnText source) {
        this.source = source;
        // what is no colour stays as long as it was, so that places are right
        this.text = COMMENT.matcher(source.text())
                .replaceAll(comment -> comment.group().replaceAll("[^\\n]", " "));
    }

    static OwnColours of(OwnText source) {
        OwnColours colours = new OwnColours(source);
        colours.read();
        return colours;
    }

    /** What cannot be used. */
    List<Diagnostic> problems() {
        return problems;
    }

    Map<String, Stated> light() {
        return light;
    }

    Map<String, Stated> dark() {
        return dark;
    }

    OwnText source() {
        return source;
    }

    /** The styles that go behind the built-in colours; empty if nothing is stated. */
    String css() {
        StringBuilder css = new StringBuilder();
        if (!light.isEmpty()) {
            css.append(":root{").append(declarations(light)).append("}\n");
        }
        if (!dark.isEmpty()) {
            String stated = declarations(dark);
            css.append("@media (prefers-color-scheme:dark){:root:not([data-theme=light]){")
                    .append(stated);
            css.append("}}\n:root[data-theme=dark]{").append(stated).append("}\n");
        }
        return css.toString();
    }

    /** With those that are always the same as another. */
    private static String declarations(SortedMap<String, Stated> stated) {
        SortedMap<String, String> all = new TreeMap<>();
        stated.forEach((name, colour) -> all.put(name, colour.colour().toString()));
        Optional.ofNullable(all.get("--ink")).ifPresent(ink -> {
            all.put("--rule", ink);
            all.put("--bar-2", ink);
        });
        Optional.ofNullable(all.get("--link")).ifPresent(link -> {
            all.put("--focus", link);
            all.put("--link-hover", link);
        });
        StringBuilder css = new StringBuilder();
        all.forEach(
                (name, colour) -> css.append(name).append(':').append(colour).append(';'));
        return css.toString();
    }

    private void read() {
        while (problems.isEmpty() && REST.matcher(text).find(at)) {
            if (next(ROOT).isPresent()) {
                block(light);
            } else if (next(DARK).isPresent()) {
                if (next(ROOT).isEmpty()) {
                    stop();
                    return;
                }
                block(dark);
                end();
            } else {
                stop();
            }
        }
    }

    private void block(Map<String, Stated> stated) {
        for (Optional<Matcher> found = next(DECLARATION); found.isPresent(); found = next(DECLARATION)) {
            declare(found.get(), stated);
        }
        end();
    }

    private void declare(Matcher found, Map<String, Stated> stated) {
        String name = found.group(1);
        if (!NAMES.contains(name)) {
            problems.add(source.problem(
                    found.start(1),
                    name.length(),
                    "there is no colour \"" + name + "\"",
                    NearestName.of(name, NAMES)
                            .map(NearestName::question)
                            .orElse("Use one of " + String.join(", ", NAMES) + ".")));
            return;
        }
        Optional<Colour> colour = Colour.of(found.group(2));
        if (colour.isEmpty()) {
            problems.add(source.problem(
                    found.start(2),
                    Math.max(1, found.group(2).length()),
                    "\"" + found.group(2) + "\" is not understood as a colour",
                    "Write it with six digits, such as #1a3fc0."));
            return;
        }
        stated.put(name, new Stated(colour.get(), found.start(1), found.end(2) - found.start(1)));
    }

    private void end() {
        if (problems.isEmpty() && next(END).isEmpty()) {
            stop();
        }
    }

    private void stop() {
        Matcher rest = REST.matcher(text);
        boolean there = rest.find(Math.min(at, text.length()));
        problems.add(source.problem(
                there ? rest.start() : at,
                there ? rest.group().length() : 1,
                there ? "\"" + rest.group() + "\" states no colour of the site" : "the file ends too early",
                "State colours in `:root { … }`, and those of the dark look in"
                        + " `@media (prefers-color-scheme: dark) { :root { … } }`; nothing else may stand there."));
    }

    private Optional<Matcher> next(Pattern what) {
        Matcher matcher = what.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }
}
