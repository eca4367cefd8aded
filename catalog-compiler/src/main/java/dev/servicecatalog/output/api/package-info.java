/** A catalog with its figures in; one JSON document for machines out: what was stated, what follows from it, and from where. */
package dev.servicecatalog.output.api;
