package dev.servicecatalog.compiler;

import dev.servicecatalog.check.Baseline;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.output.report.TextReport;
import java.util.List;

/** Writes a baseline: the first time with every finding, later without what is mended; with new findings only if they are accepted. */
final class BaselineUpdate {
    private final BaselineRequest request;
    private final BaselineFile file;
    private final Baseline before;
    private final Compilation compiled;
    private final List<Diagnostic> fresh;

    private BaselineUpdate(BaselineRequest request, BaselineFile file, Baseline before) {
        this.request = request;
        this.file = file;
        this.before = before;
        this.compiled =
                CatalogCompiler.compile(request.location(), request.reckoning(), source -> before, request.progress());
        this.fresh = compiled.findings().stream()
                .filter(finding -> !Baseline.isAboutBaseline(finding))
                .toList();
    }

    static Outcome run(BaselineRequest request) {
        BaselineFile file = BaselineFile.toWrite(request.location());
        boolean first = !file.exists();
        BaselineUpdate update = new BaselineUpdate(request, file, first ? Baseline.none() : file.read());
        Reports.write(request.output(), update.compiled);
        return first || request.accept() ? update.acceptAll() : update.takeOutMended();
    }

    private Outcome acceptAll() {
        Baseline all = Baseline.of(compiled.all());
        file.write(all);
        return new Outcome(
                false,
                List.of(),
                "The baseline " + file.path() + " holds " + count(all.size(), "known finding") + ".",
                "Commit it: from now on only new findings fail.");
    }

    /** A file that cannot be read hides the findings of what is in it, so nothing is taken out while something new fails. */
    private Outcome takeOutMended() {
        if (!before.problems().isEmpty() || request.failOn().failsOn(fresh)) {
            return new Outcome(
                    true,
                    compiled.printed(),
                    "The baseline stays as it is: " + TextReport.summary(compiled.findings()) + ".",
                    "Mend the findings above, or accept them with -Dcatalog.baseline.accept=true.");
        }
        Baseline left = Baseline.of(compiled.known());
        file.write(left);
        int mended = before.size() - left.size();
        String next = fresh.isEmpty()
                ? (mended == 0 ? "Validate with the goal catalog:validate." : "Commit it.")
                : "It does not know the findings above; accept them with -Dcatalog.baseline.accept=true.";
        return new Outcome(
                false,
                compiled.printed(finding -> !Baseline.isAboutBaseline(finding)),
                count(mended, "mended finding") + " left the baseline " + file.path() + ", which holds "
                        + count(left.size(), "known finding") + ".",
                next);
    }

    private static String count(int count, String noun) {
        return (count == 0 ? "no" : count) + " " + noun + (count == 1 ? "" : "s");
    }
}
