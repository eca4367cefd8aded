/** Records in, out come the documents in which a user could have stated them: the way back from {@code load}. */
package dev.servicecatalog.document;
