package dev.servicecatalog.parse;

import dev.servicecatalog.diagnostic.SourceSpan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of YAML and its place. Lines and columns count from 1, columns in code points. */
public sealed interface YamlNode {
    /** Where it starts. */
    Mark mark();

    /** Its place in a file. */
    default SourceSpan in(String file) {
        return new SourceSpan(file, mark().line(), mark().column(), mark().length());
    }

    /**
     * A start and how much of that line belongs to it.
     *
     * @param length code points, at least 1
     */
    record Mark(int line, int column, int length) {}

    /** What a plain scalar means under the YAML 1.2 core schema; a quoted one is always a string. */
    enum ScalarType {
        STRING,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NULL
    }

    /** A text, exactly as written, with what YAML takes it for. */
    record Scalar(Mark mark, String text, ScalarType type) implements YamlNode {}

    /** A list. */
    record Sequence(Mark mark, List<YamlNode> items) implements YamlNode {}

    /** Keys and values, in the order written; keys are unique. */
    record Mapping(Mark mark, Map<String, Entry> byKey) implements YamlNode {
        /** All entries, in the order written. */
        public Collection<Entry> entries() {
            return byKey.values();
        }

        /** The value of a key; empty if it is not there or nothing stands behind it. */
        public Optional<YamlNode> get(String key) {
            return Optional.ofNullable(byKey.get(key))
                    .map(Entry::value)
                    .filter(value -> !(value instanceof Scalar scalar && scalar.type() == ScalarType.NULL));
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, YamlNode value) {}
}
