package dev.servicecatalog.output.site;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks the texts of a page that are in another language than the page, on the element that holds them or on one around them. */
final class MarkedPage {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>");
    /** What they hold is no text that can be marked. */
    private static final Set<String> LEFT_ALONE = Set.of("script", "style", "title", "textarea", "svg", "template");

    private static final Pattern LANGUAGE = Pattern.compile("\\slang=");

    private final ForeignTexts texts;
    private final boolean rightToLeft;
    private final String page;
    private final StringBuilder out = new StringBuilder();
    private boolean marked;

    private MarkedPage(ForeignTexts texts, boolean rightToLeft, String page) {
        this.texts = texts;
        this.rightToLeft = rightToLeft;
        this.page = page;
    }

    /** The page with its marks; {@code notice} is taken out of it where nothing had to be marked. */
    static String of(ForeignTexts texts, Locale locale, String page, String notice) {
        boolean rightToLeft = Languages.direction(locale).isPresent();
        MarkedPage made = new MarkedPage(texts, rightToLeft, page);
        String html = made.mark();
        return made.marked || page.contains("<div lang=") ? html : page.replace(notice, "");
    }

    private String mark() {
        Matcher tag = TAG.matcher(page);
        int end = 0;
        int lastTag = -1;
        while (tag.find(end)) {
            text(page.substring(end, tag.start()), lastTag, tag);
            end = tag.end();
            lastTag = tag.group(1).isEmpty() ? out.length() : -1;
            out.append(tag.group());
            if (tag.group(1).isEmpty() && LEFT_ALONE.contains(tag.group(2))) {
                int close = page.indexOf("</" + tag.group(2), end);
                if (close >= 0 && !tag.group(3).endsWith("/")) {
                    out.append(page, end, close);
                    end = close;
                }
                lastTag = -1;
            }
        }
        return out.append(page, end, page.length()).toString();
    }

    /** What stands before a tag; {@code opened} is where the tag before it begins, if it opens an element. */
    private void text(String text, int opened, Matcher next) {
        if (text.isBlank()) {
            out.append(text);
            return;
        }
        Optional<String> whole = texts.language(text);
        if (whole.isEmpty()) {
            out.append(texts.marked(text, this::span));
        } else if (opened >= 0 && closes(opened, next)) {
            marked = true;
            out.insert(out.length() - 1, attributes(whole.get())).append(text);
        } else {
            String stripped = text.strip();
            out.append(text.replace(stripped, span(stripped, whole.get())));
        }
    }

    /** Whether the next tag ends the element that was opened, which does not say its language itself. */
    private boolean closes(int opened, Matcher next) {
        String tag = out.substring(opened);
        return !next.group(1).isEmpty()
                && tag.startsWith("<" + next.group(2))
                && !LANGUAGE.matcher(tag).find();
    }

    private String span(String text, String language) {
        marked = true;
        return "<span" + attributes(language) + ">" + text + "</span>";
    }

    private String attributes(String language) {
        boolean turned = rightToLeft
                && Languages.direction(Locale.forLanguageTag(language)).isEmpty();
        return " lang=\"" + language + "\"" + (turned ? " dir=\"ltr\"" : "");
    }
}
