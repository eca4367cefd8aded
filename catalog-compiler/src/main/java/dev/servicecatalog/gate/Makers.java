package dev.servicecatalog.gate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells whose history counts for a commit, by the name and address it states. Empty if it is nobody's: that counts neither way. */
public interface Makers {
    /** The key under which history is kept; never shown. */
    Optional<String> of(Range.Identity author);

    /** Nobody's. */
    static Makers none() {
        return author -> Optional.empty();
    }

    /** The author's, by address. */
    static Makers authors() {
        return author -> Optional.of(
                author.mail().isEmpty() ? author.name() : author.mail().toLowerCase(Locale.ROOT));
    }

    /**
     * The team's.
     *
     * @param teams by the addresses of their people
     */
    static Makers teams(Map<String, String> teams) {
        Map<String, String> plain = new TreeMap<>();
        teams.forEach((mail, team) -> plain.put(MailAddress.plain(mail), team));
        return author -> Optional.ofNullable(plain.get(MailAddress.plain(author.mail())));
    }
}
