package dev.servicecatalog.evidence;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Locale;

/** The elliptic curves that SSH signs on. Source: RFC 5656, section 10.1. */
enum SshCurve {
    NISTP256("secp256r1", 32, "SHA256"),
    NISTP384("secp384r1", 48, "SHA384"),
    NISTP521("secp521r1", 66, "SHA512");

    private final String name;
    private final int bytes;
    private final String hash;

    SshCurve(String name, int bytes, String hash) {
        this.name = name;
        this.bytes = bytes;
        this.hash = hash;
    }

    /** By the end of a type or the name of a curve, {@code nistp256}. */
    static SshCurve of(String type) throws BrokenSignature {
        return Arrays.stream(values())
                .filter(curve ->
                        type.replace("@openssh.com", "").endsWith(curve.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BrokenSignature("the curve \"" + type + "\" is not supported"));
    }

    PublicKey key(byte[] point) throws BrokenSignature, GeneralSecurityException {
        if (point.length != 2 * bytes + 1 || point[0] != 4) {
            throw new BrokenSignature("the key has the wrong length");
        }
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec(name));
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, bytes + 1));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, bytes + 1, point.length));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve.getParameterSpec(ECParameterSpec.class)));
    }

    /** What Java calls the algorithm, with both numbers of a signature side by side. */
    String algorithm() {
        return hash + "withECDSAinP1363Format";
    }

    /** Both numbers of a signature side by side. */
    byte[] signature(byte[] written) throws BrokenSignature {
        SshWire wire = new SshWire(written);
        byte[] both = new byte[2 * bytes];
        put(wire.integer(), both, bytes);
        put(wire.integer(), both, 2 * bytes);
        wire.needEnd();
        return both;
    }

    private void put(BigInteger number, byte[] into, int end) throws BrokenSignature {
        byte[] digits = number.toByteArray();
        int from = digits[0] == 0 ? 1 : 0;
        int length = digits.length - from;
        if (number.signum() <= 0 || length > bytes) {
            throw new BrokenSignature("its numbers do not fit the curve");
        }
        System.arraycopy(digits, from, into, end - length, length);
    }
}
