package dev.servicecatalog.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    @Test
    void isThatOfTheStandard() {
        assertThat(Checksum.of("123456789".getBytes(UTF_8))).isEqualTo(new Checksum(0xE3069283, 9));
    }

    @Test
    void isTheSameForWhatIsWrittenPieceByPiece() throws IOException {
        ByteArrayOutputStream through = new ByteArrayOutputStream();
        try (Checksum.Stream out = new Checksum.Stream(through)) {
            out.write('1');
            out.write("0234".getBytes(UTF_8), 1, 3);
            out.write("56789".getBytes(UTF_8));
            assertThat(out.checksum()).isEqualTo(Checksum.of("123456789".getBytes(UTF_8)));
        }
        assertThat(through.toString(UTF_8)).isEqualTo("123456789");
    }
}
