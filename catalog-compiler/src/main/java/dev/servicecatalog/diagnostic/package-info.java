/** Problems as values: what is wrong, where, how bad, and what to do about it. Part of the public API. */
package dev.servicecatalog.diagnostic;
