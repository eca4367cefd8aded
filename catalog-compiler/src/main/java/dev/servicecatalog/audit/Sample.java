package dev.servicecatalog.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes for an auditor to look at: every unauthorised one and every emergency, then others by chance, those of high risk four times as
 * likely and those of medium risk twice. The same changes and the same seed give the same sample.
 *
 * @param seed what chance was drawn from
 * @param size how many were asked for; more are in it if there are more unauthorised changes and emergencies
 * @param changes in the order in which they landed
 */
public record Sample(String seed, int size, List<AuditedChange> changes) {
    /** Copies the list. */
    public Sample {
        changes = List.copyOf(changes);
    }

    /**
     * Draws (Efraimidis and Spirakis): each change gets the number u to the power 1/weight, where u is between 0 and 1 and made of SHA-256
     * of seed and commit; the largest are drawn.
     *
     * @param changes what landed before the ledger is left out
     */
    static Sample draw(List<AuditedChange> changes, int size, String seed) {
        List<AuditedChange> drawn = new ArrayList<>();
        Map<AuditedChange, Double> others = new HashMap<>();
        for (AuditedChange change : changes) {
            if (change.standing() == Standing.UNAUTHORISED || change.standing() == Standing.EMERGENCY) {
                drawn.add(change);
            } else if (change.standing() != Standing.BEFORE_LEDGER) {
                others.put(change, StrictMath.pow(chance(seed, change), 1.0 / weight(change)));
            }
        }
        others.entrySet().stream()
                .sorted(Map.Entry.<AuditedChange, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().landing().commit()))
                .limit(Math.max(0, size - drawn.size()))
                .forEach(entry -> drawn.add(entry.getKey()));
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            places.put(changes.get(i).landing().commit(), i);
        }
        drawn.sort(Comparator.comparing(change -> places.get(change.landing().commit())));
        return new Sample(seed, size, drawn);
    }

    private static int weight(AuditedChange change) {
        return switch (change.risk()) {
            case "high" -> 4;
            case "medium" -> 2;
            default -> 1;
        };
    }

    private static double chance(String seed, AuditedChange change) {
        byte[] digest = sha256(seed + "\n" + change.landing().commit());
        long bits = 0;
        for (int i = 0; i < 7; i++) {
            bits = bits << 8 | digest[i] & 0xff;
        }
        return (double) (bits >>> 3) / (1L << 53);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
