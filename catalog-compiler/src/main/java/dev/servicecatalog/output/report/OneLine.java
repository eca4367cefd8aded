package dev.servicecatalog.output.report;

/** Text of somebody else's on one line of a terminal: whatever would steer the terminal becomes a space. */
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        int[] shown = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .toArray();
        return new String(shown, 0, shown.length);
    }
}
