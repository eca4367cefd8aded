/** A folder or a Git revision in; the catalog's files, as bytes with paths, out. Nothing is checked out or written. */
package dev.servicecatalog.source;
