package dev.servicecatalog.parse;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML files. A broken document does not hide the others of its file. Safe from several threads. */
public final class YamlParser {
    private static final Pattern DOCUMENT_START = Pattern.compile("(?m)^---(?=\\s|$)");
    private static final Pattern KIND = Pattern.compile("(?m)^kind:[ \\t]*['\"]?([A-Za-z]+)");
    private static final Pattern NAME_IN_FLOW =
            Pattern.compile("(?m)^metadata:[ \\t]*\\{[^}\\n]*?\\bname:[ \\t]*['\"]?([-a-z0-9]+)");
    private static final Pattern NAME_IN_BLOCK = Pattern.compile("^[ \\t]+name:[ \\t]*['\"]?([-a-z0-9]+)");

    /** Far more than {@link NodeReader} lets through, so that it can say where; little enough for any stack. */
    private static final int DEEPEST_COMPOSED = 500;

    private YamlParser() {}

    /** The documents of a file and every problem of its text. */
    public static ParsedFile parse(SourceFile file) {
        SourceText source = SourceText.of(file.path(), file.content());
        if (source.problem != null) {
            return new ParsedFile(file.path(), List.of(), List.of(), List.of(source.problem));
        }
        return EverydayYaml.read(source.text)
                .map(documents -> new ParsedFile(file.path(), documents, List.of(), List.of()))
                .orElseGet(() -> parseInFull(file.path(), source.text));
    }

    /** Reads all that YAML can be, and words what is wrong with it. */
    static ParsedFile parseInFull(String path, String text) {
        Reading whole = new Reading(path);
        if (whole.read(text, 0)) {
            return whole.result();
        }
        return oneByOne(path, text);
    }

    /** Used only when the file as a whole cannot be read: each document by itself, so that one error costs one document. */
    private static ParsedFile oneByOne(String path, String text) {
        Reading reading = new Reading(path);
        Matcher starts = DOCUMENT_START.matcher(text);
        int from = 0;
        while (starts.find()) {
            reading.readOrDeclare(text.substring(from, starts.start()), linesBefore(text, from));
            from = starts.start();
        }
        reading.readOrDeclare(text.substring(from), linesBefore(text, from));
        return reading.result();
    }

    private static int linesBefore(String text, int end) {
        return (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }

    private static final class Reading {
        private final String path;
        private final List<YamlNode> documents = new ArrayList<>();
        private final List<ParsedFile.Declaration> declared = new ArrayList<>();
        private final List<Diagnostic> problems = new ArrayList<>();

        Reading(String path) {
            this.path = path;
        }

        /** False as soon as SnakeYAML refuses the text; what was read until then is kept. */
        boolean read(String text, int lineOffset) {
            try {
                Composer composer = composer(text);
                while (composer.checkNode()) {
                    Node node = composer.getNode();
                    NodeReader reader = new NodeReader(path, lineOffset);
                    YamlNode document = reader.read(node);
                    problems.addAll(reader.problems());
                    if (!isEmpty(document)) {
                        documents.add(document);
                    }
                }
                return true;
            } catch (YAMLException e) {
                problems.add(YamlWording.of(e, text, path, lineOffset));
                return false;
            }
        }

        void readOrDeclare(String text, int lineOffset) {
            if (!read(text, lineOffset)) {
                Matcher kind = KIND.matcher(text);
                if (kind.find()) {
                    nameIn(text).ifPresent(name -> declared.add(new ParsedFile.Declaration(kind.group(1), name)));
                }
            }
        }

        /** The name under {@code metadata}, without understanding YAML. */
        private static Optional<String> nameIn(String text) {
            Matcher flow = NAME_IN_FLOW.matcher(text);
            if (flow.find()) {
                return Optional.of(flow.group(1));
            }
            return text.lines()
                    .dropWhile(line -> !line.startsWith("metadata:"))
                    .skip(1)
                    .takeWhile(line -> line.isBlank() || Character.isWhitespace(line.charAt(0)))
                    .map(NAME_IN_BLOCK::matcher)
                    .filter(Matcher::find)
                    .map(name -> name.group(1))
                    .findFirst();
        }

        ParsedFile result() {
            return new ParsedFile(path, List.copyOf(documents), List.copyOf(declared), List.copyOf(problems));
        }

        private static boolean isEmpty(YamlNode document) {
            return document instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.ScalarType.NULL;
        }

        private static Composer composer(String text) {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            options.setMaxAliasesForCollections(Integer.MAX_VALUE);
            options.setNestingDepthLimit(DEEPEST_COMPOSED);
            return new Composer(new ParserImpl(new StreamReader(text), options), new CoreSchema(), options);
        }
    }
}
