package it.opposizioni.kit.phone;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber.Kind;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

    /** San Marino, and two that the plan reserves and no district has. */
    private static final Set<String> NOBODYS = Set.of("0549", "0369", "0769");

    @ParameterizedTest
    @CsvSource({
        "+390642986411, LAZIO",
        "+390666666666, LAZIO",
        "+390212345678, LOMBARDIA",
        "+390391234567, LOMBARDIA",
        "+390111234567, PIEMONTE",
        "+390125123456, PIEMONTE",
        "+390165123456, VALLE_D_AOSTA",
        "+390471123456, TRENTINO_ALTO_ADIGE",
        "+390481123456, FRIULI_VENEZIA_GIULIA",
        "+390736123456, MARCHE",
        "+390746123456, LAZIO",
        "+390763123456, UMBRIA",
        "+390835123456, BASILICATA",
        "+390865123456, MOLISE",
        "+390974123456, CAMPANIA",
        "+390789123456, SARDEGNA",
        "+39066982, LAZIO"
    })
    void aLandlineHasTheRegionOfItsAreaCode(String number, Region region) throws InvalidPhoneNumberException {
        assertThat(Region.of(PhoneNumber.parse(number))).contains(region);
    }

    @ParameterizedTest
    @CsvSource({"+393331234567", "+390549123456", "+39800123456", "+33123456789", "+442079460000", "+12025550123"})
    void noOtherNumberHasOne(String number) throws InvalidPhoneNumberException {
        assertThat(Region.of(PhoneNumber.parse(number))).isEmpty();
    }

    /** Every area code of the numbering plan belongs to a region, and no other one does. */
    @Test
    void itKnowsTheDistrictsOfTheNumberingPlan() {
        for (int place = 0; place < 1_000; place++) {
            String areaCode = "0%03d".formatted(place);
            boolean landline = PhoneNumber.tryParse("+39" + areaCode + "12345")
                    .filter(number -> number.kind() == Kind.FIXED)
                    .isPresent();
            boolean known = Region.of(PhoneNumber.ofDigits(39_0000_12345L + place * 100_000L))
                    .isPresent();
            assertThat(known).as(areaCode).isEqualTo(landline && !NOBODYS.contains(areaCode));
            assertThat(Region.byFirstDigits().containsKey("39" + areaCode))
                    .as(areaCode)
                    .isEqualTo(known);
        }
    }

    @Test
    void everyRegionHasAreaCodesAndTwoNames() {
        assertThat(Region.values()).hasSize(20);
        assertThat(Region.byFirstDigits().values()).contains(Region.values());
        for (Region region : Region.values()) {
            assertThat(region.label().in(Locale.ITALIAN)).isNotBlank();
            assertThat(region.label().in(Locale.ENGLISH)).isNotBlank();
        }
    }
}
