package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of a company's own that no page is made with: most were meant for another name, or for another folder. */
final class OwnFileNames {
    private static final DiagnosticCode UNKNOWN_LOOK_FILE = DiagnosticCode.warning("unknown-look-file");
    private static final String TEMPLATE = ".mustache";
    private static final String ASSETS = "assets/";
    private static final String COLOURS = "brand.css";
    private static final String ABOUT = "README.md";
    private static final Pattern PARTIAL = Pattern.compile("\\{\\{>\\s*([^}\\s]+)\\s*}}");
    /** Where files belong, by the end of their names. */
    private static final Map<String, String> FOLDERS =
            Map.of("css", ASSETS, "svg", ASSETS, "png", ASSETS, "properties", "words/", "md", "pages/", "mustache", "");

    private final OwnFiles own;
    private final SiteResources builtIn = new SiteResources(OwnFiles.none());
    private final Set<String> partials = new TreeSet<>();
    private final StringBuilder texts = new StringBuilder();

    private OwnFileNames(OwnFiles own) {
        this.own = own;
        own.byName().forEach((name, content) -> {
            if (name.endsWith(TEMPLATE) || name.endsWith(".css")) {
                String text = new String(content, StandardCharsets.UTF_8);
                texts.append(text);
                Matcher partial = PARTIAL.matcher(text);
                while (partial.find()) {
                    partials.add(partial.group(1) + TEMPLATE);
                }
            }
        });
    }

    static List<Diagnostic> check(OwnFiles own) {
        OwnFileNames names = new OwnFileNames(own);
        return own.byName().keySet().stream()
                .filter(name -> !names.isUsed(name))
                .map(names::unknown)
                .toList();
    }

    /** Words and pages say for themselves which of their names are understood. */
    private boolean isUsed(String name) {
        if (name.startsWith("words/") || name.startsWith("pages/") || name.equals(ABOUT)) {
            return true;
        }
        if (name.startsWith(ASSETS)) {
            String asset = name.substring(ASSETS.length());
            return isMeant(asset) || texts.indexOf(asset) >= 0 || meant(asset).isEmpty();
        }
        return name.endsWith(TEMPLATE)
                && (partials.contains(name) || builtIn.builtIn(name).isPresent());
    }

    private static boolean isMeant(String asset) {
        return asset.equals(COLOURS) || OwnLogo.NAMES.contains(asset);
    }

    /** What the name of an asset looks like; empty for one that is published as it is. */
    private static List<String> meant(String asset) {
        if (asset.toLowerCase(Locale.ROOT).matches("logo\\.(svg|png|gif|jpe?g|webp|ico|bmp|pdf)")) {
            return OwnLogo.NAMES;
        }
        return NearestName.of(asset, List.of(COLOURS)).stream().toList();
    }

    private Diagnostic unknown(String name) {
        return Diagnostic.of(
                UNKNOWN_LOOK_FILE,
                SourceSpan.startOf(own.folder() + name),
                "no page is made with \"" + name + "\"",
                remedy(name),
                "");
    }

    private String remedy(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        if (name.startsWith(ASSETS)) {
            return "Name it " + ASSETS + String.join(" or " + ASSETS, meant(file)) + ".";
        }
        String folder = FOLDERS.get(file.substring(file.lastIndexOf('.') + 1));
        if (folder != null && !name.equals(folder + file)) {
            return "Move it to " + own.folder() + folder + file + ".";
        }
        return NearestName.of(name, builtIn.templates())
                .map(NearestName::question)
                .orElse("Name it after the template that it replaces, or remove it.");
    }
}
