/** A catalog in; figures derived from it out. */
package dev.servicecatalog.analysis;
