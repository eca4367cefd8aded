package dev.servicecatalog.ledger;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The keys whose signatures count. */
public final class TrustedKeys {
    private final SortedMap<String, PublicKey> byId = new TreeMap<>();

    private TrustedKeys() {}

    /** What a signature is worth. */
    public enum Seal {
        /** Made with a trusted key, over exactly this. */
        SIGNED,
        /** There is none. */
        UNSIGNED,
        /** There is one, by a key that is not trusted. */
        UNKNOWN_KEY,
        /** It names a trusted key, which did not make it over this. */
        BAD_SIGNATURE
    }

    /**
     * Reads keys as {@code openssl pkey -pubout} writes them.
     *
     * @throws IllegalArgumentException if one is none; its message says so in words for the user
     */
    public static TrustedKeys of(Collection<String> pems) {
        TrustedKeys keys = new TrustedKeys();
        for (String pem : pems) {
            PublicKey key = read(pem);
            keys.byId.put(Digest.of(key.getEncoded()), key);
        }
        return keys;
    }

    private static PublicKey read(String pem) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Pem.content(pem, "PUBLIC KEY")));
            if (key instanceof EdECPublicKey) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("it is no public Ed25519 key (PEM)", e);
        }
        throw new IllegalArgumentException("it is no public Ed25519 key (PEM)");
    }

    /** Whether any key counts; otherwise signatures cannot be judged. */
    public boolean isEmpty() {
        return byId.isEmpty();
    }

    /** What the signatures of an envelope are worth; one good one is enough. */
    public Seal seal(Envelope envelope) {
        if (envelope.signatures().isEmpty()) {
            return Seal.UNSIGNED;
        }
        byte[] content = envelope.signedBytes();
        if (envelope.signatures().stream().anyMatch(each -> isGood(each, content))) {
            return Seal.SIGNED;
        }
        boolean named = envelope.signatures().stream()
                .map(Envelope.Signature::keyId)
                .map(byId::get)
                .anyMatch(Objects::nonNull);
        return named ? Seal.BAD_SIGNATURE : Seal.UNKNOWN_KEY;
    }

    /** What is wrong with the signatures of a record; empty if one is good. */
    public Optional<Diagnostic> problem(Recorded record) {
        Seal seal = seal(record.envelope());
        return seal == Seal.SIGNED ? Optional.empty() : Optional.of(Problems.seal(record, seal));
    }

    /** The id of a key is only a hint: where it names none that is known, all are tried. */
    private boolean isGood(Envelope.Signature signature, byte[] content) {
        PublicKey named = byId.get(signature.keyId());
        Collection<PublicKey> tried =
                named == null ? byId.values() : Map.of(signature.keyId(), named).values();
        return tried.stream().anyMatch(key -> isGood(key, signature.value(), content));
    }

    private static boolean isGood(PublicKey key, String value, byte[] content) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(content);
            return check.verify(Base64.getDecoder().decode(value));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }
}
