/** A catalog and its findings in; a static site out that works from a disk, under any path and without JavaScript. */
package dev.servicecatalog.output.site;
