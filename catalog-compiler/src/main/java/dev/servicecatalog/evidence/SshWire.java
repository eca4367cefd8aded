package dev.servicecatalog.evidence;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The format in which SSH writes keys and signatures down. Source: RFC 4251, section 5. */
final class SshWire {
    private final ByteBuffer bytes;

    SshWire(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    byte[] exactly(int length) throws BrokenSignature {
        if (length < 0 || length > bytes.remaining()) {
            throw tooShort();
        }
        byte[] read = new byte[length];
        bytes.get(read);
        return read;
    }

    int number() throws BrokenSignature {
        try {
            return bytes.getInt();
        } catch (BufferUnderflowException end) {
            throw tooShort();
        }
    }

    byte[] string() throws BrokenSignature {
        return exactly(number());
    }

    String text() throws BrokenSignature {
        return new String(string(), StandardCharsets.US_ASCII);
    }

    BigInteger integer() throws BrokenSignature {
        byte[] read = string();
        return read.length == 0 ? BigInteger.ZERO : new BigInteger(read);
    }

    void needEnd() throws BrokenSignature {
        if (bytes.hasRemaining()) {
            throw new BrokenSignature("there are bytes behind its end");
        }
    }

    private static BrokenSignature tooShort() {
        return new BrokenSignature("it breaks off");
    }
}
