package dev.servicecatalog.model;

import java.util.Optional;

/**
 * Who answers for something.
 *
 * @param team a party of type team
 * @param person a role, preferably not a name
 */
public record Owner(Optional<String> team, Optional<String> person) {}
