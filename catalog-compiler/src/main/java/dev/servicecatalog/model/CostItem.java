package dev.servicecatalog.model;

import java.util.Optional;

/**
 * A direct cost of a service or a component.
 *
 * @param pool what was bought: people, software, hardware, cloud, external-services, facilities or other
 * @param agreement the contract it is paid under
 */
public record CostItem(String name, Optional<String> pool, Optional<Price> amount, Optional<String> agreement) {}
