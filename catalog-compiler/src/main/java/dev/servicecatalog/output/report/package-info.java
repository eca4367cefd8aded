/** Findings in; texts for terminals and files for machines out. */
package dev.servicecatalog.output.report;
