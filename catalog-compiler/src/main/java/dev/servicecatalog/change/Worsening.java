package dev.servicecatalog.change;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.LeadTimeProofs.Proof;
import dev.servicecatalog.analysis.PromiseProof.Broken;
import dev.servicecatalog.analysis.PromiseProof.Unknown;
import dev.servicecatalog.analysis.PromiseProof.Verdict;
import dev.servicecatalog.analysis.ServiceAvailability;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells whether something that was wrong before is worse now: it counts for more; a larger share of orders is late, or the first late one
 * is later; or more of a promised availability is out of reach. Of other findings it cannot be told, and they are taken for as bad as
 * before.
 */
final class Worsening {
    private final Version before;
    private final Version after;

    Worsening(Version before, Version after) {
        this.before = before;
        this.after = after;
    }

    /** Whether the second of two findings about the same is worse than the first. */
    boolean is(Diagnostic was, Diagnostic now) {
        if (now.severity().compareTo(was.severity()) < 0) {
            return true;
        }
        if (now.message().equals(was.message())) {
            return false;
        }
        return switch (now.code().name()) {
            case "promise-shorter-than-chain", "clock-promise-needs-24x7" -> isLater(was, now);
            case "availability-impossible" -> isFarther(now, ServiceAvailability::likely);
            case "availability-likely-only" -> isFarther(now, ServiceAvailability::guaranteed);
            default -> false;
        };
    }

    private boolean isLater(Diagnostic was, Diagnostic now) {
        Optional<Lateness> old = lateness(was, before.insights());
        Optional<Lateness> is = lateness(now, after.insights());
        return old.isPresent() && is.isPresent() && is.get().isWorseThan(old.get());
    }

    private static Optional<Lateness> lateness(Diagnostic finding, CatalogInsights insights) {
        return name(finding, Kind.OFFERING).stream()
                .flatMap(name -> insights.leadTimes().byOffering().getOrDefault(name, List.of()).stream())
                .filter(proof -> finding.field().equals(field(proof)))
                .flatMap(proof -> Lateness.of(proof.verdict()).stream())
                .findFirst();
    }

    private static String field(Proof proof) {
        return proof.packageIndex()
                .map(index -> "spec.packages." + index + ".leadTime")
                .orElse("spec.leadTime.promise");
    }

    private boolean isFarther(Diagnostic now, Function<ServiceAvailability, Optional<BigDecimal>> reached) {
        Optional<BigDecimal> old = lacking(now, before.insights(), reached);
        Optional<BigDecimal> is = lacking(now, after.insights(), reached);
        return old.isPresent() && is.isPresent() && is.get().compareTo(old.get()) > 0;
    }

    /** What is promised without being reached, 0 to 1. */
    private static Optional<BigDecimal> lacking(
            Diagnostic finding, CatalogInsights insights, Function<ServiceAvailability, Optional<BigDecimal>> reached) {
        Optional<String> name = name(finding, Kind.SERVICE);
        Optional<BigDecimal> promised = name.map(insights.catalog().services()::get)
                .map(Service::promises)
                .flatMap(Promises::availability)
                .map(promise -> promise.target().value().movePointLeft(2));
        return name.map(insights.availabilities().byService()::get)
                .flatMap(reached)
                .flatMap(share -> promised.map(target -> target.subtract(share)));
    }

    private static Optional<String> name(Diagnostic finding, Kind kind) {
        String head = kind.word() + "/";
        return finding.subject().startsWith(head)
                ? Optional.of(finding.subject().substring(head.length()))
                : Optional.empty();
    }

    /**
     * How late orders are.
     *
     * @param late how many of them
     * @param orders how many there are, at least 1
     * @param first by how much the first late one is
     */
    private record Lateness(long late, long orders, Duration first) {
        /** Nobody looks farther than ten years. */
        private static final Lateness NEVER = new Lateness(1, 1, Duration.ofDays(3653));

        static Optional<Lateness> of(Verdict verdict) {
            if (verdict instanceof Broken broken) {
                Duration first = Duration.between(broken.promised(), broken.ready());
                return Optional.of(new Lateness(broken.late(), broken.orders(), first));
            }
            return verdict instanceof Unknown ? Optional.of(NEVER) : Optional.empty();
        }

        boolean isWorseThan(Lateness other) {
            int share = Long.compare(late * other.orders, other.late * orders);
            return share > 0 || share == 0 && first.compareTo(other.first) > 0;
        }
    }
}
