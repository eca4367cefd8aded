package dev.servicecatalog.gate;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the programming interface of a build differs from the one before.
 *
 * @param incompatible changes that may break those who use it, in binary or in source
 * @param compatible all others
 * @param firstIncompatible the first few that may break somebody
 * @param files what was read, sorted
 */
public record ApiChanges(int incompatible, int compatible, List<String> firstIncompatible, List<EvidenceFile> files) {

    /** Copies the lists. */
    public ApiChanges {
        firstIncompatible = List.copyOf(firstIncompatible);
        files = List.copyOf(files);
    }

    /** What two tools found, together. */
    public ApiChanges plus(ApiChanges other) {
        return new ApiChanges(
                incompatible + other.incompatible,
                compatible + other.compatible,
                Stream.concat(firstIncompatible.stream(), other.firstIncompatible.stream())
                        .toList(),
                Stream.concat(files.stream(), other.files.stream()).toList());
    }
}
