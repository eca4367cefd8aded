package dev.servicecatalog.compiler;

/** The product was called with options that make no sense; not thrown for anything that stands in a catalog. */
public final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param problem one sentence, lower-case, without full stop
     * @param remedy what to do, with full stop
     */
    public WrongUseException(String problem, String remedy) {
        super(problem + ". " + remedy);
    }
}
