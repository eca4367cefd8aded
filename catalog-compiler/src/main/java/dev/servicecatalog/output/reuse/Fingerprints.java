package dev.servicecatalog.output.reuse;

import dev.servicecatalog.model.Entity;
import dev.servicecatalog.output.Sha256;
import dev.servicecatalog.time.BusinessCalendar;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes fingerprints of values of the catalog's model and of what is reckoned from it, by their fields. A value of a kind that is not known
 * here is never the same as another, not even as itself: what was made from it is made again. Safe from several threads.
 */
final class Fingerprints {
    private static final int DEEP = 200;

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Map<Same, Fingerprint> known = new ConcurrentHashMap<>();

    Fingerprint of(Object value) {
        if (!isShared(value)) {
            return made(value, 0);
        }
        Same same = new Same(value);
        Fingerprint print = known.get(same);
        if (print == null) {
            print = made(value, 0);
            known.put(same, print);
        }
        return print;
    }

    private Fingerprint made(Object value, int depth) {
        Bytes bytes = new Bytes();
        add(bytes, value, depth, true);
        ByteBuffer digest = ByteBuffer.wrap(Sha256.begin().digest(bytes.all()));
        return new Fingerprint(digest.getLong(), digest.getLong());
    }

    private void add(Bytes out, Object value, int depth, boolean whole) {
        if (value == null) {
            out.add('0');
        } else if (value instanceof String text) {
            out.add('s');
            out.add(text);
        } else if (!whole && isShared(value)) {
            out.add('@');
            out.add(of(value));
        } else if (value instanceof byte[] bytes) {
            out.add('b');
            out.add(bytes);
        } else if (value instanceof Optional<?> optional) {
            out.add('?');
            add(out, optional.orElse(null), depth + 1, false);
        } else if (depth > DEEP) {
            unlikeAll(out);
        } else if (value instanceof Map<?, ?> map) {
            add(out, map, depth);
        } else if (value instanceof Collection<?> all) {
            add(out, all, depth);
        } else if (value instanceof Enum<?> word) {
            named(out, word.getDeclaringClass());
            out.add(word.name());
        } else if (isText(value)) {
            named(out, value.getClass());
            out.add(value.toString());
        } else if (isOwn(value.getClass())) {
            named(out, value.getClass());
            for (Field field : SHAPES.get(value.getClass()).fields()) {
                add(out, value(field, value), depth + 1, false);
            }
        } else {
            unlikeAll(out);
        }
    }

    private static void named(Bytes out, Class<?> type) {
        out.add('n');
        out.add(SHAPES.get(type).name());
    }

    private void add(Bytes out, Map<?, ?> map, int depth) {
        out.add('m');
        out.add(map.size());
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

    private void add(Bytes out, Collection<?> all, int depth) {
        out.add('c');
        out.add(all.size());
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

    private static void add(Bytes out, List<Fingerprint> unordered) {
        unordered.sort(Comparator.comparingLong(Fingerprint::high).thenComparingLong(Fingerprint::low));
        for (Fingerprint print : unordered) {
            out.add(print);
        }
    }

    /** Documents and calendars stand in many values: each is looked at once. */
    private static boolean isShared(Object value) {
        return value instanceof Entity || value instanceof BusinessCalendar;
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
        return value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
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

    private static void unlikeAll(Bytes out) {
        out.add(UUID.randomUUID().toString());
    }

    private static Object value(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One object, whatever it is equal to. */
    private record Same(Object object) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    /**
     * What there is to know of a class.
     *
     * @param name UTF-8
     * @param fields of its objects, accessible; in the order that the machine has them in
     */
    private record Shape(byte[] name, List<Field> fields) {
        static Shape of(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            if (isOwn(type)) {
                for (Class<?> each = type; each != null && isOwn(each); each = each.getSuperclass()) {
                    Arrays.stream(each.getDeclaredFields())
                            .filter(field -> !Modifier.isStatic(field.getModifiers()))
                            .forEach(fields::add);
                }
                fields.forEach(field -> field.setAccessible(true));
            }
            return new Shape(type.getName().getBytes(StandardCharsets.UTF_8), fields);
        }
    }
}
