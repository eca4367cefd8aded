package dev.servicecatalog.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a project needs from the catalog and when.
 *
 * @param manager the role that leads the project
 * @param tasks in the order stated
 */
public record Plan(EntityId id, String title, Optional<String> manager, List<Task> tasks) implements Entity {

    /**
     * One task that needs something.
     *
     * @param id its short name in the project plan, unique within the plan
     * @param neededBy when it must be ready, in the time zone of the offering's calendar
     */
    public record Task(String id, String title, Needs needs, LocalDateTime neededBy) {}

    /**
     * What is to be ordered.
     *
     * @param packageName the package, if the offering has packages
     * @param quantity 1 or more
     */
    public record Needs(String offering, Optional<String> packageName, int quantity) {
        /** Refuses needing nothing. */
        public Needs {
            if (quantity < 1) {
                throw new IllegalArgumentException("nothing is needed: " + quantity);
            }
        }
    }
}
