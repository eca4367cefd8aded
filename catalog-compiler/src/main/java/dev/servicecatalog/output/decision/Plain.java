package dev.servicecatalog.output.decision;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a user wrote, as one line without anything that acts on a reader: no control characters, no overrides of the direction of writing,
 * no marks that cannot be seen, not too long.
 */
final class Plain {
    private static final int LONGEST = 400;
    private static final int REPLACEMENT = 0xFFFD;

    private Plain() {}

    /** One line; what is taken out leaves a space or a replacement character. */
    static String line(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LONGEST).map(Plain::inert).forEach(out::appendCodePoint);
        return out.toString().strip() + (text.codePointCount(0, text.length()) > LONGEST ? "…" : "");
    }

    /** {@code A, B and 3 more}. */
    static String some(List<String> all, int shown) {
        return all.stream().limit(shown).map(Plain::line).collect(Collectors.joining(", "))
                + (all.size() > shown ? " and " + (all.size() - shown) + " more" : "");
    }

    /** The first lines, and how many more there are. */
    static <T> List<String> lines(List<T> all, int shown, Function<T, String> line) {
        List<String> lines =
                all.stream().limit(shown).map(line).collect(Collectors.toCollection(java.util.ArrayList::new));
        if (all.size() > shown) {
            lines.add("and " + (all.size() - shown) + " more");
        }
        return lines;
    }

    private static int inert(int point) {
        return switch (Character.getType(point)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.CONTROL -> point == '\n' || point == '\t' || point == '\r' ? ' ' : REPLACEMENT;
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> REPLACEMENT;
            default -> point;
        };
    }
}
