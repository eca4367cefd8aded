package dev.servicecatalog.output.site;

import dev.servicecatalog.audit.AuditedChange;
import dev.servicecatalog.audit.Ruling;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.decision.AuditWords;
import dev.servicecatalog.output.export.Feed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What changed and what it brought, as news: of the whole catalog or of a service. Ids stay the same, whoever publishes when. */
final class ChangeFeed {
    /** Programs ask often; older news is on the pages. */
    private static final int MOST = 50;

    private static final String DONE = "done";

    private final Site site;
    private final ChangeLog log;
    private final Map<String, String> pages = new HashMap<>();

    ChangeFeed(Site site, ChangeLog log) {
        this.site = site;
        this.log = log;
        log.parts()
                .forEach(part -> part.changes()
                        .forEach(change -> pages.put(change.landing().commit(), part.path())));
    }

    /** Of everything. */
    Feed whole() {
        List<AuditedChange> newest = new ArrayList<>(log.report().changes());
        Collections.reverse(newest);
        Words words = site.words();
        return feed(
                "",
                words.text("changes-of", site.organisation()),
                words.text("feed-summary", site.organisation()),
                ChangeLog.CHANGES,
                newest);
    }

    /** Of a service. */
    Feed of(Service service, List<AuditedChange> newest) {
        Words words = site.words();
        return feed(
                service.name(),
                words.text("changes-of", service.title()),
                words.text("feed-summary", service.title()),
                ChangeLog.path(service),
                newest);
    }

    private Feed feed(String about, String title, String summary, String page, List<AuditedChange> newest) {
        return new Feed(
                Feed.id("changes", log.report().asked().repository(), about),
                title,
                summary,
                site.organisation(),
                site.locale().toLanguageTag(),
                page,
                site.input().options().address(),
                site.input().asOf(),
                newest.stream().limit(MOST).map(this::entry).toList());
    }

    private Feed.Entry entry(AuditedChange change) {
        String commit = change.landing().commit();
        Instant landed = change.landing().times().landed();
        Instant updated = log.report()
                .fate(change)
                .last()
                .map(Entry.Ended::at)
                .filter(landed::isBefore)
                .orElse(landed);
        return new Feed.Entry(
                Feed.id("change", log.report().asked().repository(), commit),
                change.landing().title(),
                pages.get(commit) + "#" + ChangeRow.anchor(change),
                landed,
                updated,
                Stream.of(
                                differences(change),
                                brought(change),
                                List.of(decided(change)),
                                ChangeRow.fate(site.words(), log.report().fate(change)))
                        .flatMap(List::stream)
                        .toList(),
                change.services());
    }

    private String decided(AuditedChange change) {
        return site.words().text("standing-" + change.standing().word()) + ": " + AuditWords.why(change);
    }

    private static List<String> differences(AuditedChange change) {
        return differencesOf(change).stream()
                .map(Ruling.Difference::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static List<Ruling.Difference> differencesOf(AuditedChange change) {
        return change.ruling().map(ruling -> ruling.verdict().differences()).orElse(List.of());
    }

    /** What improvements brought that the change marks as done. */
    private List<String> brought(AuditedChange change) {
        return differencesOf(change).stream()
                .filter(each -> each.path().endsWith("status") && each.after().equals(DONE))
                .map(each -> each.subject().replaceFirst("^Improvement/", ""))
                .map(site.catalog().improvements()::get)
                .filter(improvement -> improvement != null)
                .flatMap(this::effects)
                .toList();
    }

    private Stream<String> effects(Improvement improvement) {
        List<String> parts = new ArrayList<>();
        improvement.effect().ifPresent(effect -> parts.add(effect.measure() + " " + effect.change()));
        improvement.businessEffect().ifPresent(parts::add);
        return parts.stream().map(part -> site.words().text("feed-brought", improvement.title(), part));
    }
}
