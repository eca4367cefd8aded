package dev.servicecatalog.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A commit or tag taken apart into what was signed and the signature. Source: gitformat-signature(5).
 *
 * @param payload the bytes that were signed
 * @param signature the armoured signature; empty if there is none
 */
record SignedObject(byte[] payload, String signature) {
    private static final String HEADER = "gpgsig ";
    private static final List<String> ARMOUR =
            List.of(GpgSignature.ARMOUR, SshSignature.ARMOUR, Signatures.ARMOUR_OF_X509, "-----BEGIN PGP MESSAGE-----");

    /** A commit: the signature is one header, continued by lines that begin with a space. */
    static SignedObject ofCommit(byte[] raw) throws BrokenSignature {
        ByteArrayOutputStream payload = new ByteArrayOutputStream(raw.length);
        StringBuilder signature = new StringBuilder();
        boolean within = false;
        int from = 0;
        while (from < raw.length && raw[from] != '\n') {
            int to = endOfLine(raw, from);
            String line = new String(raw, from, to - from, StandardCharsets.ISO_8859_1);
            within = within && line.startsWith(" ") || line.startsWith(HEADER);
            if (!within) {
                payload.write(raw, from, to - from);
            } else if (!line.startsWith(" ") && !signature.isEmpty()) {
                throw new BrokenSignature("the commit has more than one signature");
            } else {
                signature.append(line, line.indexOf(' ') + 1, line.length());
            }
            from = to;
        }
        payload.write(raw, from, raw.length - from);
        return new SignedObject(payload.toByteArray(), signature.toString());
    }

    /** A tag: the signature is the end of the message, from the last line that begins one. */
    static SignedObject ofTag(byte[] raw) {
        int start = raw.length;
        for (int from = 0; from < raw.length; from = endOfLine(raw, from)) {
            int to = endOfLine(raw, from);
            String line = new String(raw, from, to - from, StandardCharsets.ISO_8859_1);
            if (ARMOUR.stream().anyMatch(line::startsWith)) {
                start = from;
            }
        }
        byte[] payload = Arrays.copyOf(raw, start);
        return new SignedObject(payload, new String(raw, start, raw.length - start, StandardCharsets.ISO_8859_1));
    }

    private static int endOfLine(byte[] raw, int from) {
        int at = from;
        while (at < raw.length && raw[at] != '\n') {
            at++;
        }
        return Math.min(raw.length, at + 1);
    }
}
