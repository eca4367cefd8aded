/** Decisions of the gate and differences between catalogs in; the files that people and machines read of them out. Every form escapes for itself. */
package dev.servicecatalog.output.decision;
