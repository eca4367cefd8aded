package dev.servicecatalog.output.reuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Everything that some files are made from. What is kept by name is watched: of it each file depends on what it reads. The rest is fixed:
 * all files depend on it.
 */
public final class Facts {
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<Fact, Fingerprint> known = new ConcurrentHashMap<>();
    private final SortedMap<String, Object> fixed = new TreeMap<>();
    private final Fingerprints fingerprints = new Fingerprints();
    private final boolean wanted;

    /** Nothing is watched or fixed yet. */
    public Facts() {
        this(true);
    }

    private Facts(boolean wanted) {
        this.wanted = wanted;
    }

    /** For files of which nobody will ask what they were made from: nothing is watched. Lists that wait still wait. Several threads may use it. */
    public static Facts unwanted() {
        return new Facts(false);
    }

    /**
     * The same record, in which maps and lists note what is read of them; so do those of records in it. All else in it is fixed.
     *
     * @param name how to call it, unlike all others
     */
    public <R extends Record> R watch(String name, R record) {
        if (!wanted) {
            return record;
        }
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = watched(name + "." + components[i].getName(), value(components[i], record));
        }
        R watched = rebuilt(record, components, values);
        for (int i = 0; i < components.length; i++) {
            if (isUnseen(values[i], value(components[i], watched))) {
                fix(name + "." + components[i].getName(), values[i]);
            }
        }
        return watched;
    }

    /** The same map, which notes what is read of it. */
    public <K, V> Map<K, V> watch(String name, Map<K, V> map) {
        if (!wanted) {
            return map;
        }
        add(name, new MapSource(map));
        return new WatchedMap<>(name, map);
    }

    /** The same list, which notes what is read of it. */
    public <E> List<E> watch(String name, List<E> list) {
        if (!wanted) {
            return list;
        }
        add(name, new ListSource(list));
        return new WatchedList<>(name, list);
    }

    /** A list that is worked out when somebody looks at it, and notes what is read of it. */
    public <E> List<E> watchLater(String name, Supplier<List<E>> work) {
        Later<List<E>> list = new Later<>(work);
        return watch(name, new AbstractList<>() {
            @Override
            public E get(int index) {
                return list.get().get(index);
            }

            @Override
            public int size() {
                return list.get().size();
            }
        });
    }

    /** What all files depend on. */
    public void fix(String name, Object value) {
        if (wanted && fixed.put(name, Arrays.asList(value)) != null) {
            throw new IllegalArgumentException("fixed twice: " + name);
        }
    }

    Fingerprint fixed() {
        refuseUnwanted();
        return fingerprints.of(fixed);
    }

    /** How a fact is now; what is not there has a fingerprint too. Several threads may ask. */
    Fingerprint now(Fact fact) {
        refuseUnwanted();
        return known.computeIfAbsent(fact, any -> fingerprints.of(value(any)));
    }

    /** Where nothing was watched, everything would seem the same. */
    private void refuseUnwanted() {
        if (!wanted) {
            throw new IllegalStateException("nothing was watched");
        }
    }

    private Object value(Fact fact) {
        Source source = sources.get(fact.source());
        if (source == null) {
            return null;
        }
        return switch (fact.part()) {
            case ENTRY -> source.entry(fact.key());
            case SIZE -> source.size();
            case WHOLE -> source.whole();
        };
    }

    private void add(String name, Source source) {
        if (sources.put(name, source) != null) {
            throw new IllegalArgumentException("watched twice: " + name);
        }
    }

    private Object watched(String name, Object value) {
        if (value instanceof SortedMap<?, ?> map) {
            add(name, new MapSource(map));
            return new WatchedSortedMap<>(name, map);
        }
        if (value instanceof Map<?, ?> map) {
            return watch(name, map);
        }
        if (value instanceof List<?> list) {
            return watch(name, list);
        }
        if (value instanceof Record record) {
            return watch(name, record);
        }
        fix(name, value);
        return value;
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R rebuilt(R record, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot be watched: " + record.getClass(), impossible);
        }
    }

    /** Whether a record copied what it was given, so that reading it is not noted. */
    private static boolean isUnseen(Object given, Object held) {
        boolean watched = given instanceof WatchedMap || given instanceof WatchedList;
        try {
            return watched && Readings.during(() -> size(held)).isEmpty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int size(Object held) {
        return held instanceof Map<?, ?> map ? map.size() : ((List<?>) held).size();
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("cannot be watched: " + component, impossible);
        }
    }

    private interface Source {
        Object entry(String key);

        int size();

        Object whole();
    }

    private static final class MapSource implements Source {
        private final Map<?, ?> map;
        private Map<String, List<Object>> byKey;

        MapSource(Map<?, ?> map) {
            this.map = map;
        }

        @Override
        public synchronized Object entry(String key) {
            if (byKey == null) {
                byKey = new HashMap<>();
                map.forEach((each, value) -> byKey.computeIfAbsent(String.valueOf(each), any -> new ArrayList<>(1))
                        .add(value));
            }
            return byKey.get(key);
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public Object whole() {
            return map;
        }
    }

    private record ListSource(List<?> list) implements Source {
        @Override
        public Object entry(String key) {
            int index = Integer.parseInt(key);
            return index < list.size() ? list.get(index) : null;
        }

        @Override
        public int size() {
            return list.size();
        }

        @Override
        public Object whole() {
            return list;
        }
    }
}
