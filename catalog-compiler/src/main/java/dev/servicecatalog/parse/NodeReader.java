package dev.servicecatalog.parse;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.parse.YamlNode.Entry;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Mark;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlNode.ScalarType;
import dev.servicecatalog.parse.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns one SnakeYAML document into our tree. Aliases share their target, so a bomb costs nothing here; what it would cost those
 * who walk it is counted, and too much is refused.
 */
final class NodeReader {
    private static final DiagnosticCode DUPLICATE_KEY = DiagnosticCode.error("duplicate-key");
    private static final DiagnosticCode ALIAS_NOT_ALLOWED = DiagnosticCode.error("alias-not-allowed");
    private static final DiagnosticCode KEY_NOT_TEXT = DiagnosticCode.error("key-not-text");
    private static final DiagnosticCode TAG_NOT_ALLOWED = DiagnosticCode.error("tag-not-allowed");
    private static final DiagnosticCode NESTED_TOO_DEEP = DiagnosticCode.error("nested-too-deep");
    /** Levels of lists and mappings inside each other; a catalog needs seven. */
    private static final int DEEPEST_NESTING = 50;

    private static final long LARGEST_DOCUMENT = 200_000;

    private static final Set<Tag> USUAL_TAGS =
            Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT);

    private final String path;
    private final int lineOffset;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<Node, YamlNode> done = new IdentityHashMap<>();
    private final Map<Node, Long> sizes = new IdentityHashMap<>();
    private final Map<Node, Boolean> open = new IdentityHashMap<>();

    NodeReader(String path, int lineOffset) {
        this.path = path;
        this.lineOffset = lineOffset;
    }

    List<Diagnostic> problems() {
        return problems;
    }

    YamlNode read(Node node) {
        YamlNode known = done.get(node);
        if (known != null) {
            return known;
        }
        if (open.putIfAbsent(node, true) != null) {
            report(
                    ALIAS_NOT_ALLOWED,
                    node,
                    "this part contains itself",
                    "Write the part out instead of using an alias.");
            return nothing(node);
        }
        if (open.size() > DEEPEST_NESTING) {
            report(
                    NESTED_TOO_DEEP,
                    node,
                    "lists and keys are nested deeper than " + DEEPEST_NESTING + " levels",
                    "Write it flatter.");
            open.remove(node);
            return nothing(node);
        }
        YamlNode read = readNew(node);
        open.remove(node);
        if (sizes.get(node) > LARGEST_DOCUMENT) {
            report(
                    ALIAS_NOT_ALLOWED,
                    node,
                    "with its aliases written out this part has more than " + LARGEST_DOCUMENT + " values",
                    "Use fewer aliases.");
            sizes.put(node, 1L);
            read = nothing(node);
        }
        done.put(node, read);
        return read;
    }

    private YamlNode readNew(Node node) {
        if (!USUAL_TAGS.contains(node.getTag())) {
            report(
                    TAG_NOT_ALLOWED,
                    node,
                    "the tag " + node.getTag().getValue() + " is not used in a catalog",
                    "Remove the tag.");
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>(sequence.getValue().size());
            long size = 1;
            for (Node item : sequence.getValue()) {
                items.add(read(item));
                size += sizes.getOrDefault(item, 1L);
            }
            sizes.put(node, size);
            return new Sequence(mark(node), List.copyOf(items));
        }
        sizes.put(node, 1L);
        return scalar((ScalarNode) node);
    }

    private Mapping mapping(MappingNode node) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        long size = 1;
        for (NodeTuple tuple : node.getValue()) {
            YamlNode value = read(tuple.getValueNode());
            size += 1 + sizes.getOrDefault(tuple.getValueNode(), 1L);
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                report(
                        KEY_NOT_TEXT,
                        tuple.getKeyNode(),
                        "a key must be a word",
                        "Write a plain word before the colon.");
                continue;
            }
            Scalar key = scalar(keyNode);
            Entry first = entries.putIfAbsent(key.text(), new Entry(key, value));
            if (first != null) {
                problems.add(Diagnostic.of(
                                DUPLICATE_KEY,
                                key.in(path),
                                "the key \"" + key.text() + "\" stands here a second time",
                                "Keep one of the two.",
                                "")
                        .with(List.of(new Diagnostic.Related(first.key().in(path), "first given here"))));
            }
        }
        sizes.put(node, size);
        return new Mapping(mark(node), entries);
    }

    private Scalar scalar(ScalarNode node) {
        Tag tag = node.getTag();
        boolean plain = node.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
        return new Scalar(mark(node), node.getValue(), plain ? type(tag) : ScalarType.STRING);
    }

    static ScalarType type(Tag tag) {
        if (tag.equals(Tag.NULL)) {
            return ScalarType.NULL;
        }
        if (tag.equals(Tag.BOOL)) {
            return ScalarType.BOOLEAN;
        }
        if (tag.equals(Tag.INT)) {
            return ScalarType.INTEGER;
        }
        return tag.equals(Tag.FLOAT) ? ScalarType.DECIMAL : ScalarType.STRING;
    }

    private YamlNode nothing(Node node) {
        Mark mark = mark(node);
        return new Scalar(new Mark(mark.line(), mark.column(), 1), "", ScalarType.NULL);
    }

    private Mark mark(Node node) {
        var start = node.getStartMark();
        var end = node.getEndMark();
        boolean oneLine = node instanceof ScalarNode && end.getLine() == start.getLine();
        int length = oneLine ? Math.max(1, end.getColumn() - start.getColumn()) : 1;
        return new Mark(start.getLine() + 1 + lineOffset, start.getColumn() + 1, length);
    }

    private void report(DiagnosticCode code, Node node, String message, String remedy) {
        Mark mark = mark(node);
        problems.add(Diagnostic.of(
                code, new SourceSpan(path, mark.line(), mark.column(), mark.length()), message, remedy, ""));
    }
}
