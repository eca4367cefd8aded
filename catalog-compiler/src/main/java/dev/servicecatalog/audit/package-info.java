/** What landed, and what a ledger says of it, in; each change in exactly one class, figures and a sample out. Neither Git nor files. */
package dev.servicecatalog.audit;
