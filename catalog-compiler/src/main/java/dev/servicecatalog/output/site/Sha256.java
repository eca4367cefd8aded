package dev.servicecatalog.output.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The digest that names assets and vouches for the inline script. */
final class Sha256 {
    private Sha256() {}

    /** 64 hexadecimal digits. */
    static String hex(byte[] content) {
        return HexFormat.of().formatHex(digest(content));
    }

    /** As a content security policy writes it: {@code sha256-...}. */
    static String policy(byte[] content) {
        return "sha256-" + Base64.getEncoder().encodeToString(digest(content));
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
