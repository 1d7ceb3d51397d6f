package it.opposizioni.kit.taxcode;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.taxcode.TaxCode.Kind;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

    private static final String MARIO_ROSSI = "RSSMRA85T10A562S";

    @ParameterizedTest
    @ValueSource(strings = {MARIO_ROSSI, "rssmra85t10a562s", " RSS MRA 85T10 A562S "})
    void readsAPersonsCode(String text) {
        TaxCode code = TaxCode.tryParse(text).orElseThrow();

        assertThat(code.value()).isEqualTo(MARIO_ROSSI);
        assertThat(code.kind()).isEqualTo(Kind.PERSON);
        assertThat(code.toString()).doesNotContain("RSSMRA");
    }

    /** Two people with the same code get letters for digits, from the right (DM 23-12-1976 art. 6). */
    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA85T10A56NH", "RSSMRA85T10A5SNT"})
    void readsOmocodia(String text) {
        assertThat(TaxCode.tryParse(text)).isPresent();
    }

    @Property
    void anyOtherCheckCharacterIsRefused(@ForAll @CharRange(from = 'A', to = 'Z') char check) {
        assertThat(TaxCode.tryParse(MARIO_ROSSI.substring(0, 15) + check).isPresent())
                .isEqualTo(check == MARIO_ROSSI.charAt(15));
    }

    @Property
    void everyTenDigitsHaveExactlyOneCheckDigit(@ForAll @LongRange(min = 1, max = 9_999_999_999L) long digits) {
        long valid = IntStream.range(0, 10)
                .filter(check ->
                        TaxCode.tryParse("%010d%d".formatted(digits, check)).isPresent())
                .count();

        assertThat(valid).isEqualTo(1);
    }

    @Property
    void oneWrongDigitOfAVatNumberIsAlwaysSeen(
            @ForAll @IntRange(max = 10) int place, @ForAll @IntRange(min = 1, max = 9) int change) {
        char[] vat = "00743110157".toCharArray();
        vat[place] = (char) ('0' + (vat[place] - '0' + change) % 10);

        assertThat(TaxCode.tryParseVatNumber(new String(vat))).isEmpty();
    }

    @Property
    void anyTextIsReadWithoutFailing(@ForAll String text) {
        TaxCode.tryParse(text).ifPresent(code -> assertThat(code.value()).hasSizeBetween(11, 16));
    }

    @Test
    void readsVatNumbers() {
        assertThat(TaxCode.tryParseVatNumber("IT 00743110157"))
                .map(TaxCode::kind)
                .contains(Kind.ELEVEN_DIGITS);
        assertThat(TaxCode.tryParseVatNumber(MARIO_ROSSI)).isEmpty();
        assertThat(TaxCode.tryParse("00000000000")).isEmpty();
    }
}
