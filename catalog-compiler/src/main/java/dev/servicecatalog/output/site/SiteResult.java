package dev.servicecatalog.output.site;

import dev.servicecatalog.output.reuse.Traces;

/**
 * What was published.
 *
 * @param pages HTML pages
 * @param files all files, pages among them
 * @param bytes size of all files
 * @param made how many of the files that may be taken over from an earlier site were made
 * @param traces how they were made, for the next time
 */
public record SiteResult(int pages, int files, long bytes, int made, Traces traces) {}
