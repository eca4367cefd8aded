package dev.servicecatalog.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;

/**
 * A signature made by {@code ssh-keygen -Y sign}, checked with nothing but Java. Sources: PROTOCOL.sshsig and PROTOCOL.u2f of OpenSSH.
 */
final class SshSignature {
    static final String ARMOUR = "-----BEGIN SSH SIGNATURE-----";

    private static final String ARMOUR_END = "-----END SSH SIGNATURE-----";
    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final String NAMESPACE = "git";
    private static final int SOMEBODY_WAS_THERE = 1;

    private final String fingerprint;
    private final String namespace;
    private final byte[] reserved;
    private final String hash;
    private final SshWire signature;

    private SshSignature(SshWire wire) throws BrokenSignature {
        this.fingerprint = SshPublicKey.fingerprint(wire.string());
        this.namespace = wire.text();
        this.reserved = wire.string();
        this.hash = wire.text();
        this.signature = new SshWire(wire.string());
        wire.needEnd();
    }

    static SshSignature of(String armoured) throws BrokenSignature {
        String text = armoured.strip();
        if (!text.startsWith(ARMOUR) || !text.endsWith(ARMOUR_END)) {
            throw new BrokenSignature("it breaks off, or there is something behind it");
        }
        String base64 = text.substring(ARMOUR.length(), text.length() - ARMOUR_END.length());
        SshWire wire = new SshWire(SshPublicKey.decode(base64.replaceAll("\\s", "")));
        if (!Arrays.equals(wire.exactly(MAGIC.length), MAGIC) || wire.number() != 1) {
            throw new BrokenSignature("it is not an SSH signature of version 1");
        }
        return new SshSignature(wire);
    }

    /** The fingerprint of the key it says it was made with. */
    String fingerprint() {
        return fingerprint;
    }

    /** Fails unless this key, which is the one it names, made it over these bytes. */
    void verify(SshPublicKey key, byte[] payload) throws BrokenSignature {
        if (!namespace.equals(NAMESPACE)) {
            throw new BrokenSignature("it was made for \"" + namespace + "\", not for Git");
        }
        byte[] signed = signedBytes(payload);
        String algorithm = signature.text();
        byte[] bytes = signature.string();
        if (key.type().startsWith("sk-")) {
            signed = signedByToken(key, signed);
        }
        signature.needEnd();
        if (!matches(key, algorithm, signed, bytes)) {
            throw new BrokenSignature("it does not belong to this content");
        }
    }

    private byte[] signedBytes(byte[] payload) throws BrokenSignature {
        String algorithm =
                switch (hash) {
                    case "sha256" -> "SHA-256";
                    case "sha512" -> "SHA-512";
                    default -> throw new BrokenSignature("it uses the hash \"" + hash + "\"");
                };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        string(out, NAMESPACE.getBytes(StandardCharsets.US_ASCII));
        string(out, reserved);
        string(out, hash.getBytes(StandardCharsets.US_ASCII));
        string(out, SshPublicKey.digest(algorithm, payload));
        return out.toByteArray();
    }

    private static void string(ByteArrayOutputStream out, byte[] bytes) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.writeBytes(bytes);
    }

    private byte[] signedByToken(SshPublicKey key, byte[] signed) throws BrokenSignature {
        byte[] flags = signature.exactly(1);
        byte[] counter = signature.exactly(Integer.BYTES);
        if ((flags[0] & SOMEBODY_WAS_THERE) == 0) {
            throw new BrokenSignature("nobody touched the security token");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SshPublicKey.sha256(key.application()));
        out.writeBytes(flags);
        out.writeBytes(counter);
        out.writeBytes(SshPublicKey.sha256(signed));
        return out.toByteArray();
    }

    private static boolean matches(SshPublicKey key, String algorithm, byte[] signed, byte[] bytes)
            throws BrokenSignature {
        boolean isRsa = key.type().equals("ssh-rsa");
        if (!isRsa && !algorithm.equals(key.type())) {
            throw new BrokenSignature("the algorithm \"" + algorithm + "\" does not fit the key");
        }
        try {
            Signature verifier = Signature.getInstance(isRsa ? rsa(algorithm) : curveOrEdwards(key));
            verifier.initVerify(key.key());
            verifier.update(signed);
            return verifier.verify(
                    key.type().contains("ecdsa") ? SshCurve.of(key.type()).signature(bytes) : bytes);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static String curveOrEdwards(SshPublicKey key) throws BrokenSignature {
        return key.type().contains("ecdsa") ? SshCurve.of(key.type()).algorithm() : "Ed25519";
    }

    /** The old {@code ssh-rsa} signs with SHA-1, which proves nothing any more. */
    private static String rsa(String algorithm) throws BrokenSignature {
        return switch (algorithm) {
            case "rsa-sha2-256" -> "SHA256withRSA";
            case "rsa-sha2-512" -> "SHA512withRSA";
            default -> throw new BrokenSignature("the algorithm \"" + algorithm + "\" is not safe");
        };
    }
}
