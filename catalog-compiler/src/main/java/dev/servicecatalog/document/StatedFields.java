package dev.servicecatalog.document;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes keys with what is stated behind them; a key behind which nothing is stated is left out. */
public final class StatedFields {
    private final JsonGenerator json;

    StatedFields(JsonGenerator json) {
        this.json = json;
    }

    /** A quantity, a date, a name or a text, as people write it. */
    void text(String key, Optional<?> stated) {
        stated.ifPresent(value -> json.writeStringProperty(key, value.toString()));
    }

    /** A text that is empty where nothing is stated. */
    void text(String key, String stated) {
        if (!stated.isEmpty()) {
            json.writeStringProperty(key, stated);
        }
    }

    void texts(String key, List<String> stated) {
        if (!stated.isEmpty()) {
            json.writeArrayPropertyStart(key);
            stated.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    /** A choice, {@code like-this}. */
    void choice(String key, Optional<? extends Enum<?>> stated) {
        stated.ifPresent(value -> json.writeStringProperty(key, kebab(value)));
    }

    void choices(String key, List<? extends Enum<?>> stated) {
        texts(key, stated.stream().map(StatedFields::kebab).toList());
    }

    void whole(String key, Optional<Integer> stated) {
        stated.ifPresent(value -> json.writeNumberProperty(key, value));
    }

    void number(String key, Optional<BigDecimal> stated) {
        stated.ifPresent(value -> json.writeNumberProperty(key, value));
    }

    void flag(String key, boolean stated) {
        json.writeBooleanProperty(key, stated);
    }

    /** A mapping, even if nothing is stated in it. */
    void object(String key, Runnable fields) {
        json.writeObjectPropertyStart(key);
        fields.run();
        json.writeEndObject();
    }

    /** A mapping, if something is stated in it. */
    void object(String key, boolean stated, Runnable fields) {
        if (stated) {
            object(key, fields);
        }
    }

    /** A mapping, if it is stated. */
    <T> void object(String key, Optional<T> stated, Consumer<T> fields) {
        stated.ifPresent(value -> object(key, () -> fields.accept(value)));
    }

    /** A list of mappings. */
    <T> void objects(String key, Collection<T> stated, Consumer<T> fields) {
        if (stated.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(key);
        for (T item : stated) {
            json.writeStartObject();
            fields.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A mapping from name to mapping. */
    <T> void byName(String key, Map<String, T> stated, Consumer<T> fields) {
        object(key, !stated.isEmpty(), () -> stated.forEach((name, value) -> object(name, () -> fields.accept(value))));
    }

    /** {@code SUPPLIER_CONTRACT} as {@code supplier-contract}. */
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code PRICE_RAISED} as {@code priceRaised}. */
    public static String camel(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }

    /** {@code 36 months}; in years what has too many digits as months. */
    public static String months(int count) {
        int most = 9999;
        return count <= most ? count + (count == 1 ? " month" : " months") : count / 12 + " years";
    }
}
