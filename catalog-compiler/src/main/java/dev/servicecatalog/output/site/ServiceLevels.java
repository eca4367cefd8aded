package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a service promises, each promise with its target in words. */
final class ServiceLevels {
    private ServiceLevels() {}

    /** One row for each promise that is stated. */
    static List<Row> rows(Site site, Service service, PageLinks links) {
        Words words = site.words();
        Promises promises = service.promises();
        List<Row> rows = new ArrayList<>();
        promises.availability().ifPresent(promise -> rows.add(availability(site, promise, links)));
        add(rows, site, "promise-respond", promises.respond(), links);
        add(rows, site, "promise-restore", promises.restore(), links);
        add(rows, site, "promise-data-loss", promises.dataLoss(), links);
        promises.satisfaction()
                .ifPresent(promise -> rows.add(Row.of(
                        words.text("promise-satisfaction"),
                        Phrase.of(site.wording().rating(promise.target())))));
        return rows;
    }

    private static Row availability(Site site, Promises.Availability promise, PageLinks links) {
        Words words = site.words();
        String share = site.wording().percentage(promise.target());
        List<Phrase> answers = new ArrayList<>();
        answers.add(
                Phrase.of(words.text("availability-per", share, words.text("period-" + Wording.key(promise.per())))));
        promise.hours().map(links::calendar).ifPresent(answers::add);
        return new Row(words.text("promise-availability"), answers);
    }

    private static void add(List<Row> rows, Site site, String key, Optional<Promises.Within> stated, PageLinks links) {
        stated.ifPresent(promise -> {
            List<Phrase> answers = new ArrayList<>();
            answers.add(Phrase.of(site.words().text("within", site.wording().duration(promise.target()))));
            promise.when()
                    .map(when -> Phrase.of(site.words().text("when", when)))
                    .ifPresent(answers::add);
            promise.hours().map(links::calendar).ifPresent(answers::add);
            rows.add(new Row(site.words().text(key), answers));
        });
    }
}
