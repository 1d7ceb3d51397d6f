package it.opposizioni.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.desk.NumberLines.Numbered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberLinesTest {

    @Test
    void theFirstColumnOfEachLineWithoutAHeader() throws IOException {
        assertThat(read("\uFEFFNumero;Sede\r\n\r\n\"333 123 4567\";Roma\r\n06 42986411\tMilano\n0642986411,x"))
                .containsExactly(
                        new Numbered(3, "333 123 4567"), new Numbered(4, "06 42986411"), new Numbered(5, "0642986411"));
    }

    /** A line that is no number gets a word too: it is not passed over. */
    @Test
    void whatIsNoNumberStays() throws IOException {
        assertThat(read("3331234567\ninterno\n")).extracting(Numbered::text).containsExactly("3331234567", "interno");
    }

    @Test
    void nothingInvisibleAndNothingEndlessGetsThrough() throws IOException {
        assertThat(read("333\u202E1234567\u0000\n" + "9".repeat(100_000)))
                .extracting(Numbered::text)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("3331234567"),
                        second -> assertThat(second).hasSize(60));
    }

    @Test
    void oneMoreThanTheMostSaysThatThereAreTooMany() throws IOException {
        assertThat(read("3331234567\n".repeat(5_000))).hasSize(NumberLines.MOST + 1);
        assertThat(read("")).isEmpty();
    }

    private static List<Numbered> read(String file) throws IOException {
        return NumberLines.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
