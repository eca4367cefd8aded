/**
 * The catalog as pure records: what was stated, in the types of the business, without places in files. What a catalog need not
 * state is an {@code Optional} or an empty list, because "not stated", "none" and "0" are three answers. Part of the public API.
 */
package dev.servicecatalog.model;
