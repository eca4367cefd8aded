package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks own colours in the pairs in which pages use them against WCAG 2.2, level AA. */
final class ColourPairs {
    private static final DiagnosticCode CONTRAST_TOO_LOW = DiagnosticCode.warning("contrast-too-low");

    /** Criterion 1.4.3 for text, 1.4.11 for what is no text. */
    private static final double TEXT = 4.5;

    private static final double SHAPE = 3;

    private static final List<Pair> PAIRS = List.of(
            new Pair("--ink", "--paper", TEXT),
            new Pair("--ink", "--sunk", TEXT),
            new Pair("--ink-2", "--paper", TEXT),
            new Pair("--ink-2", "--sunk", TEXT),
            new Pair("--link", "--paper", TEXT),
            new Pair("--link", "--sunk", TEXT),
            new Pair("--button-ink", "--button", TEXT),
            new Pair("--promise-ink", "--promise", TEXT),
            new Pair("--ok", "--paper", TEXT),
            new Pair("--late", "--paper", TEXT),
            new Pair("--late", "--sunk", TEXT),
            new Pair("--bar", "--paper", SHAPE));

    private static final Pattern LIGHT = Pattern.compile("(?s):root \\{(.*?)\\}");
    private static final Pattern DARK = Pattern.compile("(?s):root\\[data-theme=dark\\] \\{(.*?)\\}");
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+): (#[0-9a-f]{3,6});");

    /** Two colours that meet on pages. */
    private record Pair(String front, String back, double least) {}

    private ColourPairs() {}

    /** What can hardly be read. */
    static List<Diagnostic> check(OwnColours own, String siteCss) {
        Map<String, Colour> light = tokens(LIGHT, siteCss);
        Map<String, Colour> dark = new HashMap<>(light);
        dark.putAll(tokens(DARK, siteCss));
        List<Diagnostic> found = new ArrayList<>();
        PAIRS.forEach(pair -> check(pair, "light", own.light(), light, own).ifPresent(found::add));
        Map<String, OwnColours.Stated> inTheDark = new HashMap<>(own.dark());
        // a colour that the built-in dark look does not state is the same in both
        own.light().forEach((name, stated) -> {
            if (!tokens(DARK, siteCss).containsKey(name)) {
                inTheDark.putIfAbsent(name, stated);
            }
        });
        PAIRS.forEach(pair -> check(pair, "dark", inTheDark, dark, own).ifPresent(found::add));
        return found;
    }

    private static Optional<Diagnostic> check(
            Pair pair, String look, Map<String, OwnColours.Stated> own, Map<String, Colour> builtIn, OwnColours file) {
        Optional<OwnColours.Stated> place =
                Optional.ofNullable(own.get(pair.front())).or(() -> Optional.ofNullable(own.get(pair.back())));
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Colour front = colour(pair.front(), own, builtIn);
        Colour back = colour(pair.back(), own, builtIn);
        double contrast = front.contrastTo(back);
        if (contrast >= pair.least()) {
            return Optional.empty();
        }
        String direction = back.luminance() > 0.18 ? "darker" : "lighter";
        return Optional.of(Diagnostic.of(
                CONTRAST_TOO_LOW,
                file.source().place(place.get().from(), place.get().length()),
                "in the " + look + " look \"" + pair.front() + "\" " + front + " on \"" + pair.back() + "\" " + back
                        + " has a contrast of " + ratio(contrast) + ":1, less than " + ratio(pair.least()) + ":1",
                own.containsKey(pair.front())
                        ? "Make \"" + pair.front() + "\" " + direction + ", or change \"" + pair.back() + "\"."
                        : "Choose another \"" + pair.back() + "\".",
                ""));
    }

    private static Colour colour(String name, Map<String, OwnColours.Stated> own, Map<String, Colour> builtIn) {
        return own.containsKey(name) ? own.get(name).colour() : builtIn.get(name);
    }

    /** Rounded down: what fails never looks as if it passed. */
    private static String ratio(double contrast) {
        return BigDecimal.valueOf(contrast)
                .setScale(2, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Map<String, Colour> tokens(Pattern block, String css) {
        Map<String, Colour> tokens = new HashMap<>();
        Matcher found = block.matcher(css);
        if (found.find()) {
            Matcher token = TOKEN.matcher(found.group(1));
            while (token.find()) {
                Colour.of(token.group(2)).ifPresent(colour -> tokens.put(token.group(1), colour));
            }
        }
        return tokens;
    }
}
