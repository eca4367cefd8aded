package dev.servicecatalog.parse;

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
import org.yaml.snakeyaml.nodes.NodeId;

/** A place in a text, and what can stand behind it on one line: a word, a text in quotes, a list or keys in brackets. */
final class EverydayLine {
    private static final CoreSchema TYPES = new CoreSchema();
    private static final String NEVER_FIRST = ",[]{}#&*!|>'\"%@`?:\n";

    /** What the texts begin with that are not only texts. */
    private static final String TYPED = "~nNtTfF-+.0123456789";

    private static final int LONGEST_KEY = 1000;

    static final int DEEPEST = 20;

    final String text;
    int position;
    int line = 1;
    int lineStart;

    EverydayLine(String text) {
        this.text = text;
    }

    /** Tells that the text is better left to those who know all of YAML. */
    static final class NotEveryday extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotEveryday() {
            super(null, null, false, false);
        }
    }

    static void unless(boolean everyday) {
        if (!everyday) {
            throw new NotEveryday();
        }
    }

    /** The character so far from here; the end of a line at the end of the text. */
    char peek(int ahead) {
        return position + ahead < text.length() ? text.charAt(position + ahead) : '\n';
    }

    void spaces() {
        while (peek(0) == ' ') {
            position++;
        }
    }

    int column() {
        return position - lineStart;
    }

    Mark mark(int start, int end) {
        return new Mark(line, start - lineStart + 1, end - start);
    }

    /** The end of the key that begins here; 0 if none does. YAML has no keys of more than 1024 characters. */
    int keyEnd() {
        int end = position;
        while (end < text.length() && isOfKey(text.charAt(end))) {
            end++;
        }
        boolean isKey = isLetter(peek(0)) && end - position <= LONGEST_KEY;
        return isKey && end < text.length() && text.charAt(end) == ':' && isSpace(end + 1) ? end : 0;
    }

    private boolean isSpace(int at) {
        return at >= text.length() || text.charAt(at) == ' ' || text.charAt(at) == '\n';
    }

    private static boolean isOfKey(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.' || c == '/';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** A key and its colon. */
    Scalar key() {
        int end = keyEnd();
        unless(end > 0);
        Scalar key = scalar(end);
        position++;
        return key;
    }

    /** What stands here, up to the end of the line or of what is in brackets. */
    YamlNode value(boolean inBrackets, int depth) {
        unless(depth < DEEPEST);
        return switch (peek(0)) {
            case '[' -> list(depth);
            case '{' -> keys(depth);
            case '"', '\'' -> quoted(peek(0));
            default -> plain(inBrackets);
        };
    }

    private Sequence list(int depth) {
        Mark mark = mark(position, position + 1);
        List<YamlNode> items = new ArrayList<>();
        while (goesOn(']', items.isEmpty())) {
            items.add(value(true, depth + 1));
        }
        return new Sequence(mark, List.copyOf(items));
    }

    private Mapping keys(int depth) {
        Mark mark = mark(position, position + 1);
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (goesOn('}', entries.isEmpty())) {
            Scalar key = key();
            spaces();
            unless(entries.put(key.text(), new Entry(key, value(true, depth + 1))) == null);
        }
        return new Mapping(mark, entries);
    }

    /** Goes behind the bracket or the comma that must be here; false behind the closing bracket. */
    private boolean goesOn(char closing, boolean first) {
        if (first) {
            position++;
        }
        spaces();
        boolean ends = peek(0) == closing;
        unless(ends || first || peek(0) == ',');
        if (ends || !first) {
            position++;
        }
        if (!ends) {
            spaces();
        }
        return !ends;
    }

    private Scalar quoted(char quote) {
        int start = position;
        int end = text.indexOf(quote, start + 1);
        unless(end > 0 && (end + 1 == text.length() || text.charAt(end + 1) != quote));
        String inner = text.substring(start + 1, end);
        unless(inner.indexOf('\n') < 0 && (quote == '\'' || inner.indexOf('\\') < 0));
        position = end + 1;
        return new Scalar(mark(start, position), inner, ScalarType.STRING);
    }

    private Scalar plain(boolean inBrackets) {
        char first = peek(0);
        unless(NEVER_FIRST.indexOf(first) < 0 && (first != '-' || isOfKey(peek(1))));
        int end = position;
        while (end < text.length() && !endsPlain(end, inBrackets)) {
            end++;
        }
        while (text.charAt(end - 1) == ' ') {
            end--;
        }
        return scalar(end);
    }

    private boolean endsPlain(int at, boolean inBrackets) {
        char c = text.charAt(at);
        if (c == ':') {
            unless(!isSpace(at + 1) && !(inBrackets && isBracket(text.charAt(at + 1))));
        }
        unless(!inBrackets || c != '#' && c != '?' && c != '\n');
        return c == '\n' || c == '#' && text.charAt(at - 1) == ' ' || inBrackets && isBracket(c);
    }

    private static boolean isBracket(char c) {
        return ",[]{}".indexOf(c) >= 0;
    }

    private Scalar scalar(int end) {
        String word = text.substring(position, end);
        Mark mark = mark(position, end);
        position = end;
        return new Scalar(mark, word, type(word));
    }

    /** Whatever is not only a text has no space in it. */
    private static ScalarType type(String word) {
        return TYPED.indexOf(word.charAt(0)) < 0 || word.indexOf(' ') > 0
                ? ScalarType.STRING
                : NodeReader.type(TYPES.resolve(NodeId.scalar, word, true));
    }
}
