package dev.servicecatalog.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The decisions that may count for one landed commit, and why others do not. */
final class Claims {
    /** Clocks of two machines differ so much without anybody's intent. */
    private static final Duration TOLERATED = Duration.ofMinutes(10);

    /** Where changes wait in a queue, the next may be decided before this one is; not for so long. */
    private static final Duration LONGEST_QUEUE = Duration.ofDays(1);

    private final List<LandedChange> line;
    private final Rulings rulings;
    private final int place;
    private final LandedChange landing;
    private final List<Ruling> timely = new ArrayList<>();
    private Optional<Ruling> refused = Optional.empty();
    private String refusal = "no record of the ledger is about it";
    private String how = "";

    Claims(List<LandedChange> line, Rulings rulings, Population.Ancestry ancestry, int place) {
        this.line = line;
        this.rulings = rulings;
        this.place = place;
        this.landing = line.get(place);
        rulings.ofTree(landing.tree()).forEach(this::aboutTheTree);
        found("for exactly these contents");
        if (timely.isEmpty()) {
            rulings.covering(place).ifPresent(this::consider);
            found("with the commits that landed together");
        }
        if (timely.isEmpty() && landing.parents().size() == 2) {
            aboutTheBranch(ancestry);
            found("for what the merge brings");
        }
    }

    /** The decision that counts: the newest that could stop it, otherwise the newest. */
    Optional<Ruling> counting() {
        Comparator<Ruling> newest = Comparator.comparingLong(Ruling::number);
        return timely.stream()
                .filter(ruling -> ruling.verdict().enforced())
                .max(newest)
                .or(() -> timely.stream().max(newest));
    }

    /** In which way it counts. */
    String how() {
        return how;
    }

    /** Why none counts. */
    String refusal() {
        return refusal;
    }

    /** The last that does not. */
    Optional<Ruling> refused() {
        return refused;
    }

    private void found(String way) {
        if (how.isEmpty() && !timely.isEmpty()) {
            how = way;
        }
    }

    /** The same contents on other ground are another change: what was taken back lands again without anybody asking. */
    private void aboutTheTree(Ruling ruling) {
        if (ruling.subject().commit().equals(landing.commit())) {
            consider(ruling);
            return;
        }
        Optional<Integer> base = rulings.base(ruling);
        if (place > 0
                && base.isPresent()
                && line.get(base.get()).tree().equals(line.get(place - 1).tree())) {
            consider(ruling);
        } else {
            refuse(ruling, "is about the same contents, but compares them with others than were there before");
        }
    }

    private void aboutTheBranch(Population.Ancestry ancestry) {
        List<Ruling> about = rulings.ofCommit(landing.parents().get(1));
        if (about.isEmpty()) {
            return;
        }
        if (ancestry.isGitsOwn(landing)) {
            about.forEach(this::consider);
            return;
        }
        refuse(
                about.get(about.size() - 1),
                "is about what the merge brings, but the merge holds more than Git makes of the two");
    }

    private void consider(Ruling ruling) {
        Optional<Integer> base = rulings.base(ruling);
        if (!ruling.sound()) {
            refuse(ruling, "was altered, is not signed as asked for, or is not of this repository");
        } else if (base.isEmpty()) {
            refuse(ruling, "compares it with something that is not on this branch");
        } else if (base.get() >= place || isLateByClock(ruling) || isLateByOthers(ruling)) {
            refuse(ruling, "was made after it had landed");
        } else if (isOver(ruling)) {
            refuse(ruling, "was good until " + ruling.validUntil().get() + ", before it landed");
        } else if (isDatedBack(ruling)) {
            refuse(ruling, "states an earlier time than a record before it, which was made when it had landed");
        } else {
            timely.add(ruling);
        }
    }

    /** A commit that was decided about as it is may be older than the decision; one that the landing made may not. */
    private boolean isLateByClock(Ruling ruling) {
        return showsLanding(ruling) && landing.times().landed().plus(TOLERATED).isBefore(ruling.at());
    }

    private boolean isOver(Ruling ruling) {
        return showsLanding(ruling)
                && ruling.validUntil()
                        .filter(until ->
                                until.plus(TOLERATED).isBefore(landing.times().landed()))
                        .isPresent();
    }

    /** Whether the landing made the commit, so that its time is that of the landing. */
    private boolean showsLanding(Ruling ruling) {
        return !ruling.subject().commit().equals(landing.commit())
                && rulings.covering(place).filter(ruling::equals).isEmpty();
    }

    private boolean isLateByOthers(Ruling ruling) {
        return rulings.seenLanded(place)
                .filter(other -> other.at().plus(LONGEST_QUEUE).isBefore(ruling.at()))
                .isPresent();
    }

    /** Nobody states the order of records: one that had this commit below it proves that all after it were written later. */
    private boolean isDatedBack(Ruling ruling) {
        return rulings.firstOnTop(place)
                .filter(other -> other.number() < ruling.number())
                .filter(other -> ruling.at().plus(TOLERATED).isBefore(other.at()))
                .isPresent();
    }

    private void refuse(Ruling ruling, String why) {
        refused = Optional.of(ruling);
        refusal = "record " + ruling.number() + " " + why;
    }
}
