package dev.servicecatalog.audit;

import dev.servicecatalog.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How changes ended: by the outcomes of the ledger, and by later changes that take them back. */
final class Fates {
    private final Map<String, List<Entry.Ended>> byCommit;
    private final Map<String, List<Entry.Ended>> mended;
    private final Map<String, LandedChange> takenBack;
    private final Optional<String> service;

    private Fates(Fates all, String service) {
        this.byCommit = all.byCommit;
        this.mended = all.mended;
        this.takenBack = all.takenBack;
        this.service = Optional.of(service);
    }

    Fates(List<LandedChange> line, List<Entry.Ended> endings) {
        this.byCommit = new HashMap<>();
        this.mended = new HashMap<>();
        this.takenBack = new HashMap<>();
        this.service = Optional.empty();
        endings.stream().sorted(Comparator.comparing(Entry.Ended::at)).forEach(this::add);
        line.forEach(landing -> landing.takesBack().forEach(commit -> takenBack.putIfAbsent(commit, landing)));
    }

    /** As one service saw it: without the outcomes that name another one. */
    Fates of(String service) {
        return new Fates(this, service);
    }

    private boolean isSeen(Entry.Ended ending) {
        return service.isEmpty()
                || ending.where().service().isEmpty()
                || ending.where().service().equals(service);
    }

    private void add(Entry.Ended ending) {
        byCommit.computeIfAbsent(ending.subject().commit(), none -> new ArrayList<>())
                .add(ending);
        if (!ending.result().isFailure()) {
            ending.incident()
                    .ifPresent(incident -> mended.computeIfAbsent(incident, none -> new ArrayList<>())
                            .add(ending));
        }
    }

    /** In the order of time; an outcome may name what was decided about, or what landed. */
    List<Entry.Ended> endings(AuditedChange change) {
        Set<String> names = new LinkedHashSet<>(List.of(change.landing().commit()));
        change.ruling().ifPresent(ruling -> names.add(ruling.subject().commit()));
        return names.stream()
                .flatMap(name -> byCommit.getOrDefault(name, List.of()).stream())
                .filter(this::isSeen)
                .sorted(Comparator.comparing(Entry.Ended::at))
                .toList();
    }

    /** The change that takes it back. */
    Optional<LandedChange> takenBackBy(AuditedChange change) {
        return Optional.ofNullable(takenBack.get(change.landing().commit()));
    }

    /** By the commits of the changes. */
    SortedMap<String, Fate> all(List<AuditedChange> changes) {
        SortedMap<String, Fate> all = new TreeMap<>();
        changes.forEach(change -> all.put(change.landing().commit(), of(change)));
        return all;
    }

    private Fate of(AuditedChange change) {
        return new Fate(endings(change), takenBackBy(change).map(LandedChange::commit));
    }

    boolean failed(AuditedChange change) {
        return of(change).isFailure();
    }

    /** From the first failure to what ended it; empty if there was none, or if that is not known. */
    Optional<Duration> restored(AuditedChange change) {
        Optional<Entry.Ended> failure = endings(change).stream()
                .filter(ending -> ending.result() == Entry.Result.FAILED)
                .findFirst();
        return failure.flatMap(first -> ends(change, first)
                .filter(first.at()::isBefore)
                .min(Comparator.naturalOrder())
                .map(end -> Duration.between(first.at(), end)));
    }

    private Stream<Instant> ends(AuditedChange change, Entry.Ended failure) {
        Stream<Instant> own = endings(change).stream()
                .filter(ending -> ending.result() != Entry.Result.FAILED)
                .map(Entry.Ended::at);
        Stream<Instant> repairs = failure.incident().stream()
                .flatMap(incident -> mended.getOrDefault(incident, List.of()).stream())
                .map(Entry.Ended::at);
        Stream<Instant> reverts =
                takenBackBy(change).stream().map(revert -> revert.times().landed());
        return Stream.of(own, repairs, reverts).flatMap(each -> each);
    }

    /** How many outcomes are about none of these changes. */
    int strays(List<AuditedChange> changes) {
        Set<String> known = new HashSet<>();
        for (AuditedChange change : changes) {
            known.add(change.landing().commit());
            change.ruling().ifPresent(ruling -> known.add(ruling.subject().commit()));
        }
        return byCommit.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }
}
