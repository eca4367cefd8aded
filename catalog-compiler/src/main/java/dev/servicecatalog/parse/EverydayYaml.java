package dev.servicecatalog.parse;

import static dev.servicecatalog.parse.EverydayLine.unless;

import dev.servicecatalog.parse.EverydayLine.NotEveryday;
import dev.servicecatalog.parse.YamlNode.Entry;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Mark;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlNode.ScalarType;
import dev.servicecatalog.parse.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the YAML that most people write most of the time: keys, lists with hyphens or in brackets, words, texts in quotes without
 * escapes, and texts of several lines behind a {@code |}. Everything else, and everything wrong, is left to SnakeYAML, which takes many
 * times as long and would have read the same.
 */
final class EverydayYaml {
    private static final int MOST_VALUES = 50_000;
    private static final int DOCUMENT_ENDS = -1;

    private final EverydayLine at;

    /** The column, from 0, at which the line begins that is read next; negative where a document ends. */
    private int indent;

    private int depth;

    private EverydayYaml(String text) {
        this.at = new EverydayLine(text);
    }

    /** The documents of a file; empty if that takes more than is known here. */
    static Optional<List<YamlNode>> read(String text) {
        if (!isPlain(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EverydayYaml(text).documents());
        } catch (NotEveryday left) {
            return Optional.empty();
        }
    }

    /** Whether every character is one place on a line, and none is something special. */
    private static boolean isPlain(String text) {
        int values = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c <= '~' || c == '\n' || c >= 0xA0 && c < 0x2028 || c > 0x2029 && c < 0xD800;
            values += c == ',' || c == ':' || c == '\n' ? 1 : 0;
            if (!plain) {
                return false;
            }
        }
        return values < MOST_VALUES;
    }

    private List<YamlNode> documents() {
        List<YamlNode> documents = new ArrayList<>();
        toNextContent();
        while (at.position < at.text.length()) {
            if (indent == DOCUMENT_ENDS) {
                at.position += 3;
                endLine();
            } else {
                documents.add(block());
                unless(indent == DOCUMENT_ENDS);
            }
        }
        return List.copyOf(documents);
    }

    private YamlNode block() {
        unless(++depth < EverydayLine.DEEPEST);
        YamlNode block = isItem() ? sequence(indent) : mapping(indent);
        depth--;
        return block;
    }

    private Mapping mapping(int column) {
        Mark mark = at.mark(at.position, at.position + 1);
        Map<String, Entry> entries = new LinkedHashMap<>();
        do {
            Scalar key = at.key();
            unless(entries.put(key.text(), new Entry(key, value(column, column - 1))) == null);
        } while (indent == column && !isItem());
        unless(indent < column);
        return new Mapping(mark, entries);
    }

    private Sequence sequence(int column) {
        Mark mark = at.mark(at.position, at.position + 1);
        List<YamlNode> items = new ArrayList<>();
        do {
            at.position++;
            items.add(item(column));
        } while (indent == column && isItem());
        unless(indent <= column);
        return new Sequence(mark, List.copyOf(items));
    }

    private YamlNode item(int column) {
        int start = at.position;
        at.spaces();
        if (at.keyEnd() == 0) {
            at.position = start;
            return value(column, column);
        }
        unless(++depth < EverydayLine.DEEPEST);
        Mapping item = mapping(at.column());
        depth--;
        return item;
    }

    /** What stands behind a colon or a hyphen, on the same line or below it; below a colon, a list may begin at the column of its key. */
    private YamlNode value(int column, int farthestLeft) {
        Mark nothing = at.mark(at.position, at.position + 1);
        boolean separated = at.peek(0) == ' ';
        at.spaces();
        if (at.peek(0) == '|') {
            return text(column);
        }
        if (at.peek(0) != '\n' && !(separated && at.peek(0) == '#')) {
            YamlNode value = at.value(false, depth);
            endLine();
            unless(indent <= column);
            return value;
        }
        endLine();
        boolean below = indent > column || indent == column && farthestLeft < column && isItem();
        return below ? block() : new Scalar(nothing, "", ScalarType.NULL);
    }

    private Scalar text(int column) {
        Mark mark = at.mark(at.position, at.position + 1);
        at.position++;
        unless(at.peek(0) == '\n');
        toNextLineOfText();
        StringBuilder lines = new StringBuilder();
        int margin = spacesHere();
        unless(margin > column);
        int empty = 0;
        while (at.position < at.text.length() && (at.peek(0) == '\n' || spacesHere() >= margin)) {
            if (at.peek(0) == '\n') {
                empty++;
            } else {
                lines.append("\n".repeat(empty)).append(restOfLine(margin)).append('\n');
                empty = 0;
            }
            toNextLineOfText();
        }
        unless(at.text.endsWith("\n") && spacesHere() <= column);
        toNextContent();
        return new Scalar(mark, lines.toString(), ScalarType.STRING);
    }

    /** Whether spaces alone on a line belong to the text depends on how many they are, and on what follows. */
    private void toNextLineOfText() {
        toNextLine();
        int spaces = spacesHere();
        unless(spaces == 0 || at.peek(spaces) != '\n');
    }

    private int spacesHere() {
        int spaces = 0;
        while (at.peek(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    private String restOfLine(int from) {
        int end = at.text.indexOf('\n', at.position);
        return at.text.substring(at.position + from, end < 0 ? at.text.length() : end);
    }

    private boolean isItem() {
        return at.peek(0) == '-' && (at.peek(1) == ' ' || at.peek(1) == '\n');
    }

    /** Behind a value only a comment may follow. */
    private void endLine() {
        boolean separated = at.peek(0) == ' ';
        at.spaces();
        unless(at.peek(0) == '\n' || separated && at.peek(0) == '#');
        toNextLine();
        toNextContent();
    }

    private void toNextLine() {
        int end = at.text.indexOf('\n', at.position);
        at.position = end < 0 ? at.text.length() : end + 1;
        at.line++;
        at.lineStart = at.position;
    }

    /** From the start of a line to where something stands. */
    private void toNextContent() {
        at.spaces();
        while (at.position < at.text.length() && (at.peek(0) == '\n' || at.peek(0) == '#')) {
            toNextLine();
            at.spaces();
        }
        boolean marker = at.column() == 0 && at.text.startsWith("---", at.position);
        unless(!marker || at.peek(3) == '\n');
        unless(at.column() > 0 || at.peek(0) != '%' && !at.text.startsWith("...", at.position));
        indent = marker || at.position == at.text.length() ? DOCUMENT_ENDS : at.column();
    }
}
