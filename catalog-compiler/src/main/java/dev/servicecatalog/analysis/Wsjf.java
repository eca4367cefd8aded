package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.Need;
import dev.servicecatalog.model.Improvement.Score;
import dev.servicecatalog.model.Improvement.Status;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The order of work, weighted shortest job first: what waiting costs, divided by how much work it is. */
public final class Wsjf {
    private static final Set<Status> OPEN = EnumSet.of(Status.IDEA, Status.APPROVED, Status.DOING);

    private Wsjf() {}

    /**
     * A place in the queue.
     *
     * @param value the cost of delay over the size
     */
    public record Ranked(String improvement, boolean wish, Ratio value) {}

    /** (value + time criticality + risk reduction) / size. */
    public static Ratio of(Score score) {
        return new Ratio(score.businessValue().add(score.timeCriticality()).add(score.riskReduction()), score.size());
    }

    /**
     * The queue of all that is open and scored: what the enterprise needs first and wishes after it, each by value, and equals by name.
     */
    public static List<Ranked> ranking(Collection<Improvement> improvements) {
        return improvements.stream()
                .filter(improvement ->
                        improvement.status().filter(OPEN::contains).isPresent())
                .flatMap(improvement -> improvement.score().map(score -> ranked(improvement, score)).stream())
                .sorted(Comparator.comparing(Ranked::wish)
                        .thenComparing(Ranked::value, Comparator.reverseOrder())
                        .thenComparing(Ranked::improvement))
                .toList();
    }

    private static Ranked ranked(Improvement improvement, Score score) {
        return new Ranked(improvement.name(), improvement.need().equals(Optional.of(Need.WISH)), of(score));
    }
}
