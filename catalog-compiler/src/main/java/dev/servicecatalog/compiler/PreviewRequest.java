package dev.servicecatalog.compiler;

/**
 * Asks for a preview of the site on this machine.
 *
 * @param site what to show; from which severity on findings fail a build does not matter, and nothing is written to its output
 * @param port where to listen; 0 for any port that is free
 */
public record PreviewRequest(PublishRequest site, int port) {
    private static final int LAST_PORT = 65_535;

    /** Refuses what never changes, and ports that no machine has. */
    public PreviewRequest {
        if (site.location().revision().isPresent()) {
            throw new WrongUseException(
                    "a revision never changes, so there is nothing to watch",
                    "Leave out catalog.revision, or publish it with the goal catalog:site.");
        }
        if (port < 0 || port > LAST_PORT) {
            throw new WrongUseException(
                    "catalog.port cannot be " + port, "Use a port from 1 to 65535, or 0 for any that is free.");
        }
    }
}
