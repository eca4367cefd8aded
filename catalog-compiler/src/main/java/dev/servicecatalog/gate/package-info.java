/** Facts and policy in, a decision out. */
package dev.servicecatalog.gate;
