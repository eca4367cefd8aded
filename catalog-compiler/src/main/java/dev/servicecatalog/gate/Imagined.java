package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Situation.EmergencyRequest;
import java.util.List;
import java.util.Optional;

/** A situation as it would be if somebody had approved, or it could not wait. */
public final class Imagined {
    private Imagined() {}

    /**
     * The same situation but for what is stated.
     *
     * @param approvals people of the policy who approve as well
     * @param emergency whether it cannot wait; the incident is taken as named
     */
    public static Situation of(Situation situation, List<String> approvals, boolean emergency) {
        Situation imagined = Step.approved(situation, approvals);
        return emergency && imagined.emergency().isEmpty()
                ? imagined.emergency(new EmergencyRequest(Optional.of("the incident")))
                : imagined;
    }
}
