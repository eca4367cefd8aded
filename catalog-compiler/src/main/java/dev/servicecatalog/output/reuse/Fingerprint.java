package dev.servicecatalog.output.reuse;

/** Stands for a value: 128 bits of a SHA-256, the same for values that say the same, in every run of the same program. */
record Fingerprint(long high, long low) {}
