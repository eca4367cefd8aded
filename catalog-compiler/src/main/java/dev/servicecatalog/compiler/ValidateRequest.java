package dev.servicecatalog.compiler;

import java.nio.file.Path;

/**
 * Asks whether a catalog is in order.
 *
 * @param output the folder for reports; {@code reports/findings.json} is written below it
 * @param progress is told, sentence by sentence, what long work is at
 */
public record ValidateRequest(
        CatalogLocation location, Reckoning reckoning, Path output, FailOn failOn, Progress progress) {}
