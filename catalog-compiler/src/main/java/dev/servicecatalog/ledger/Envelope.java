package dev.servicecatalog.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement with its signatures, as the DSSE specification has it (github.com/secure-systems-lab/dsse).
 *
 * @param signatures none if nobody signed
 */
public record Envelope(String payloadType, byte[] payload, List<Signature> signatures) {
    static final String IN_TOTO = "application/vnd.in-toto+json";

    /** Copies the list and the bytes. */
    public Envelope {
        payload = payload.clone();
        signatures = List.copyOf(signatures);
    }

    /**
     * One signature.
     *
     * @param keyId which key is said to have made it
     * @param value its bytes, in Base64
     */
    public record Signature(String keyId, String value) {}

    @Override
    public byte[] payload() {
        return payload.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Envelope envelope
                && envelope.payloadType.equals(payloadType)
                && Arrays.equals(envelope.payload, payload)
                && envelope.signatures.equals(signatures);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(payload);
    }

    static Envelope unsigned(byte[] statement) {
        return new Envelope(IN_TOTO, statement, List.of());
    }

    Envelope signedBy(SigningKey key) {
        return new Envelope(payloadType, payload, List.of(key.sign(signedBytes())));
    }

    /** What is signed: the type and the content, each with its length before it, so that nothing can be moved between the two. */
    public byte[] signedBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("DSSEv1 ".getBytes(StandardCharsets.UTF_8));
        measured(bytes, payloadType.getBytes(StandardCharsets.UTF_8));
        bytes.write(' ');
        measured(bytes, payload);
        return bytes.toByteArray();
    }

    private static void measured(ByteArrayOutputStream bytes, byte[] part) {
        bytes.writeBytes((part.length + " ").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(part);
    }

    /** The file, as JSON. */
    byte[] bytes() {
        ObjectNode node = CanonicalJson.object()
                .put("payload", Base64.getEncoder().encodeToString(payload))
                .put("payloadType", payloadType);
        ArrayNode list = node.putArray("signatures");
        signatures.forEach(each -> list.addObject().put("keyid", each.keyId()).put("sig", each.value()));
        return CanonicalJson.bytes(node);
    }

    static Envelope read(byte[] file) throws UnreadableRecord {
        ObjectNode node = CanonicalJson.read(file);
        if (!Stated.text(node, "payloadType").equals(IN_TOTO)) {
            throw new UnreadableRecord("it is no in-toto statement");
        }
        if (!node.path("signatures").isArray()) {
            throw new UnreadableRecord("\"signatures\" is missing or no list");
        }
        List<Signature> signatures = new ArrayList<>();
        for (JsonNode each : node.path("signatures")) {
            signatures.add(new Signature(Stated.perhaps(each, "keyid").orElse(""), Stated.text(each, "sig")));
        }
        try {
            byte[] payload = Base64.getDecoder().decode(Stated.text(node, "payload"));
            return new Envelope(IN_TOTO, payload, signatures);
        } catch (IllegalArgumentException broken) {
            throw new UnreadableRecord("its payload is no Base64");
        }
    }
}
