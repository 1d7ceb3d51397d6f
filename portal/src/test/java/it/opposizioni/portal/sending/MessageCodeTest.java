package it.opposizioni.portal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageCodeTest {

    @Test
    void isTheSameForTheSameMessageAndReadsWell() {
        UUID id = UUID.fromString("018f0000-0000-7000-8000-000000000001");
        assertThat(MessageCode.of(id)).isEqualTo(MessageCode.of(id)).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
    }

    @Test
    void differsFromMessageToMessage() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(MessageCode.of(new UUID(i, i)));
        }
        assertThat(codes).hasSizeGreaterThan(9_990);
    }

    @Test
    void isReadHoweverPeopleCopyIt() {
        for (String written : List.of("7F3K-92QD", "7f3k92qd", " 7F3K 92QD ", "7F3K–92QD")) {
            assertThat(MessageCode.read(written)).contains("7F3K-92QD");
        }
        for (String written : List.of("", "7F3K-92Q", "7F3K-92QDA", "7F3K-92Q0", "7F3K-92Q%")) {
            assertThat(MessageCode.read(written)).as(written).isEmpty();
        }
    }
}
