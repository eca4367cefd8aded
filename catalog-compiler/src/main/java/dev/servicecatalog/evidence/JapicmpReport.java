package dev.servicecatalog.evidence;

import dev.servicecatalog.evidence.ApiReports.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One report of japicmp. Each change says whether it is compatible; a class that is not, for whatever reason, counts at least once. */
final class JapicmpReport {
    private static final Set<String> MEMBERS = Set.of("constructor", "field", "method");

    private final List<String> incompatible = new ArrayList<>();
    private int compatible;
    private String type = "";
    private String member = "";
    private boolean typeIsIncompatible;
    private int before;

    private JapicmpReport() {}

    static Part read(ReportFile file) throws UnreadableEvidence {
        XmlCursor cursor = new XmlCursor(file, List.of("japicmp"));
        JapicmpReport report = new JapicmpReport();
        while (cursor.next()) {
            if (cursor.isStart()) {
                report.start(cursor);
            } else if (cursor.isEnd("class") && cursor.depth() == 3) {
                report.endType();
            } else if (MEMBERS.contains(cursor.name()) && cursor.depth() == 5) {
                report.member = "";
            }
        }
        return new Part(List.copyOf(report.incompatible), report.compatible);
    }

    private void start(XmlCursor cursor) throws UnreadableEvidence {
        if (cursor.name().equals("class") && cursor.depth() == 3) {
            type = cursor.attribute("fullyQualifiedName").orElse("");
            typeIsIncompatible = !isCompatible(cursor);
            before = incompatible.size();
        } else if (MEMBERS.contains(cursor.name()) && cursor.depth() == 5) {
            member = "." + cursor.attribute("name").orElse("");
        } else if (cursor.name().equals("compatibilityChange")) {
            change(cursor);
        }
    }

    private void change(XmlCursor cursor) throws UnreadableEvidence {
        if (isCompatible(cursor)) {
            compatible++;
        } else {
            incompatible.add(
                    Excerpts.line(type + member, words(cursor.attribute("type").orElse(""))));
        }
    }

    private void endType() {
        if (typeIsIncompatible && incompatible.size() == before) {
            incompatible.add(Excerpts.line(type, "not compatible"));
        }
        type = "";
    }

    private static boolean isCompatible(XmlCursor cursor) throws UnreadableEvidence {
        return flag(cursor, "binaryCompatible") & flag(cursor, "sourceCompatible");
    }

    private static boolean flag(XmlCursor cursor, String name) throws UnreadableEvidence {
        String text = cursor.attribute(name).orElse("");
        if (!text.equals("true") && !text.equals("false")) {
            throw cursor.wrong(
                    "<" + cursor.name() + "> does not state whether it is " + name,
                    "Write the report with japicmp 0.16 or later.");
        }
        return text.equals("true");
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
