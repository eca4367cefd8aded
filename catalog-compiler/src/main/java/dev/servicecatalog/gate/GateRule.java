package dev.servicecatalog.gate;

import java.util.List;

/** One thing the gate looks at. All of them always look; none knows of the others. */
interface GateRule {
    /** What it has to say, in the order of its findings; nothing if it does not apply. */
    List<Reason> look(GateCase gateCase);
}
