package dev.servicecatalog.change;

import dev.servicecatalog.model.Kind;
import java.util.Locale;

/** How reports of changes name things. */
final class Words {
    private Words() {}

    /** {@code change policy}. */
    static String kind(Kind kind) {
        return kind.word().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** {@code data loss} from a constant or a key of several words. */
    static String plain(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
