package dev.servicecatalog.example;

import static org.assertj.core.api.Assertions.assertThat;

import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of every type are valid HTML in the eyes of the Nu checker. */
class MarkupIT {
    @ParameterizedTest
    @MethodSource("dev.servicecatalog.example.PublishedSite#samples")
    void isValid(String page) throws Exception {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(OutputFormat.GNU);
        // its warnings are none: it takes data for script, a file for a foreign origin, and Safari's list role for a
        // slip
        assertThat(checker.validate(PublishedSite.ROOT.resolve(page)).lines())
                .allMatch(line -> line.contains(": info warning: "));
    }
}
