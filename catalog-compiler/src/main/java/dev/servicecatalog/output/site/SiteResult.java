package dev.servicecatalog.output.site;

/**
 * What was published.
 *
 * @param pages HTML pages
 * @param files all files, pages among them
 * @param bytes size of all files
 */
public record SiteResult(int pages, int files, long bytes) {}
