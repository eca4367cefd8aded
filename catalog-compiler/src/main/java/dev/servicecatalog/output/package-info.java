/** Results in; files out. A folder is written as a whole or not at all. */
package dev.servicecatalog.output;
