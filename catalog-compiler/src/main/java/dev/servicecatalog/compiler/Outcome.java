package dev.servicecatalog.compiler;

/**
 * What a front end prints, and whether the build goes on.
 *
 * @param failed whether the findings are bad enough to stop
 * @param report the findings as text for a terminal; empty if there are none
 * @param summary one sentence: what was found or made, and where
 * @param next one sentence: what to do next
 */
public record Outcome(boolean failed, String report, String summary, String next) {}
