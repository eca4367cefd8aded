/** What readers may look for in; an index that a script in their browser searches, and the same search for the compiler, out. */
package dev.servicecatalog.output.search;
