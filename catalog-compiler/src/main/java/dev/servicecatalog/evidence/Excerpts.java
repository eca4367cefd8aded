package dev.servicecatalog.evidence;

import java.util.List;
import java.util.stream.Stream;

/** The few words of a long report that a person is shown. */
final class Excerpts {
    static final int MOST = 5;
    private static final int LONGEST = 200;

    private Excerpts() {}

    /** The first few. */
    static List<String> first(Stream<String> texts) {
        return texts.limit(MOST).toList();
    }

    /** What, and what is said about it, on one line of bearable length. */
    static String line(String what, String said) {
        String text = (said.isBlank() ? what : what + ": " + said)
                .replaceAll("\\s+", " ")
                .strip();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
