package dev.servicecatalog.document;

import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Promises.Within;
import java.util.Optional;

/** Writes what a service or an agreement promises. */
final class PromisesWriter {
    private static final Promises NONE =
            new Promises(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private PromisesWriter() {}

    static void write(Promises promises, StatedFields fields) {
        fields.object("promises", !promises.equals(NONE), () -> {
            fields.object("availability", promises.availability(), promise -> {
                fields.text("target", Optional.of(promise.target()));
                fields.choice("per", Optional.of(promise.per()));
                fields.text("hours", promise.hours());
                fields.text("goodEnough", promise.goodEnough());
                fields.text("overDelivery", promise.overDelivery());
            });
            fields.object("respond", promises.respond(), promise -> within(promise, fields));
            fields.object("restore", promises.restore(), promise -> within(promise, fields));
            fields.object("satisfaction", promises.satisfaction(), promise -> {
                fields.text("target", Optional.of(promise.target()));
                fields.text("goodEnough", promise.goodEnough());
            });
            fields.object("dataLoss", promises.dataLoss(), promise -> within(promise, fields));
        });
    }

    private static void within(Within promise, StatedFields fields) {
        fields.text("target", Optional.of(promise.target()));
        fields.text("hours", promise.hours());
        fields.text("when", promise.when());
    }
}
