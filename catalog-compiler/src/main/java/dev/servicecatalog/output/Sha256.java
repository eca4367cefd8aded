package dev.servicecatalog.output;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The one digest of all that is published: it names assets, vouches for the inline script, and makes ids and sums. */
public final class Sha256 {
    private Sha256() {}

    /** 64 hexadecimal digits. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(digest(content));
    }

    /** As a content security policy writes it: {@code sha256-...}. */
    public static String policy(byte[] content) {
        return "sha256-" + Base64.getEncoder().encodeToString(digest(content));
    }

    private static byte[] digest(byte[] content) {
        return begin().digest(content);
    }

    /** For content that comes in parts. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
