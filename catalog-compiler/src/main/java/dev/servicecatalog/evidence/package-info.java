/** Reports of builds, scanners and forges, and signed Git objects in; facts for the gate, or why they cannot be read, out. */
package dev.servicecatalog.evidence;
