package dev.servicecatalog.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An Ed25519 key that signs records. */
public final class SigningKey {
    private final PrivateKey key;
    private final PublicKey shown;

    private SigningKey(PrivateKey key, PublicKey shown) {
        this.key = key;
        this.shown = shown;
    }

    /**
     * Reads a key as {@code openssl genpkey -algorithm ed25519} writes it.
     *
     * @param pem PKCS#8, not encrypted
     * @throws IllegalArgumentException if it is none; its message says so in words for the user
     */
    public static SigningKey of(String pem) {
        try {
            byte[] der = Pem.content(pem, "PRIVATE KEY");
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            return new SigningKey(key, publicPart(key));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("it is no Ed25519 key in PKCS#8 (PEM), or it is encrypted", e);
        }
    }

    /** Java does not reckon the public part from a private key, but it makes a pair from given "random" bytes: those of the key. */
    private static PublicKey publicPart(PrivateKey key) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) key)
                .getBytes()
                .orElseThrow(() -> new GeneralSecurityException("the key does not show itself"));
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(NamedParameterSpec.ED25519, new Given(seed));
        PublicKey shown = pairs.generateKeyPair().getPublic();
        byte[] proof = sign(key, seed);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(shown);
        check.update(seed);
        if (!check.verify(proof)) {
            throw new GeneralSecurityException("the public part does not fit");
        }
        return shown;
    }

    /** SHA-256 of the public key as X.509 writes it, in lower-case hexadecimal. */
    public String id() {
        return Digest.of(shown.getEncoded());
    }

    /** The public key, as PEM. */
    public String publicPem() {
        return Pem.text("PUBLIC KEY", shown.getEncoded());
    }

    Envelope.Signature sign(byte[] content) {
        try {
            return new Envelope.Signature(id(), Base64.getEncoder().encodeToString(sign(key, content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 signs with Ed25519", e);
        }
    }

    private static byte[] sign(PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(key);
        signing.update(content);
        return signing.sign();
    }

    /** Bytes that are given instead of drawn. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
