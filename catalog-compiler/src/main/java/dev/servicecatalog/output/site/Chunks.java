package dev.servicecatalog.output.site;

import java.util.ArrayList;
import java.util.List;

/** Cuts long lists into pages that stay light. */
final class Chunks {
    /** If there are no more parts, all are linked. */
    private static final int MOST = 40;

    private static final int AROUND = 2;
    private static final int GAP = 0;

    private Chunks() {}

    /** At least one part, even of nothing. */
    static <T> List<List<T>> of(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }

    /** How many parts that gives. */
    static int count(int all, int size) {
        return Math.max(1, (all + size - 1) / size);
    }

    /** {@code health.html}, {@code health.2.html}: where the part with this number is, from 1. No name has a dot, so no other page is there. */
    static String path(String first, int number) {
        return number == 1 ? first : first.replace(".html", "." + number + ".html");
    }

    /** The parts in order, with this one plain; none if there is only this one. */
    static List<Phrase> links(Site site, PageLinks links, String first, int number, int count) {
        List<Phrase> pages = new ArrayList<>();
        if (count == 1) {
            return pages;
        }
        for (int i : numbers(number, count)) {
            String text = i == GAP ? "…" : site.words().text("page-number", i);
            pages.add(i == GAP || i == number ? Phrase.of(text) : Phrase.link(text, links.to(path(first, i))));
        }
        return pages;
    }

    /** Of many parts those at both ends and around this one, so that a thousand parts do not hold a million links. */
    static List<Integer> numbers(int number, int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            int far = Math.min(Math.min(i - 1, count - i), Math.abs(i - number));
            if (count <= MOST || far <= AROUND) {
                numbers.add(i);
            } else if (numbers.get(numbers.size() - 1) != GAP) {
                numbers.add(GAP);
            }
        }
        return numbers;
    }
}
