/** Business time: a calendar, a duration and an instant in; the instant a promise falls due, or must be ordered by, out. */
package dev.servicecatalog.time;
