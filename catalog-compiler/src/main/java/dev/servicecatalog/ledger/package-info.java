/** Decisions about changes and what became of them in; a chain of records under a Git ref, which anybody can check, out. */
package dev.servicecatalog.ledger;
