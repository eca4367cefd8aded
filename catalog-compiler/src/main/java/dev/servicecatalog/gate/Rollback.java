package dev.servicecatalog.gate;

import dev.servicecatalog.time.BusinessDuration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a change is taken back if it goes wrong, as those who make it declare.
 *
 * @param how what is done
 * @param time how long it takes
 * @param testedOn when it was last tried
 * @param file where it is declared
 */
public record Rollback(String how, Optional<BusinessDuration> time, Optional<LocalDate> testedOn, EvidenceFile file) {}
