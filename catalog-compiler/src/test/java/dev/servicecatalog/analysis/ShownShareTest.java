package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.model.Percentage;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownShareTest {
    @ParameterizedTest
    @CsvSource({
        "0.997477062,   99.5%,      99.747,     99.748",
        "0.997477062,   99.748%,    99.747,     99.747",
        "0.9974770625,  99.747706%, 99.747706,  99.747706",
        "0.9999999,     99.5%,      99.999,     99.999",
        "1,             100%,       100,        100",
        "0.9925,        99.5%,      99.25,      99.25",
        "0.5,           ,           50,         50",
    })
    void aShareIsNeverShownAsMoreThanItReaches(String share, String promise, String certain, String nearest) {
        Optional<Percentage> beside = Optional.ofNullable(promise).flatMap(Percentage::parse);
        assertThat(ShownShare.certain(new BigDecimal(share), beside)).hasToString(certain);
        assertThat(ShownShare.nearest(new BigDecimal(share), beside)).hasToString(nearest);
    }
}
