package dev.servicecatalog.gate;

import java.text.Normalizer;
import java.util.Locale;

/** Makes addresses comparable: one person has many spellings, and some are chosen to look like others. */
final class MailAddress {
    /** Cyrillic and Greek letters, each before the Latin letter it looks like. */
    private static final String LOOK_ALIKES = "аaвbсcеeнhіiјjкkмmоoрpтtуyхxѕsԁdԛqԝwɡgαaβbεeιiκkνvοoρpτtυuχxıiӏlⅼl";

    private MailAddress() {}

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
