package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.util.List;

/** A change about which nothing more can be found out; caught where the gate begins and told as a decision. */
final class Unevaluable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> problems;

    Unevaluable(List<Diagnostic> problems) {
        super(problems.get(0).message());
        this.problems = List.copyOf(problems);
    }

    List<Diagnostic> problems() {
        return problems;
    }
}
