package dev.servicecatalog.output.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text on as many lines as there is room for. How wide a letter is depends on the reader's font, so it is guessed, rather too wide.
 *
 * @param lines what is shown, in order
 * @param cut whether something is left out
 */
record Label(List<String> lines, boolean cut) {
    private static final String ELLIPSIS = "…";

    /** Breaks a text between words, and within one that is longer than a line. */
    static Label of(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        List<String> words = new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
        words.remove("");
        while (!words.isEmpty() && lines.size() < most) {
            lines.add(line(words, size, width));
        }
        if (words.isEmpty()) {
            return new Label(List.copyOf(lines), false);
        }
        String last = lines.remove(most - 1) + " " + words.get(0);
        lines.add(beginning(last, size, width - width(ELLIPSIS, size)).stripTrailing() + ELLIPSIS);
        return new Label(List.copyOf(lines), true);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** About how wide a text is. */
    static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(Label::share).sum();
    }

    /** Takes away the words that fit on a line. */
    private static String line(List<String> words, double size, double width) {
        StringBuilder line = new StringBuilder();
        while (!words.isEmpty()) {
            String longer = line.isEmpty() ? words.get(0) : line + " " + words.get(0);
            if (width(longer, size) > width) {
                break;
            }
            line.setLength(0);
            line.append(longer);
            words.remove(0);
        }
        if (line.isEmpty()) {
            line.append(beginning(words.get(0), size, width));
            words.set(0, words.get(0).substring(line.length()));
        }
        return line.toString();
    }

    /** As many letters as fit, one at least. */
    private static String beginning(String text, double size, double width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (width(text.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    /** The width of a letter as a share of the size of the font. */
    private static double share(int point) {
        if (point >= 0x1100 && !isNarrow(point)) {
            return 1;
        }
        if ("iljtfrI.,:;'|!()[] ".indexOf(point) >= 0) {
            return .34;
        }
        if ("mwMW@%".indexOf(point) >= 0) {
            return .92;
        }
        return Character.isUpperCase(point) ? .7 : .58;
    }

    /** Letters above the alphabets of Europe and the Near East that are no wider than those: punctuation, Vietnamese, Greek. */
    private static boolean isNarrow(int point) {
        return point >= 0x1E00 && point < 0x2190;
    }
}
