package dev.servicecatalog.gate;

import java.util.List;

/**
 * What scanners found. Results that are no longer there, and those the standard calls no problem, are not counted.
 *
 * @param present all that are there and not suppressed
 * @param fresh of these, the ones that were not there before; without a comparison to an earlier scan, all of them
 * @param suppressed those that somebody decided not to mend, accepted
 * @param first the worst few of those present, with what they said
 * @param files what was read, sorted
 */
public record ScanResults(Levels present, Levels fresh, int suppressed, List<String> first, List<EvidenceFile> files) {

    /** Copies the lists. */
    public ScanResults {
        first = List.copyOf(first);
        files = List.copyOf(files);
    }

    /** How many there are of each level. */
    public record Levels(int errors, int warnings, int notes) {
        /** Nothing found. */
        public static final Levels NONE = new Levels(0, 0, 0);

        /** Both together. */
        public Levels plus(Levels other) {
            return new Levels(errors + other.errors, warnings + other.warnings, notes + other.notes);
        }
    }
}
