package dev.servicecatalog.compiler;

import java.nio.file.Path;

/**
 * Asks to write down the known findings of a catalog, so that only new ones fail.
 *
 * @param output the folder for reports
 * @param failOn from which severity on new findings keep the baseline as it is
 * @param accept whether new findings are taken into a baseline that there already is
 * @param progress is told, sentence by sentence, what long work is at
 */
public record BaselineRequest(
        CatalogLocation location, Reckoning reckoning, Path output, FailOn failOn, boolean accept, Progress progress) {}
