package dev.servicecatalog.output.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that may stand in a link. Others, {@code javascript:} among them, are shown as text. */
final class SafeUrl {
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+");
    private static final Pattern IN_NUMBERS = Pattern.compile("[\\s()./-]");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{2,15}");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private SafeUrl() {}

    /** The address if it is https and well-formed. */
    static Optional<String> web(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean https = uri.getScheme() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).equals("https");
            return https && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** A {@code mailto:} link; empty if it does not look like one mail address. */
    static Optional<String> mail(String address) {
        return MAIL.matcher(address).matches() ? Optional.of("mailto:" + address) : Optional.empty();
    }

    /** A {@code mailto:} link with a subject. */
    static Optional<String> mail(String address, String subject) {
        return mail(address).map(link -> link + "?subject=" + encode(subject));
    }

    /** A {@code tel:} link; empty if it does not look like a number. */
    static Optional<String> phone(String number) {
        String digits = IN_NUMBERS.matcher(number).replaceAll("");
        return NUMBER.matcher(digits).matches() ? Optional.of("tel:" + digits) : Optional.empty();
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%" + HEX.toHexDigits(one));
        }
        return encoded.toString();
    }
}
