package dev.servicecatalog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvelopeTest {
    /** The keys of RFC 8032, section 7.1, tests 1 and 2. */
    private static final SigningKey FIRST = key("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final SigningKey SECOND = key("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

    @TempDir
    Path folder;

    static SigningKey key(String seed) {
        byte[] der = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
        return SigningKey.of(Pem.text("PRIVATE KEY", der));
    }

    /** The example of the DSSE specification, protocol.md, "Test vectors". */
    @Test
    void whatIsSignedIsAsTheSpecificationHasIt() {
        Envelope envelope = new Envelope("http://example.com/HelloWorld", utf8("hello world"), List.of());
        assertThat(new String(envelope.signedBytes(), StandardCharsets.UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    }

    @Test
    void lengthsCountBytes() {
        Envelope envelope = new Envelope("t", utf8("å"), List.of());
        assertThat(new String(envelope.signedBytes(), StandardCharsets.UTF_8)).isEqualTo("DSSEv1 1 t 2 å");
    }

    @Test
    void thePublicPartIsThatOfTheRfc() {
        assertThat(FIRST.publicPem())
                .contains(Base64.getEncoder()
                        .encodeToString(HexFormat.of()
                                .parseHex("302a300506032b6570032100"
                                        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));
    }

    @Test
    void fourAnswersAreFourThings() throws UnreadableRecord {
        Envelope unsigned = Envelope.unsigned(utf8("{}"));
        Envelope signed = Envelope.read(unsigned.signedBy(FIRST).bytes());
        Envelope other = new Envelope(signed.payloadType(), utf8("{ }"), signed.signatures());
        Envelope otherType = new Envelope("text/plain", signed.payload(), signed.signatures());
        TrustedKeys first = TrustedKeys.of(List.of(FIRST.publicPem()));
        assertThat(first.seal(signed)).isEqualTo(TrustedKeys.Seal.SIGNED);
        assertThat(first.seal(unsigned)).isEqualTo(TrustedKeys.Seal.UNSIGNED);
        assertThat(first.seal(unsigned.signedBy(SECOND))).isEqualTo(TrustedKeys.Seal.UNKNOWN_KEY);
        assertThat(first.seal(other)).isEqualTo(TrustedKeys.Seal.BAD_SIGNATURE);
        assertThat(first.seal(otherType)).isEqualTo(TrustedKeys.Seal.BAD_SIGNATURE);
        assertThat(TrustedKeys.of(List.of()).seal(signed)).isEqualTo(TrustedKeys.Seal.UNKNOWN_KEY);
    }

    @Test
    void whatIsNoKeyIsSaidSo() {
        assertThatThrownBy(() -> SigningKey.of("secret")).hasMessageContaining("no Ed25519 key");
        assertThatThrownBy(() -> TrustedKeys.of(List.of(Pem.text("PUBLIC KEY", utf8("x")))))
                .hasMessageContaining("no public Ed25519 key");
    }

    @Test
    void opensslFindsTheSignatureGood() throws IOException, InterruptedException {
        assumeTrue(run("openssl", "version") == 0, "there is no openssl");
        Envelope signed = Envelope.unsigned(utf8("{\"a\":1}")).signedBy(FIRST);
        Path content = Files.write(folder.resolve("content"), signed.signedBytes());
        Path signature = Files.write(
                folder.resolve("signature"),
                Base64.getDecoder().decode(signed.signatures().get(0).value()));
        Path key = Files.writeString(folder.resolve("key.pem"), FIRST.publicPem());
        assertThat(verify(key, content, signature)).isZero();
        Files.writeString(content, "DSSEv1 1 t 0 ");
        assertThat(verify(key, content, signature)).isNotZero();
    }

    private int verify(Path key, Path content, Path signature) throws IOException, InterruptedException {
        return run(
                "openssl",
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                key.toString(),
                "-rawin",
                "-in",
                content.toString(),
                "-sigfile",
                signature.toString());
    }

    private int run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException notThere) {
            return -1;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
