package dev.servicecatalog.load;

import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Promises.Satisfaction;
import dev.servicecatalog.model.Promises.Within;
import java.util.Optional;

/** Reads what services and agreements promise; a promise without a target is none. */
final class PromisesReader {
    private PromisesReader() {}

    static Promises read(Fields promises) {
        return new Promises(
                promises.optional("availability").flatMap(PromisesReader::availability),
                promises.optional("respond").flatMap(PromisesReader::within),
                promises.optional("restore").flatMap(PromisesReader::within),
                promises.optional("satisfaction").flatMap(PromisesReader::satisfaction),
                promises.optional("dataLoss").flatMap(PromisesReader::within));
    }

    private static Optional<Availability> availability(Fields promise) {
        Optional<String> hours = promise.reference("hours", Kind.CALENDAR);
        return promise.quantity("target", Quantities.PERCENTAGE)
                .map(target -> new Availability(
                        target,
                        promise.choice("per", Promises.Period.class).orElse(Promises.Period.MONTH),
                        hours,
                        promise.quantity("goodEnough", Quantities.PERCENTAGE),
                        promise.quantity("overDelivery", Quantities.PERCENTAGE)));
    }

    private static Optional<Within> within(Fields promise) {
        Optional<String> hours = promise.reference("hours", Kind.CALENDAR);
        return promise.quantity("target", Quantities.DURATION)
                .map(target -> new Within(target, hours, promise.text("when")));
    }

    private static Optional<Satisfaction> satisfaction(Fields promise) {
        return promise.quantity("target", Quantities.RATING)
                .map(target -> new Satisfaction(target, promise.quantity("goodEnough", Quantities.RATING)));
    }
}
