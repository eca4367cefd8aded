/** Bytes in; trees of YAML nodes that know their places, and what is wrong with the text, out. */
package dev.servicecatalog.parse;
