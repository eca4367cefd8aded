package dev.servicecatalog.compiler;

/**
 * What a front end prints, and how its run ends.
 *
 * @param text several lines
 * @param summary one sentence: the verdict
 * @param next one sentence: what to do next
 */
public record Answer(Verdict verdict, String text, String summary, String next) {
    /** How a run ends. */
    public enum Verdict {
        PASSED,
        /** It goes on, but somebody should know. */
        WARNED,
        REFUSED,
        /** It could not be found out; fails as well. */
        NOT_EVALUATED
    }
}
