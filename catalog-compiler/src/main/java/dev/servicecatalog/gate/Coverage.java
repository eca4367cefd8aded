package dev.servicecatalog.gate;

import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.model.Percentage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Which share of the lines of code the tests went through, all modules added up.
 *
 * @param covered lines that were executed, wholly or in part
 * @param missed lines that were not
 * @param files what was read, sorted
 */
public record Coverage(long covered, long missed, List<EvidenceFile> files) {
    /** Enough for the nine decimals that a percentage can have. */
    private static final long IMAGINED = 100_000_000_000L;

    /** Refuses counts that cannot be. */
    public Coverage {
        if (covered < 0 || missed < 0) {
            throw new IllegalArgumentException("fewer lines than none: " + covered + ", " + missed);
        }
        files = List.copyOf(files);
    }

    /** A number of lines of which exactly this share is covered, for a change that is only imagined. */
    public static Coverage of(Percentage share) {
        long covered = share.value()
                .movePointLeft(2)
                .multiply(BigDecimal.valueOf(IMAGINED))
                .longValueExact();
        return new Coverage(covered, IMAGINED - covered, List.of());
    }

    /** The share of lines covered, exact; empty, which is "not known", if there is no line of code. */
    public Optional<Ratio> lines() {
        return Ratio.of(covered, covered + missed);
    }
}
