/** The change gate: a policy and what is known about a change in; whether, when and how it may go live out. */
package dev.servicecatalog.gate;
