package dev.servicecatalog.analysis;

import java.util.Optional;

/** Where a measured figure stands between too little and too much. */
public enum GoodEnough {
    /** An improvement is justified. */
    BELOW,
    /** More effort needs a special reason. */
    GOOD_ENOUGH,
    /** Effort could be saved. */
    OVER_DELIVERING;

    /** Judges a figure of which more is better; at a limit it has reached it. */
    public static <T extends Comparable<? super T>> GoodEnough of(
            T measured, T goodEnough, Optional<? extends T> overDelivery) {
        if (overDelivery.filter(limit -> measured.compareTo(limit) >= 0).isPresent()) {
            return OVER_DELIVERING;
        }
        return measured.compareTo(goodEnough) >= 0 ? GOOD_ENOUGH : BELOW;
    }
}
