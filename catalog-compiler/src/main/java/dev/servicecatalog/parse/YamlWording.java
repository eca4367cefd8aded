package dev.servicecatalog.parse;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says what SnakeYAML refuses in words for people who do not know YAML's grammar. */
final class YamlWording {
    private static final DiagnosticCode YAML_NOT_UNDERSTOOD = DiagnosticCode.error("yaml-not-understood");

    private YamlWording() {}

    static Diagnostic of(YAMLException e, String text, String path, int lineOffset) {
        if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return of(marked, mark -> new SourceSpan(path, mark.getLine() + 1 + lineOffset, mark.getColumn() + 1, 1));
        }
        if (e instanceof ReaderException character) {
            int found = text.indexOf(character.getCodePoint());
            SourceSpan place = SourceText.endOf(path, text.substring(0, Math.max(0, found)));
            return found(
                    new SourceSpan(path, place.line() + lineOffset, place.column(), 1),
                    "the character U+%04X is not allowed in YAML".formatted(character.getCodePoint()),
                    "Remove the character.");
        }
        return found(
                new SourceSpan(path, 1 + lineOffset, 1, 1),
                "this is not YAML: " + e.getMessage(),
                "Correct the text at this place.");
    }

    /** What is opened and never closed is found where it was opened, however far above the end; a bracket with a slip in it has both places. */
    private static Diagnostic of(MarkedYAMLException e, Function<Mark, SourceSpan> place) {
        String said = e.getProblem() == null ? "" : e.getProblem();
        SourceSpan noticed = place.apply(e.getProblemMark());
        Optional<SourceSpan> opened = Optional.ofNullable(e.getContextMark()).map(place);
        if (isOpenQuote(said) || isOpenBracket(said)) {
            return word(opened.orElse(noticed), said);
        }
        Diagnostic finding = word(noticed, said);
        return isInBracket(said) && opened.isPresent()
                ? finding.with(List.of(new Diagnostic.Related(opened.get(), "the bracket is opened here")))
                : finding;
    }

    private static boolean isOpenQuote(String said) {
        return said.contains("found unexpected end of stream");
    }

    private static boolean isOpenBracket(String said) {
        return isInBracket(said) && said.endsWith("<stream end>");
    }

    private static boolean isInBracket(String said) {
        return said.startsWith("expected ',' or");
    }

    private static Diagnostic word(SourceSpan place, String said) {
        if (said.contains("'\\t(TAB)'")) {
            return found(place, "a tab is used where YAML wants spaces", "Replace the tab by spaces.");
        }
        if (said.startsWith("mapping values are not allowed")) {
            return found(
                    place,
                    "a colon starts a second key on the same line",
                    "Put a text that holds a colon and a space into quotes, or start a new line.");
        }
        if (said.startsWith("could not find expected ':'")) {
            return found(place, "a colon is missing behind the key before this place", "Write `key: value`.");
        }
        if (said.contains("expected <block end>")) {
            return found(place, "the indentation does not fit the lines before", "Indent it like its neighbours.");
        }
        if (isOpenBracket(said)) {
            return found(place, "a bracket is opened and never closed", "Close the bracket.");
        }
        if (isInBracket(said)) {
            return found(place, "a comma or the closing bracket is missing", "Close the bracket or add the comma.");
        }
        if (isOpenQuote(said)) {
            return found(place, "a quote is opened and never closed", "Close the quote.");
        }
        if (said.startsWith("found undefined alias")) {
            return found(place, said.replace("found undefined", "nothing is named for the"), "Write the value out.");
        }
        return found(place, "this is not YAML: " + said, "Correct the text at this place.");
    }

    private static Diagnostic found(SourceSpan place, String message, String remedy) {
        return Diagnostic.of(YAML_NOT_UNDERSTOOD, place, message, remedy, "");
    }
}
