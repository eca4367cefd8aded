package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Moments;
import dev.servicecatalog.compiler.WrongUseException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands on the command line, and nothing else: a change could bring a POM that says what it likes.
 *
 * @param folder where Maven was started
 */
record CommandLine(Properties properties, Path folder) {
    private static final Pattern PLAIN = Pattern.compile("[-A-Za-z0-9_./:@,=+~^]+");

    /**
     * Refuses what none of the goals knows, so that an option that is misspelt or meant for another goal is not a silent default.
     *
     * @param goals that run together, such as {@code gate} and {@code verify}
     */
    static CommandLine of(Properties properties, Path folder, SortedSet<String> goals) {
        List<String> known = GateOption.of(goals);
        for (String name : properties.stringPropertyNames().stream().sorted().toList()) {
            if (name.startsWith("catalog.") && !known.contains(name)) {
                throw new WrongUseException(
                        name + " is no option of " + String.join(" or ", goals),
                        "Use one of " + String.join(", ", known) + ".");
            }
        }
        return new CommandLine(properties, folder);
    }

    Optional<String> text(GateOption option) {
        return Optional.ofNullable(properties.getProperty(option.property()))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    String text(GateOption option, String otherwise) {
        return text(option).orElse(otherwise);
    }

    String needed(GateOption option, String remedy) {
        return text(option).orElseThrow(() -> new WrongUseException(option.property() + " is not stated", remedy));
    }

    List<String> texts(GateOption option) {
        return text(option).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    boolean isSet(GateOption option) {
        String text = text(option, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new WrongUseException(option.property() + " cannot be \"" + text + "\"", "Use true or false.");
        }
        return text.equals("true");
    }

    Path path(GateOption option, String otherwise) {
        return folder.resolve(text(option, otherwise)).normalize();
    }

    Optional<Instant> instant(GateOption option) {
        return text(option).map(text -> Moments.parse(option.property(), text));
    }

    Optional<LocalDate> date(GateOption option) {
        return text(option).map(text -> Moments.day(option.property(), text));
    }

    int number(GateOption option, int otherwise) {
        return text(option)
                .map(text -> {
                    try {
                        return Integer.parseInt(text);
                    } catch (NumberFormatException e) {
                        throw new WrongUseException(
                                option.property() + " cannot be \"" + text + "\"", "Write a whole number.");
                    }
                })
                .orElse(otherwise);
    }

    Optional<ZoneId> zone(GateOption option) {
        return text(option).map(text -> {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException e) {
                throw new WrongUseException(
                        option.property() + " cannot be \"" + text + "\"", "Write a time zone like Europe/Oslo.");
            }
        });
    }

    /** The command that asks the same at another time; without secrets in addresses. */
    String repeat(String goal) {
        return "mvn " + goal
                + Arrays.stream(GateOption.values())
                        .filter(option -> option != GateOption.NOW)
                        .flatMap(option -> text(option).stream().map(text -> option.property() + "=" + text))
                        .map(each -> " -D" + quoted(each.replaceAll("://[^/@\\s]*@", "://")))
                        .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
