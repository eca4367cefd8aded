package dev.servicecatalog.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.compiler.WrongUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void unknownOptionsAreRefused() {
        assertThatThrownBy(() -> options("catalog.skip", "true"))
                .isInstanceOf(WrongUseException.class)
                .hasMessageStartingWith("catalog.skip is no option of this goal. Use one of catalog.announced,");
    }

    @Test
    void aMisspeltMomentIsRefused() {
        assertThatThrownBy(() -> options("catalog.now", "yesterday").instant(GateOption.NOW))
                .hasMessage("catalog.now cannot be \"yesterday\". Write a moment in UTC like 2026-11-22T10:00:00Z.");
        assertThatThrownBy(() -> options("catalog.emergency", "yes").isSet(GateOption.EMERGENCY))
                .hasMessageContaining("Use true or false.");
    }

    @Test
    void theCommandCanBePastedAndTellsNoSecrets() {
        assertThat(options("catalog.base", "a'; rm -rf ~", "catalog.location", "https://me:token@git.example/c.git")
                        .repeat("g:a:1:gate"))
                .isEqualTo(
                        "mvn g:a:1:gate -D'catalog.base=a'\\''; rm -rf ~' -Dcatalog.location=https://git.example/c.git");
    }

    /** A remedy names only options that there are. */
    @Test
    void remediesOfTheGateNameItsOptions() throws IOException {
        Pattern option = Pattern.compile("-D(catalog\\.[A-Za-z.]*[A-Za-z])");
        Set<String> named = new TreeSet<>();
        for (String name : List.of("gate", "evidence", "output/decision")) {
            try (Stream<Path> files =
                    Files.walk(Path.of("../catalog-compiler/src/main/java/dev/servicecatalog", name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher found = option.matcher(Files.readString(file));
                    while (found.find()) {
                        named.add(found.group(1));
                    }
                }
            }
        }
        assertThat(named).isNotEmpty().isSubsetOf(GateOption.properties());
    }

    private static CommandLine options(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return CommandLine.of(properties, Path.of("."));
    }
}
