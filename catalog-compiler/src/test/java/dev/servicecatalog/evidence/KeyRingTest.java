package dev.servicecatalog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.AllowedKey;
import dev.servicecatalog.gate.CommitSignature.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys as a catalog states them, and signatures of security tokens, which no program can make without one. */
class KeyRingTest {
    private static final String GOOD =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ana";
    private static final String TOKEN = "sk-ssh-ed25519@openssh.com";

    @Test
    void aKeyThatCannotBeUsedIsAProblemWhereItIsStated() {
        assertThat(problems(GOOD)).isEmpty();
        assertThat(problems("ana")).containsExactly("it is not one line with the type of a key and the key");
        assertThat(problems("ssh-ed25519 ????")).containsExactly("it is not base64");
        assertThat(problems("ssh-ed25519 AAAA")).containsExactly("it breaks off");
        assertThat(problems(GOOD.replace("ssh-ed25519", "ssh-rsa")))
                .containsExactly("it says \"ssh-rsa\" and holds a key of type \"ssh-ed25519\"");
        assertThat(problems("ssh-dss " + base64(string("ssh-dss"))))
                .containsExactly("keys of type \"ssh-dss\" are not supported");
        assertThat(problems("ssh-rsa " + base64(string("ssh-rsa"), string(3), string(1, 0, 1))))
                .containsExactly("the RSA key has fewer than 2048 bits");
        assertThat(problems(GOOD + "\n" + GOOD))
                .containsExactly("it is not one line with the type of a key and the key");
        assertThat(problems("-----BEGIN OPENSSH PRIVATE KEY-----"))
                .containsExactly("it is a private key, which is now known to all who can read this");
        assertThat(problems(GpgKey.ARMOUR + "\n\nmQEN\n-----END PGP PUBLIC KEY BLOCK-----"))
                .containsExactly("it is not an OpenPGP key");
        assertThat(problems(GpgKey.ARMOUR)).containsExactly("it breaks off, or there is something behind it");
    }

    @Test
    void aKeyBelongsToOnePerson() {
        List<Diagnostic> problems =
                new KeyRing(List.of(key("ana", GOOD), key("ana", GOOD), key("ben", GOOD))).problems();
        assertThat(problems)
                .extracting(Diagnostic::message)
                .containsExactly("the key of \"ben\" cannot be used: it is the key of \"ana\" as well");
    }

    @Test
    void aSecurityTokenIsBelievedOnlyIfItWasTouched() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] point = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        byte[] blob = join(string(TOKEN), string(point), string("ssh:"));
        KeyRing keys =
                new KeyRing(List.of(key("ana", TOKEN + " " + Base64.getEncoder().encodeToString(blob))));
        byte[] payload = "tree 1\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(keys.problems()).isEmpty();
        assertThat(verdict(keys, payload, signature(pair, blob, payload, 1))).isEqualTo("valid");
        assertThat(verdict(keys, payload, signature(pair, blob, payload, 0)))
                .isEqualTo("nobody touched the security token");
        assertThat(verdict(keys, new byte[0], signature(pair, blob, payload, 1)))
                .isEqualTo("it does not belong to this content");
    }

    /** As PROTOCOL.sshsig and PROTOCOL.u2f of OpenSSH describe it. */
    private static String signature(KeyPair pair, byte[] blob, byte[] payload, int flags)
            throws GeneralSecurityException {
        byte[] magic = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
        byte[] hash = SshPublicKey.digest("SHA-512", payload);
        byte[] message = join(magic, string("git"), string(""), string("sha512"), string(hash));
        byte[] state = {(byte) flags, 0, 0, 0, 7};
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(join(
                SshPublicKey.sha256("ssh:".getBytes(StandardCharsets.US_ASCII)), state, SshPublicKey.sha256(message)));
        byte[] signed = join(string(TOKEN), string(signer.sign()), state);
        byte[] whole = join(
                magic,
                new byte[] {0, 0, 0, 1},
                string(blob),
                string("git"),
                string(""),
                string("sha512"),
                string(signed));
        return SshSignature.ARMOUR + "\n" + Base64.getEncoder().encodeToString(whole)
                + "\n-----END SSH SIGNATURE-----\n";
    }

    private static String verdict(KeyRing keys, byte[] payload, String signature) {
        try {
            Verdict verdict = keys.ssh(new SignedObject(payload, signature));
            return verdict instanceof Verdict.Valid ? "valid" : verdict.toString();
        } catch (BrokenSignature broken) {
            return broken.getMessage();
        }
    }

    private static List<String> problems(String text) {
        String before = "the key of \"ana\" cannot be used: ";
        return new KeyRing(List.of(key("ana", text)))
                .problems().stream()
                        .map(problem -> problem.message().replace(before, ""))
                        .toList();
    }

    private static AllowedKey key(String person, String text) {
        return new AllowedKey(person, text, new SourceSpan("people.yaml", 7, 3, 1));
    }

    private static String base64(byte[]... parts) {
        return Base64.getEncoder().encodeToString(join(parts));
    }

    private static byte[] string(String text) {
        return string(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] string(int... bytes) {
        byte[] narrow = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            narrow[i] = (byte) bytes[i];
        }
        return string(narrow);
    }

    private static byte[] string(byte[] bytes) {
        return join(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array(), bytes);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
