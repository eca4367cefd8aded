package dev.servicecatalog.gate;

/**
 * A file that a fact was read from, so that an auditor can tell whether it is still the same.
 *
 * @param name its path below the folder that was searched, with {@code /}
 * @param sha256 the digest of its bytes, in lower-case hexadecimal
 */
public record EvidenceFile(String name, String sha256) {}
