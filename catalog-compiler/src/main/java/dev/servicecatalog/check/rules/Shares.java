package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.ServiceAvailability;
import dev.servicecatalog.analysis.ShownShare;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures of availability in words. */
final class Shares {
    private static final int DIGITS = 3;

    private Shares() {}

    /** A share of one as a percentage, rounded down, with no fewer digits than what it is compared with. */
    static String text(BigDecimal share, Percentage comparedWith) {
        return ShownShare.certain(share, Optional.of(comparedWith)).toPlainString() + "%";
    }

    /** A share of one as a percentage, rounded to the nearest, for what is told and not promised. */
    static String nearest(BigDecimal share, Percentage comparedWith) {
        return ShownShare.nearest(share, Optional.of(comparedWith)).toPlainString() + "%";
    }

    /** Minutes, rounded down to a tenth: {@code 43.2 minutes}. */
    static String minutes(BigDecimal minutes) {
        return plain(minutes, 1) + " minutes";
    }

    /** What an entity is called in a sentence: {@code component "cdn-a"}. */
    static String name(EntityId id) {
        return id.kind().key() + " \"" + id.name() + "\"";
    }

    static String names(Collection<EntityId> ids, String conjunction) {
        String names = ids.stream().map(Shares::name).collect(Collectors.joining(", "));
        int last = names.lastIndexOf(", ");
        return last < 0 ? names : names.substring(0, last) + " " + conjunction + " " + names.substring(last + 2);
    }

    /** What else helps than promising less. */
    static String orImprove(ServiceAvailability figures) {
        return figures.weakest()
                .map(weakest -> ", or improve what it needs: the weakest part without alternative is %s with %s%%"
                        .formatted(
                                name(weakest.part()),
                                plain(weakest.availability().movePointRight(2), DIGITS)))
                .orElse(", or improve the alternatives that it needs");
    }

    static String plain(BigDecimal figure, int scale) {
        BigDecimal shown = figure.setScale(scale, RoundingMode.DOWN).stripTrailingZeros();
        return shown.setScale(Math.max(0, shown.scale())).toPlainString();
    }
}
