package dev.servicecatalog.gate;

import dev.servicecatalog.diagnostic.SourceSpan;

/**
 * A public key that belongs to a person, as the catalog states it.
 *
 * @param person whose it is
 * @param text a line of an SSH public key, or an armoured GPG public key
 * @param place where it is stated
 */
public record AllowedKey(String person, String text, SourceSpan place) {}
