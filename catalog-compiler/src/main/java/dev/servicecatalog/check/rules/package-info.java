/** The rules, one class each, named by the fact it finds. */
package dev.servicecatalog.check.rules;
