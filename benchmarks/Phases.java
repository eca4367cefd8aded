import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Checker;
import dev.servicecatalog.check.rules.StandardRules;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.source.DirectorySource;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Says where the time of validating goes: {@code Phases <catalog> <today>} prints the CPU seconds of all threads for reading (YAML,
 * schemas, names), for the analyses and for the rules, once, in a new process.
 */
public final class Phases {
    private Phases() {}

    public static void main(String[] args) {
        double start = cpuSeconds();
        LoadedCatalog loaded = CatalogLoader.load(DirectorySource.of(Path.of(args[0])));
        double read = cpuSeconds();
        CatalogInsights insights = CatalogInsights.of(loaded.catalog(), LocalDate.parse(args[1]));
        double analysed = cpuSeconds();
        int findings = Checker.check(StandardRules.all(), insights, loaded.origins()).size();
        double checked = cpuSeconds();
        System.out.printf(
                "reading %.1f, analyses %.1f, rules %.1f CPU seconds; %d services, %d findings%n",
                read - start,
                analysed - read,
                checked - analysed,
                loaded.catalog().services().size(),
                loaded.findings().size() + findings);
    }

    private static double cpuSeconds() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return machine.getProcessCpuTime() / 1e9;
    }
}
