/** Boxes and arrows come in, a picture that needs nothing but styles goes out. Knows nothing of services. */
package dev.servicecatalog.output.diagram;
