package dev.servicecatalog.output;

/** Is told how far work is; by several threads at once. */
public interface Counted {
    /** So many of all are done. */
    void at(int done, int all);
}
