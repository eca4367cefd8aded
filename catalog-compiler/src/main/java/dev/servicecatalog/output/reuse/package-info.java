/**
 * Makes files anew only where what they were made from has changed. While a file is made, {@code Readings} notes which {@code Facts} it
 * reads; the next run compares the fingerprints of these facts and keeps the file if all are as they were. Nothing is declared by hand, so
 * nothing can be forgotten: what a page reads, it depends on.
 */
package dev.servicecatalog.output.reuse;
