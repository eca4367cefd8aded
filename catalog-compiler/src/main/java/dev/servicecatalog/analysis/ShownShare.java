package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** A share of one in hundredths, as findings and pages show it: with three decimals, or as many as the promise beside it has. */
public final class ShownShare {
    private static final int DECIMALS = 3;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ShownShare() {}

    /** Rounded down, for what is certain: 99.748 for 0.9974899. */
    public static BigDecimal certain(BigDecimal share, Optional<Percentage> promise) {
        return plain(share.movePointRight(2).setScale(decimals(promise), RoundingMode.DOWN));
    }

    /** To the nearest, 99.749 for 0.9974899, unless that would reach a promise or 100 % which the share itself does not reach. */
    public static BigDecimal nearest(BigDecimal share, Optional<Percentage> promise) {
        BigDecimal exact = share.movePointRight(2);
        BigDecimal nearest = exact.setScale(decimals(promise), RoundingMode.HALF_UP);
        boolean overstates = Stream.concat(promise.map(Percentage::value).stream(), Stream.of(WHOLE))
                .anyMatch(limit -> exact.compareTo(limit) < 0 && nearest.compareTo(limit) >= 0);
        return overstates ? certain(share, promise) : plain(nearest);
    }

    private static int decimals(Optional<Percentage> promise) {
        return Math.max(DECIMALS, promise.map(stated -> stated.value().scale()).orElse(0));
    }

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal shortest = figure.stripTrailingZeros();
        return shortest.setScale(Math.max(0, shortest.scale()));
    }
}
