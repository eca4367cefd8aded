package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.LedgerAsked;
import dev.servicecatalog.compiler.LedgerOptions;
import dev.servicecatalog.compiler.WrongUseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Reads what the command line says about ledger and keys. */
final class LedgerOption {
    private LedgerOption() {}

    /** Empty if no ledger is named. */
    static Optional<LedgerOptions> of(CommandLine options) {
        Optional<String> key =
                options.text(GateOption.SIGNING_KEY).map(file -> read(options, GateOption.SIGNING_KEY, file));
        return options.text(GateOption.LEDGER)
                .map(place -> LedgerOptions.of(
                        place, key, options.isSet(GateOption.LEDGER_REQUIRED), new SplittableRandom().nextLong()));
    }

    /** The ledger that is read; the one here where none is named. */
    static LedgerAsked asked(CommandLine options) {
        return new LedgerAsked(
                options.text(GateOption.LEDGER).filter(place -> !place.equals("local")),
                options.text(GateOption.REVIEW_REPOSITORY),
                keys(options),
                options.text(GateOption.LEDGER_KNOWN));
    }

    private static List<String> keys(CommandLine options) {
        return options.texts(GateOption.LEDGER_KEYS).stream()
                .map(file -> read(options, GateOption.LEDGER_KEYS, file))
                .toList();
    }

    private static String read(CommandLine options, GateOption option, String file) {
        Path path = options.folder().resolve(file);
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new WrongUseException(
                    option.property() + " names no file that can be read: " + path, "Name a file with a key (PEM).");
        }
    }
}
