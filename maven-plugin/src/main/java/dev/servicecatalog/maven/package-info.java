/** Maven goals, thin: parameters in, one call of the compiler, what it says out. */
package dev.servicecatalog.maven;
