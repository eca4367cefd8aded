package dev.servicecatalog.compiler;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks whether a policy makes sense by itself, and decides as its authors expect.
 *
 * @param location the catalog with the policy
 * @param policy the name of the ChangePolicy; {@code default}, or the only one, where not stated
 * @param cases the folder of cases, relative to the repository; {@code policy-tests} where not stated. With a revision it is read there
 */
public record PolicyTestRequest(
        CatalogLocation location, Optional<String> policy, Optional<Path> cases, Reckoning reckoning, FailOn failOn) {}
