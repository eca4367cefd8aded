package dev.servicecatalog.evidence;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key of SSH. Sources: RFC 4253, RFC 5656 and RFC 8709 for the forms, PROTOCOL.u2f of OpenSSH for keys on a security token.
 */
final class SshPublicKey {
    private static final byte[] ED25519_BEFORE_KEY = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int LEAST_RSA_BITS = 2048;

    private final String type;
    private final byte[] blob;
    private final PublicKey key;
    /** What a key on a security token is for; empty for others. */
    private final byte[] application;

    private SshPublicKey(String type, byte[] blob, PublicKey key, byte[] application) {
        this.type = type;
        this.blob = blob;
        this.key = key;
        this.application = application;
    }

    /** A line such as {@code ssh-ed25519 AAAA… comment}, as {@code id_ed25519.pub} holds it. */
    static SshPublicKey ofLine(String line) throws BrokenSignature {
        String[] words = line.strip().split("\\s+");
        if (words.length < 2 || line.strip().contains("\n")) {
            throw new BrokenSignature("it is not one line with the type of a key and the key");
        }
        SshPublicKey key = of(decode(words[1]));
        if (!key.type.equals(words[0])) {
            throw new BrokenSignature("it says \"" + words[0] + "\" and holds a key of type \"" + key.type + "\"");
        }
        return key;
    }

    static byte[] decode(String base64) throws BrokenSignature {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
            throw new BrokenSignature("its base64 is not how encoders write these bytes");
        } catch (IllegalArgumentException notBase64) {
            throw new BrokenSignature("it is not base64");
        }
    }

    static SshPublicKey of(byte[] blob) throws BrokenSignature {
        SshWire wire = new SshWire(blob);
        String type = wire.text();
        try {
            PublicKey key = key(type, wire);
            byte[] application = type.startsWith("sk-") ? wire.string() : new byte[0];
            wire.needEnd();
            return new SshPublicKey(type, blob, key, application);
        } catch (GeneralSecurityException noKey) {
            throw new BrokenSignature("it is no key of type \"" + type + "\"");
        }
    }

    private static PublicKey key(String type, SshWire wire) throws BrokenSignature, GeneralSecurityException {
        return switch (type) {
            case "ssh-ed25519", "sk-ssh-ed25519@openssh.com" -> ed25519(wire.string());
            case "ssh-rsa" -> rsa(wire.integer(), wire.integer());
            case "ecdsa-sha2-nistp256",
                    "ecdsa-sha2-nistp384",
                    "ecdsa-sha2-nistp521",
                    "sk-ecdsa-sha2-nistp256@openssh.com" ->
                SshCurve.of(wire.text()).key(wire.string());
            default -> throw new BrokenSignature("keys of type \"" + type + "\" are not supported");
        };
    }

    private static PublicKey ed25519(byte[] point) throws BrokenSignature, GeneralSecurityException {
        if (point.length != 32) {
            throw new BrokenSignature("the key has the wrong length");
        }
        byte[] encoded = Arrays.copyOf(ED25519_BEFORE_KEY, ED25519_BEFORE_KEY.length + point.length);
        System.arraycopy(point, 0, encoded, ED25519_BEFORE_KEY.length, point.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static PublicKey rsa(BigInteger exponent, BigInteger modulus)
            throws BrokenSignature, GeneralSecurityException {
        if (modulus.signum() < 0 || modulus.bitLength() < LEAST_RSA_BITS) {
            throw new BrokenSignature("the RSA key has fewer than " + LEAST_RSA_BITS + " bits");
        }
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    String type() {
        return type;
    }

    PublicKey key() {
        return key;
    }

    byte[] application() {
        return application;
    }

    String fingerprint() {
        return fingerprint(blob);
    }

    /** As {@code ssh-keygen -l} shows it. */
    static String fingerprint(byte[] blob) {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(sha256(blob));
    }

    static byte[] sha256(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + algorithm, impossible);
        }
    }
}
