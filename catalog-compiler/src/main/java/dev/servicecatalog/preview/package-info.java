/** A site and what is to be said about it flow in; out comes a web server on this machine whose pages renew themselves. */
package dev.servicecatalog.preview;
