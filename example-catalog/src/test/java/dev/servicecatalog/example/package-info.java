/** The example's site, just published, is opened and read as its readers do: in come its files, out come complaints and pictures. */
package dev.servicecatalog.example;
