package dev.servicecatalog.check;

import dev.servicecatalog.check.Baseline.Entry;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.FindingKey;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a baseline's file: code, subject, count and what it is about, with tabs between them; {@code #} starts a remark. */
final class BaselineText {
    static final DiagnosticCode NOT_UNDERSTOOD = DiagnosticCode.error("baseline-not-understood");

    private static final String HEADER =
            "# Known findings: code, subject, count, what it is about. Written by catalog:baseline;"
                    + " new findings fail, mended ones leave.\n";
    private static final Pattern LINE =
            Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\\t([^\\t]+)\\t([1-9]\\d{0,8})\\t([^\\t]+)");
    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final SortedMap<FindingKey, Entry> entries = new TreeMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private BaselineText(String file) {
        this.file = file;
    }

    static Baseline read(String file, byte[] content) {
        BaselineText text = new BaselineText(file);
        text.read(content);
        return new Baseline(file, text.entries, text.problems);
    }

    static String render(SortedMap<FindingKey, Entry> entries) {
        StringBuilder out = new StringBuilder(HEADER);
        entries.forEach((key, entry) -> out.append(key.code())
                .append('\t')
                .append(key.subject())
                .append('\t')
                .append(entry.count())
                .append('\t')
                .append(key.about())
                .append('\n'));
        return out.toString();
    }

    private void read(byte[] content) {
        Optional<String> text = decoded(content);
        if (text.isEmpty()) {
            problem(1, "the baseline is not text in UTF-8");
            return;
        }
        List<String> lines = text.get().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                read(lines.get(i), i + 1);
            }
        }
    }

    private void read(String line, int number) {
        Matcher form = LINE.matcher(line);
        if (!form.matches()) {
            problem(number, "\"" + quoted(line) + "\" is no line of a baseline");
            return;
        }
        FindingKey key = new FindingKey(form.group(2), form.group(1), form.group(4));
        Entry first = entries.putIfAbsent(key, new Entry(Integer.parseInt(form.group(3)), number));
        if (first != null) {
            problem(number, "this finding of " + key.subject() + " already stands in line " + first.line());
        }
    }

    private void problem(int line, String message) {
        problems.add(Diagnostic.of(
                NOT_UNDERSTOOD,
                new SourceSpan(file, line, 1, 1),
                message,
                "Take the file from Git as it was, or accept all findings anew with catalog:baseline"
                        + " -Dcatalog.baseline.accept=true.",
                ""));
    }

    private static String quoted(String line) {
        String shown = line.replace('\t', ' ').replaceAll("\\p{Cc}", "");
        return shown.length() <= LONGEST_QUOTE ? shown : shown.substring(0, LONGEST_QUOTE) + "...";
    }

    private static Optional<String> decoded(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
