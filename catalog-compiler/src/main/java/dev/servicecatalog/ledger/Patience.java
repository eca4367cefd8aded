package dev.servicecatalog.ledger;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a push is tried, and how long in between: a random time that may grow, so that those who met do not meet again.
 *
 * @param attempts the most that are made while others write at the same time
 * @param first the longest wait after the first
 * @param longest no wait is longer
 * @param dice where chance comes from
 * @param waiting how to wait
 */
public record Patience(int attempts, Duration first, Duration longest, RandomGenerator dice, Waiting waiting) {
    /** Waits. */
    public interface Waiting {
        /** Lets a time pass. */
        void pass(Duration time) throws InterruptedException;
    }

    /** What a pipeline has: about two minutes at most. */
    public static Patience usual(RandomGenerator dice) {
        return new Patience(
                60, Duration.ofMillis(50), Duration.ofSeconds(3), dice, time -> Thread.sleep(time.toMillis()));
    }

    /** Waits after a failed attempt, counted from 1; whether another one may be made. */
    boolean again(int failed) {
        if (failed >= attempts) {
            return false;
        }
        long most = Math.min(longest.toMillis(), first.toMillis() << Math.min(failed - 1, 20));
        try {
            waiting.pass(Duration.ofMillis(most == 0 ? 0 : dice.nextLong(most + 1)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
