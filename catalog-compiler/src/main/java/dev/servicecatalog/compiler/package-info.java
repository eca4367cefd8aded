/** Requests in, results out: the only package a front end calls. Part of the public API. */
package dev.servicecatalog.compiler;
