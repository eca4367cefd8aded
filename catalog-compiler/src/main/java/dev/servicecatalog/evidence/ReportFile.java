package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.EvidenceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A report as it was found. The digest is that of the very bytes that are read. */
final class ReportFile {
    /** The largest report that is read, in bytes. */
    static final int LARGEST = 50 * 1024 * 1024;

    private final String name;
    private final byte[] content;

    ReportFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** Reads a file that is no link, and that leaves something of what may be read in all. */
    static ReportFile read(String name, Path file, long left) throws UnreadableEvidence {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw wrong(name, "this is a link or no file", "Put the report itself there.");
            }
            if (Files.size(file) > LARGEST) {
                throw tooLarge(name);
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] content = in.readNBytes(LARGEST + 1);
                if (content.length > LARGEST) {
                    throw tooLarge(name);
                }
                if (content.length > left) {
                    throw wrong(name, "all reports up to this one are too large to be read", "Name fewer reports.");
                }
                return new ReportFile(name, content);
            }
        } catch (IOException unreadable) {
            throw wrong(name, "the file cannot be read", "Give the reading user access to it.");
        }
    }

    private static UnreadableEvidence tooLarge(String name) {
        return wrong(
                name,
                "the file has more than the " + LARGEST / 1024 / 1024 + " MiB that are read",
                "Split the report.");
    }

    private static UnreadableEvidence wrong(String name, String message, String remedy) {
        return new UnreadableEvidence(SourceSpan.startOf(name), message, remedy);
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    /** A problem of the report as a whole. */
    UnreadableEvidence wrong(String message, String remedy) {
        return wrong(name, message, remedy);
    }

    EvidenceFile evidence() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return new EvidenceFile(name, HexFormat.of().formatHex(sha256.digest(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
