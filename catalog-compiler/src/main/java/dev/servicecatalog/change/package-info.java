/** Two catalogs in, out comes what is different for the business: the first half of the change gate. */
package dev.servicecatalog.change;
