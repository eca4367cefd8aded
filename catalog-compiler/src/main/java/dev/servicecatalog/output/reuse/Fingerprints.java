package dev.servicecatalog.output.reuse;

import dev.servicecatalog.model.Entity;
import dev.servicecatalog.output.Sha256;
import dev.servicecatalog.time.BusinessCalendar;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes fingerprints of values of the catalog's model and of what is reckoned from it, by their fields. A value of a kind that is not known
 * here is never the same as another, not even as itself: what was made from it is made again. For one thread.
 */
final class Fingerprints {
    private static final int DEEP = 200;

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (Class<?> each = type; each != Object.class && each != Record.class; each = each.getSuperclass()) {
                Arrays.stream(each.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .forEach(fields::add);
            }
            fields.forEach(field -> field.setAccessible(true));
            return fields;
        }
    };

    /** Documents and calendars stand in many values. */
    private final Map<Object, Fingerprint> known = new IdentityHashMap<>();

    private final SortedSet<String> unknown = new TreeSet<>();

    Fingerprint of(Object value) {
        if (!(value instanceof Entity) && !(value instanceof BusinessCalendar)) {
            return made(value, 0);
        }
        Fingerprint print = known.get(value);
        if (print == null) {
            print = made(value, 0);
            known.put(value, print);
        }
        return print;
    }

    /** The classes of values that are never the same, by name. */
    SortedSet<String> unknown() {
        return unknown;
    }

    private Fingerprint made(Object value, int depth) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            add(new DataOutputStream(bytes), value, depth, true);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        ByteBuffer digest = ByteBuffer.wrap(Sha256.begin().digest(bytes.toByteArray()));
        return new Fingerprint(digest.getLong(), digest.getLong());
    }

    private void add(DataOutputStream out, Object value, int depth, boolean whole) throws IOException {
        if (value == null) {
            out.writeByte('0');
        } else if (!whole && (value instanceof Entity || value instanceof BusinessCalendar)) {
            Fingerprint print = of(value);
            out.writeByte('@');
            out.writeLong(print.high());
            out.writeLong(print.low());
        } else if (value instanceof byte[] bytes) {
            out.writeByte('b');
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (isText(value)) {
            text(out, value.getClass().getName());
            text(out, value instanceof Enum<?> word ? word.name() : value.toString());
        } else if (depth > DEEP) {
            unknown(out, value);
        } else if (value instanceof Optional<?> optional) {
            out.writeByte('?');
            add(out, optional.orElse(null), depth + 1, false);
        } else if (value instanceof Map<?, ?> map) {
            add(out, map, depth);
        } else if (value instanceof Collection<?> all) {
            add(out, all, depth);
        } else if (isOwn(value.getClass())) {
            text(out, value.getClass().getName());
            for (Field field : FIELDS.get(value.getClass())) {
                add(out, value(field, value), depth + 1, false);
            }
        } else {
            unknown(out, value);
        }
    }

    private void add(DataOutputStream out, Map<?, ?> map, int depth) throws IOException {
        out.writeByte('m');
        out.writeInt(map.size());
        List<Fingerprint> unordered = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (isUnordered(map)) {
                unordered.add(made(Arrays.asList(entry.getKey(), entry.getValue()), depth + 1));
            } else {
                add(out, entry.getKey(), depth + 1, false);
                add(out, entry.getValue(), depth + 1, false);
            }
        }
        add(out, unordered);
    }

    private void add(DataOutputStream out, Collection<?> all, int depth) throws IOException {
        out.writeByte('c');
        out.writeInt(all.size());
        List<Fingerprint> unordered = new ArrayList<>();
        for (Object each : all) {
            if (isUnordered(all)) {
                unordered.add(made(Collections.singletonList(each), depth + 1));
            } else {
                add(out, each, depth + 1, false);
            }
        }
        add(out, unordered);
    }

    private static void add(DataOutputStream out, List<Fingerprint> unordered) throws IOException {
        unordered.sort(Comparator.comparingLong(Fingerprint::high).thenComparingLong(Fingerprint::low));
        for (Fingerprint print : unordered) {
            out.writeLong(print.high());
            out.writeLong(print.low());
        }
    }

    /** Whether its order is another one in each run. */
    private static boolean isUnordered(Object collection) {
        Class<?> type = collection.getClass();
        return type == HashMap.class
                || type == HashSet.class
                || type == ConcurrentHashMap.class
                || !(collection instanceof List) && type.getName().startsWith("java.util.ImmutableCollections$");
    }

    private static boolean isText(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount
                || value instanceof ZoneId
                || value instanceof Locale
                || value instanceof Currency
                || value instanceof URI
                || value instanceof Path;
    }

    /** No lambda: what it holds cannot be seen. */
    private static boolean isOwn(Class<?> type) {
        return type.getName().startsWith("dev.servicecatalog.") && !type.isHidden();
    }

    private void unknown(DataOutputStream out, Object value) throws IOException {
        unknown.add(value.getClass().getName());
        text(out, UUID.randomUUID().toString());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Object value(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
