package dev.servicecatalog.output;

/** Is told how far work is; by several threads at once. */
public interface Counted {
    /** So many of all are done: each number from 1 on once, in no order. */
    void at(int done, int all);
}
