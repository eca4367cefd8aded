package dev.servicecatalog.backtest;

/**
 * So many of so many, with the interval that holds the true share in 95 of 100 cases, after Wilson (1927). There is no share of fewer than
 * 20: it would say more about chance than about changes.
 */
public record Share(int count, int of) {
    /** Of fewer there is no share. */
    public static final int ENOUGH = 20;

    private static final double Z = 1.959963984540054;

    /** Refuses more than all. */
    public Share {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
    }

    /** Whether they are enough to speak of a share. */
    public boolean isKnown() {
        return of >= ENOUGH;
    }

    /** From 0 to 1. */
    public double rate() {
        known();
        return count / (double) of;
    }

    /** The lower end of the interval. */
    public double low() {
        return count == 0 ? 0 : Math.max(0, centre() - half());
    }

    /** The upper end of the interval. */
    public double high() {
        return count == of ? 1 : Math.min(1, centre() + half());
    }

    private double centre() {
        return (rate() + Z * Z / (2.0 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        double rate = rate();
        return Z / (1 + Z * Z / of) * Math.sqrt(rate * (1 - rate) / of + Z * Z / (4.0 * of * of));
    }

    private void known() {
        if (!isKnown()) {
            throw new IllegalStateException("too few to speak of a share: n = " + of);
        }
    }
}
