package dev.servicecatalog.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.IssuerFingerprint;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** A detached OpenPGP signature, checked against keys that are given. */
final class GpgSignature {
    static final String ARMOUR = "-----BEGIN PGP SIGNATURE-----";

    private static final String ARMOUR_END = "-----END PGP SIGNATURE-----";
    private static final Set<Integer> SAFE_HASHES = Set.of(
            HashAlgorithmTags.SHA256,
            HashAlgorithmTags.SHA384,
            HashAlgorithmTags.SHA512,
            HashAlgorithmTags.SHA224,
            HashAlgorithmTags.SHA3_256,
            HashAlgorithmTags.SHA3_512);

    private final PGPSignature signature;

    private GpgSignature(PGPSignature signature) {
        this.signature = signature;
    }

    static GpgSignature of(String armoured) throws BrokenSignature {
        String text = armoured.strip();
        if (!text.startsWith(ARMOUR) || text.indexOf(ARMOUR_END) != text.length() - ARMOUR_END.length()) {
            throw new BrokenSignature("it breaks off, or there is something behind it");
        }
        try (ArmoredInputStream in =
                new ArmoredInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)))) {
            BcPGPObjectFactory objects = new BcPGPObjectFactory(in);
            if (objects.nextObject() instanceof PGPSignatureList list
                    && list.size() == 1
                    && objects.nextObject() == null) {
                return new GpgSignature(list.get(0));
            }
            throw new BrokenSignature("it is not exactly one signature");
        } catch (IOException | RuntimeException unreadable) {
            // Bouncy Castle answers bad bytes with exceptions of many kinds, unchecked ones among them
            throw new BrokenSignature("it is not an OpenPGP signature");
        }
    }

    /** The fingerprint of the key it says it was made with, or the part of it that it says. */
    String keyName() {
        return issuer().map(GpgSignature::hex)
                .orElseGet(() -> String.format(Locale.ROOT, "%016X", signature.getKeyID()));
    }

    boolean names(GpgKey key) {
        return issuer().map(issuer -> Arrays.equals(issuer, key.key().getFingerprint()))
                .orElseGet(() -> key.key().getKeyID() == signature.getKeyID());
    }

    private Optional<byte[]> issuer() {
        return Optional.ofNullable(signature.getHashedSubPackets())
                .map(packets -> packets.getIssuerFingerprint())
                .map(IssuerFingerprint::getFingerprint);
    }

    /** Fails unless this key made it over these bytes, and it still holds. */
    void verify(GpgKey key, byte[] payload, Instant at) throws BrokenSignature {
        if (signature.getSignatureType() != PGPSignature.BINARY_DOCUMENT) {
            throw new BrokenSignature("it was not made for a file");
        }
        if (!SAFE_HASHES.contains(signature.getHashAlgorithm())) {
            throw new BrokenSignature("its hash is not safe");
        }
        try {
            signature.init(new BcPGPContentVerifierBuilderProvider(), key.key());
            signature.update(payload);
            if (!signature.verify()) {
                throw new BrokenSignature("it does not belong to this content");
            }
        } catch (PGPException | RuntimeException malformed) {
            // Bouncy Castle answers bad numbers with exceptions of many kinds, unchecked ones among them
            throw new BrokenSignature("it does not belong to this content");
        }
        if (key.isRevoked()) {
            throw new BrokenSignature("the key was revoked");
        }
        checkTime(at);
    }

    private void checkTime(Instant at) throws BrokenSignature {
        long seconds = Optional.ofNullable(signature.getHashedSubPackets())
                .map(packets -> packets.getSignatureExpirationTime())
                .orElse(0L);
        if (seconds > 0 && !at.isBefore(signature.getCreationTime().toInstant().plusSeconds(seconds))) {
            throw new BrokenSignature("it was made to hold for a while, which is over");
        }
    }

    static String hex(byte[] fingerprint) {
        return HexFormat.of().withUpperCase().formatHex(fingerprint);
    }
}
