package dev.servicecatalog.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/**
 * A public key of OpenPGP that can sign: a person's primary key, or one below it that the primary key vouches for.
 *
 * @param key the one that signs
 * @param primary the one that people know the person by
 */
record GpgKey(PGPPublicKey key, PGPPublicKey primary) {
    static final String ARMOUR = "-----BEGIN PGP PUBLIC KEY BLOCK-----";

    private static final String ARMOUR_END = "-----END PGP PUBLIC KEY BLOCK-----";

    /** The keys of one armoured block. */
    static List<GpgKey> of(String armoured) throws BrokenSignature {
        String text = armoured.strip();
        if (text.indexOf(ARMOUR_END) != text.length() - ARMOUR_END.length()) {
            throw new BrokenSignature("it breaks off, or there is something behind it");
        }
        try (ArmoredInputStream in =
                new ArmoredInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            BcPGPObjectFactory objects = new BcPGPObjectFactory(in);
            if (objects.nextObject() instanceof PGPPublicKeyRing ring && objects.nextObject() == null) {
                return signing(ring);
            }
            throw new BrokenSignature("it is not exactly one OpenPGP key");
        } catch (IOException | PGPException | RuntimeException unreadable) {
            // Bouncy Castle answers bad bytes with exceptions of many kinds, unchecked ones among them
            throw new BrokenSignature("it is not an OpenPGP key");
        }
    }

    private static List<GpgKey> signing(PGPPublicKeyRing ring) throws PGPException {
        PGPPublicKey primary = ring.getPublicKey();
        List<GpgKey> keys = new ArrayList<>();
        for (Iterator<PGPPublicKey> all = ring.getPublicKeys(); all.hasNext(); ) {
            PGPPublicKey key = all.next();
            if (key.isMasterKey() || isVouchedFor(key, primary)) {
                keys.add(new GpgKey(key, primary));
            }
        }
        return List.copyOf(keys);
    }

    private static boolean isVouchedFor(PGPPublicKey key, PGPPublicKey primary) throws PGPException {
        for (Iterator<PGPSignature> bindings = key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING);
                bindings.hasNext(); ) {
            PGPSignature binding = bindings.next();
            binding.init(new BcPGPContentVerifierBuilderProvider(), primary);
            if (binding.verifyCertification(primary, key)) {
                return true;
            }
        }
        return false;
    }

    /** That of the primary key. */
    String fingerprint() {
        return GpgSignature.hex(primary.getFingerprint());
    }

    boolean isRevoked() {
        return key.hasRevocation() || primary.hasRevocation();
    }

    /** The first moment at which it, or the key that vouches for it, is no longer good; empty if that never comes. */
    Optional<Instant> endsAt() {
        return Stream.of(key, primary)
                .filter(one -> one.getValidSeconds() > 0)
                .map(one -> one.getCreationTime().toInstant().plusSeconds(one.getValidSeconds()))
                .min(Instant::compareTo);
    }
}
