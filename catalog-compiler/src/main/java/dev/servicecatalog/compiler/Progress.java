package dev.servicecatalog.compiler;

import java.util.function.Consumer;

/** Is told what long work is at. */
public interface Progress extends Consumer<String> {
    /** A sentence about what comes next. */
    @Override
    void accept(String sentence);

    /**
     * How far it is; several threads may tell it at once.
     *
     * @param what is counted, such as {@code pages}
     * @param done from 1 to {@code all}, each number once and in no order
     * @param all how many there are
     */
    default void at(String what, int done, int all) {}
}
