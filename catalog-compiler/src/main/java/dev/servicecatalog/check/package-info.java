/** A catalog with its figures in; findings about what it promises out. One class a rule, listed in {@code StandardRules}. */
package dev.servicecatalog.check;
