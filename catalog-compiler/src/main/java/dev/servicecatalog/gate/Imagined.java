package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Situation.EmergencyRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A situation as it would be if somebody had approved, or time had passed. */
public final class Imagined {
    private Imagined() {}

    /**
     * The same situation but for what is stated.
     *
     * @param approvals people of the policy who approve as well
     * @param emergency whether it cannot wait; the incident is taken as named
     */
    public static Situation of(Situation situation, Optional<Instant> now, List<String> approvals, boolean emergency) {
        Situation imagined = Step.approved(situation, approvals);
        if (now.isPresent()) {
            imagined = imagined.at(now.get());
        }
        return emergency && imagined.emergency().isEmpty()
                ? imagined.emergency(new EmergencyRequest(Optional.of("the incident")))
                : imagined;
    }
}
