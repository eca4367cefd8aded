package dev.servicecatalog.audit;

import dev.servicecatalog.backtest.Share;
import dev.servicecatalog.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a group of changes says about how they are made.
 *
 * @param standings how many stand how; all standings are there
 * @param failures changes that failed, were rolled back or taken back, of all
 * @param told how many have an outcome in the ledger; of the others only what was taken back is known
 * @param leadTime from the first commit of a change to its landing, both as commits state them; what landed as it was made landed after it
 *     was let go. Left are changes of which neither says when they landed
 * @param restore from a failure to its end; left are failures without a stated begin or end
 * @param emergencies of the changes that a decision let go
 * @param automatic approved without anybody's approval, of the changes that a decision let go
 * @param overdue emergencies that nobody looked at in time
 */
public record Figures(
        Map<Standing, Integer> standings,
        Share failures,
        int told,
        Spread leadTime,
        Frequency frequency,
        Spread restore,
        Share emergencies,
        Share automatic,
        int overdue) {

    /** How many changes. */
    public int changes() {
        return failures.of();
    }

    static Figures of(List<AuditedChange> changes, Fates fates, Duration time) {
        Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            standings.put(standing, count(changes, standing));
        }
        List<AuditedChange> letGo = changes.stream().filter(Figures::isLetGo).toList();
        int automatic = (int) letGo.stream().filter(Figures::isAutomatic).count();
        int failed = (int) changes.stream().filter(fates::failed).count();
        int told = (int) changes.stream()
                .filter(change -> !fates.endings(change).isEmpty())
                .count();
        return new Figures(
                standings,
                new Share(failed, changes.size()),
                told,
                leadTimes(changes),
                frequency(changes, fates, time),
                restore(changes, fates),
                new Share(standings.get(Standing.EMERGENCY), letGo.size()),
                new Share(automatic, letGo.size()),
                (int) changes.stream().filter(AuditedChange::isOverdue).count());
    }

    private static int count(List<AuditedChange> changes, Standing standing) {
        return (int)
                changes.stream().filter(change -> change.standing() == standing).count();
    }

    private static boolean isLetGo(AuditedChange change) {
        return switch (change.standing()) {
            case AUTHORISED, STANDARD, EMERGENCY -> true;
            default -> false;
        };
    }

    private static boolean isAutomatic(AuditedChange change) {
        return change.standing() != Standing.EMERGENCY
                && change.ruling()
                        .filter(ruling -> ruling.verdict().approvals() == 0)
                        .isPresent();
    }

    /** A change of which neither a commit nor a decision says when it landed is left out. */
    private static Spread leadTimes(List<AuditedChange> changes) {
        List<Duration> times = changes.stream()
                .map(change -> Duration.between(change.landing().times().begun(), landed(change)))
                .filter(time -> time.compareTo(Duration.ZERO) > 0)
                .toList();
        return new Spread(times, changes.size() - times.size());
    }

    /** What landed as it was made landed after it was let go. */
    private static Instant landed(AuditedChange change) {
        Instant stated = change.landing().times().landed();
        return change.ruling()
                .filter(ruling -> isLetGo(change))
                .map(Ruling::at)
                .filter(stated::isBefore)
                .orElse(stated);
    }

    private static Frequency frequency(List<AuditedChange> changes, Fates fates, Duration time) {
        int deployments = (int) changes.stream()
                .flatMap(change -> fates.endings(change).stream()
                        .map(Entry.Ended::where)
                        .filter(Figures::isDeployment)
                        .distinct())
                .count();
        return deployments > 0 ? new Frequency(deployments, true, time) : new Frequency(changes.size(), false, time);
    }

    private static boolean isDeployment(Entry.Place where) {
        return where.deployment().isPresent() || where.environment().isPresent();
    }

    private static Spread restore(List<AuditedChange> changes, Fates fates) {
        List<Duration> times = new ArrayList<>();
        int left = 0;
        for (AuditedChange change : changes) {
            Optional<Duration> restored = fates.restored(change);
            restored.ifPresent(times::add);
            left += restored.isEmpty() && fates.failed(change) ? 1 : 0;
        }
        return new Spread(times, left);
    }
}
