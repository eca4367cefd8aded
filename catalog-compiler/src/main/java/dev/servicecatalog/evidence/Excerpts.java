package dev.servicecatalog.evidence;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The few words of a long report that a person is shown. */
final class Excerpts {
    static final int MOST = 5;

    private static final int LONGEST = 200;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Excerpts() {}

    /** The first few. */
    static List<String> first(Stream<String> texts) {
        return texts.limit(MOST).toList();
    }

    /** What, and what is said about it, on one line of bearable length. */
    static String line(String what, String said) {
        String begun = said.isBlank() ? beginning(what) : beginning(what) + ": " + beginning(said);
        String text = SPACE.matcher(begun).replaceAll(" ").strip();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
    }

    /** More than is shown, so that spaces may go, and little enough to be handled. */
    private static String beginning(String text) {
        int end = Math.min(text.length(), 4 * LONGEST);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
