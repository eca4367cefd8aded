package dev.servicecatalog.check.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/** How long an agreement goes on and who depends on it, in words. */
final class TermWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int MOST_NAMED = 3;

    private TermWords() {}

    /** {@code 30 June 2026}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 46 days}. */
    static String days(long count) {
        return count + (count == 1 ? " day" : " days");
    }

    /** {@code today}, {@code 46 days from now}. */
    static String fromNow(long count) {
        return count == 0 ? "today" : days(count) + " from now";
    }

    /** {@code service "mail" relies on it}, {@code services "mail", "shop", "tills" and 4 more rely on it}. */
    static String whoReliesOnIt(SortedSet<String> services) {
        List<String> named = services.stream()
                .limit(MOST_NAMED)
                .map(name -> "\"" + name + "\"")
                .toList();
        if (services.size() == 1) {
            return "service " + named.get(0) + " relies on it";
        }
        int last = named.size() - 1;
        String names = services.size() > MOST_NAMED
                ? String.join(", ", named) + " and " + (services.size() - MOST_NAMED) + " more"
                : String.join(", ", named.subList(0, last)) + " and " + named.get(last);
        return "services " + names + " rely on it";
    }
}
