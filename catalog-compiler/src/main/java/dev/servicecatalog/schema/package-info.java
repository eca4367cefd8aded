/** A tree in; what is wrong with its shape, in plain words, out. */
package dev.servicecatalog.schema;
