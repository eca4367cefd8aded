package dev.servicecatalog.output.report;

import dev.servicecatalog.output.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes one report: beside the old one first, then in its place, so that it is never half. */
public final class ReportFile {
    private ReportFile() {}

    /**
     * Writes a text as UTF-8 and makes the folders above it.
     *
     * @throws UncheckedIOException if it cannot be written; the old file is then untouched
     */
    public static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes a content piece by piece and makes the folders above it.
     *
     * @throws UncheckedIOException if it cannot be written; the old file is then untouched
     */
    public static void write(Path file, Content content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling("." + file.getFileName() + ".new");
            try {
                try (OutputStream out = Files.newOutputStream(beside)) {
                    content.writeTo(out);
                }
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
