/** What several tests share: fixtures with goldens, and the machines of a test. */
package dev.servicecatalog.testing;
