package it.opposizioni.portal.lineproof;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineCodesTest {

    private static final PhoneNumber MOBILE = PhoneNumber.ofDigits(393331234567L);
    private static final PhoneNumber FIXED = PhoneNumber.ofDigits(390642986411L);

    @Test
    void aTextMessageIsForMobileLinesOnly() {
        assertThat(LineCodes.channel(MOBILE, "SMS")).isEqualTo("SMS");
        assertThat(LineCodes.channel(MOBILE, "VOICE")).isEqualTo("VOICE");
        assertThat(LineCodes.channel(MOBILE, "PIGEON")).isEqualTo("SMS");
        assertThat(LineCodes.channel(FIXED, "SMS")).isEqualTo("VOICE");
        assertThat(LineCodes.channel(FIXED, "VOICE")).isEqualTo("VOICE");
        assertThat(LineCodes.channel(FIXED, "CALL_IN")).isEqualTo("CALL_IN");
        assertThat(LineCodes.channel(MOBILE, "CALL_IN")).isEqualTo("CALL_IN");
    }

    @Test
    void aCodeIsSixDigitsHoweverTheyAreSpaced() {
        assertThat(LineCodes.read(" 123 456 ")).contains("123456");
        for (String typed : List.of("", "12345", "1234567", "12345a", "١٢٣٤٥٦")) {
            assertThat(LineCodes.read(typed)).as(typed).isEmpty();
        }
    }
}
