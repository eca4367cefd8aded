package dev.servicecatalog.output.reuse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are added one after the other, each value with its length, so that no two rows of values give the same bytes. For one thread. */
final class Bytes {
    private ByteBuffer buffer = ByteBuffer.allocate(512);

    void add(char tag) {
        room(1).put((byte) tag);
    }

    void add(int number) {
        room(Integer.BYTES).putInt(number);
    }

    void add(Fingerprint print) {
        room(2 * Long.BYTES).putLong(print.high()).putLong(print.low());
    }

    void add(byte[] content) {
        room(Integer.BYTES + content.length).putInt(content.length).put(content);
    }

    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] all() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int more) {
        if (buffer.remaining() < more) {
            int size = Math.max(2 * buffer.capacity(), buffer.position() + more);
            buffer = ByteBuffer.allocate(size).put(buffer.flip());
        }
        return buffer;
    }
}
