package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.Rollback;
import dev.servicecatalog.parse.ParsedFile;
import dev.servicecatalog.parse.YamlNode;
import dev.servicecatalog.parse.YamlNode.Entry;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlParser;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.SourceFile;
import dev.servicecatalog.time.BusinessDuration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads how a change is taken back: a small YAML file with the keys {@code how}, {@code time} and {@code testedOn}. */
public final class RollbackDeclaration {
    private static final List<String> KEYS = List.of("how", "testedOn", "time");
    private static final String EXAMPLE = "Write `how: Deploy the version before`.";

    private final String file;
    private final Mapping keys;

    private RollbackDeclaration(String file, Mapping keys) {
        this.file = file;
        this.keys = keys;
    }

    /** The declaration, which is one file. */
    public static Collected<Rollback> read(ReportFiles reports) {
        return reports.readOne(RollbackDeclaration::rollback);
    }

    private static Rollback rollback(ReportFile file) throws UnreadableEvidence {
        RollbackDeclaration declaration = new RollbackDeclaration(file.name(), mapping(file));
        for (Entry entry : declaration.keys.entries()) {
            declaration.checkKey(entry.key());
        }
        return new Rollback(declaration.how(), declaration.time(), declaration.testedOn(), file.evidence());
    }

    private static Mapping mapping(ReportFile file) throws UnreadableEvidence {
        if (file.content().length > CatalogSource.LARGEST_FILE) {
            throw file.wrong("this is too long for a declaration", EXAMPLE);
        }
        ParsedFile parsed = YamlParser.parse(new SourceFile(file.name(), file.content()));
        if (!parsed.problems().isEmpty()) {
            var first = parsed.problems().stream().sorted().findFirst().orElseThrow();
            throw new UnreadableEvidence(first.place(), first.message(), first.remedy());
        }
        if (parsed.documents().size() != 1 || !(parsed.documents().get(0) instanceof Mapping mapping)) {
            throw file.wrong("this is not one list of keys", EXAMPLE);
        }
        return mapping;
    }

    private void checkKey(Scalar key) throws UnreadableEvidence {
        if (!KEYS.contains(key.text())) {
            String meant = NearestName.of(key.text(), KEYS)
                    .map(name -> "Did you mean \"" + name + "\"? ")
                    .orElse("");
            throw wrong(
                    key,
                    "\"" + key.text() + "\" is not known here",
                    meant + "Use " + String.join(", ", KEYS) + " only.");
        }
    }

    private String how() throws UnreadableEvidence {
        Optional<Scalar> how = scalar("how").filter(text -> !text.text().isBlank());
        if (how.isEmpty()) {
            throw wrong(keys, "nothing says how the change is taken back", EXAMPLE);
        }
        return how.get().text();
    }

    private Optional<BusinessDuration> time() throws UnreadableEvidence {
        Optional<Scalar> text = scalar("time");
        Optional<BusinessDuration> time = text.flatMap(scalar -> BusinessDuration.parse(scalar.text()));
        if (text.isPresent() && time.isEmpty()) {
            throw wrong(
                    text.get(),
                    "\"" + text.get().text() + "\" is not a duration",
                    "Write for example `15 minutes` or `2 business hours`.");
        }
        return time;
    }

    private Optional<LocalDate> testedOn() throws UnreadableEvidence {
        Optional<Scalar> text = scalar("testedOn");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get().text()));
        } catch (DateTimeParseException noDate) {
            throw wrong(text.get(), "\"" + text.get().text() + "\" is not a date", "Write for example `2026-10-01`.");
        }
    }

    private Optional<Scalar> scalar(String key) throws UnreadableEvidence {
        Optional<YamlNode> value = keys.get(key);
        if (value.isPresent() && !(value.get() instanceof Scalar)) {
            throw wrong(value.get(), "\"" + key + "\" is one value, not several", EXAMPLE);
        }
        return value.map(Scalar.class::cast);
    }

    private UnreadableEvidence wrong(YamlNode node, String message, String remedy) {
        SourceSpan place = node.in(file);
        return new UnreadableEvidence(place, message, remedy);
    }
}
