package dev.servicecatalog.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/**
 * By which it is seen that a file is no longer as it was written: not whether somebody meant to deceive, which would take a digest at many
 * times the cost.
 *
 * @param crc CRC-32C of the content
 * @param size in bytes
 */
public record Checksum(int crc, long size) {
    /** Of a whole content. */
    public static Checksum of(byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        return new Checksum((int) crc.getValue(), content.length);
    }

    /** Of what is written through it. */
    public static final class Stream extends FilterOutputStream {
        private final CRC32C crc = new CRC32C();
        private long size;

        /** Passes everything on. */
        public Stream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            crc.update(one);
            size++;
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            out.write(content, from, length);
            crc.update(content, from, length);
            size += length;
        }

        /** Of what was written so far. */
        public Checksum checksum() {
            return new Checksum((int) crc.getValue(), size);
        }
    }
}
