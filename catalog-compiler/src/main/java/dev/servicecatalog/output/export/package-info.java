/** Tables, news and files in; CSV, XLSX, feeds and archives for other programs out. The same content gives the same bytes. */
package dev.servicecatalog.output.export;
