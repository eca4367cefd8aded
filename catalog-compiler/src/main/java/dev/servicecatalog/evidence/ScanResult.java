package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.ScanResults.Levels;
import java.util.Arrays;
import java.util.Optional;

/**
 * One thing a scanner found that is a problem and is still there.
 *
 * @param isFresh whether it was not there before, as far as the scanner compared
 * @param line what it is and where, for people
 */
record ScanResult(Level level, boolean isSuppressed, boolean isFresh, String line) {
    /** How bad the scanner finds it, worst first. */
    enum Level {
        ERROR("error", new Levels(1, 0, 0)),
        WARNING("warning", new Levels(0, 1, 0)),
        NOTE("note", new Levels(0, 0, 1)),
        NONE("none", Levels.NONE);

        private final String word;
        private final Levels levels;

        Level(String word, Levels levels) {
            this.word = word;
            this.levels = levels;
        }

        static Optional<Level> of(String word) {
            return Arrays.stream(values())
                    .filter(level -> level.word.equals(word))
                    .findFirst();
        }

        Levels asLevels() {
            return levels;
        }
    }
}
