package dev.servicecatalog.check.rules;

import dev.servicecatalog.model.Promises;
import java.util.Locale;

/** Promises as a sentence names them. */
final class PromiseWords {
    private PromiseWords() {}

    /** {@code availability}, {@code data loss}. */
    static String of(Promises.Name promise) {
        return promise.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
