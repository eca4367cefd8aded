/** Trees in; records with their references resolved, and where each was found, out. */
package dev.servicecatalog.load;
