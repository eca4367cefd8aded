package dev.servicecatalog.gate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes addresses comparable: one person has many spellings, and some are chosen to look like others. */
final class MailAddress {
    /** Cyrillic and Greek letters, each before the Latin letter it looks like. */
    private static final String LOOK_ALIKES = "аaвbсcеeнhіiјjкkмmоoрpтtуyхxѕsԁdԛqԝwɡgαaβbεeιiκkνvοoρpτtυuχxıiӏlⅼl";

    /** {@code 123456+login@users.noreply.github.com}: written by a forge for somebody who keeps their address to themselves. */
    private static final Pattern WRITTEN_BY_FORGE =
            Pattern.compile("(?:\\d+[+-])?([^@]+)@users\\.noreply\\.(github|gitlab)\\.com");

    private MailAddress() {}

    /** The account that an address, made plain, was written for by a forge; empty if it is an ordinary address. */
    static Optional<String> account(String plain, ReviewedChange.Forge forge) {
        Matcher written = WRITTEN_BY_FORGE.matcher(plain);
        return written.matches() && written.group(2).equalsIgnoreCase(forge.name())
                ? Optional.of(written.group(1))
                : Optional.empty();
    }

    /** Lower case, without {@code +tag}, marks, full-width forms and look-alike letters. */
    static String plain(String mail) {
        String folded = Normalizer.normalize(mail.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+|\\p{Cf}+", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        for (char letter : folded.toCharArray()) {
            int known = LOOK_ALIKES.indexOf(letter);
            plain.append(known >= 0 && known % 2 == 0 ? LOOK_ALIKES.charAt(known + 1) : letter);
        }
        int at = plain.lastIndexOf("@");
        int plus = plain.indexOf("+");
        // a forge's own address keeps the account after the plus sign
        boolean forge = plain.toString().endsWith("noreply.github.com")
                || plain.toString().contains("@users.noreply.");
        return plus > 0 && at > plus && !forge ? plain.substring(0, plus) + plain.substring(at) : plain.toString();
    }
}
