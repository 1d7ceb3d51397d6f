package it.opposizioni.complaint.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.InvalidPhoneNumberException.Reason;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingPlanTest {

    @ParameterizedTest
    @CsvSource({
        "06 1234 5678, +390612345678, FIXED, Roma, Rome",
        "02/12345678, +390212345678, FIXED, Milano, Milan",
        "333 123 4567, +393331234567, MOBILE, Italia, Italy",
        "+39-333-1234567, +393331234567, MOBILE, Italia, Italy",
        "0039 347 1234567, +393471234567, MOBILE, Italia, Italy",
        "0843 123456, +390843123456, STATISTICS_PREFIX, Italia, Italy",
        "0844 123456, +390844123456, MARKETING_PREFIX, Italia, Italy",
        "800 123 456, +39800123456, SERVICE, Italia, Italy",
        "199 123 456, +39199123456, SERVICE, Italia, Italy",
        "112, 112, EMERGENCY, Italia, Italy",
        "+39 112, 112, EMERGENCY, Italia, Italy",
        "118, 118, EMERGENCY, Italia, Italy",
        "187, 187, SHORT_CODE, Italia, Italy",
        "401, 401, SHORT_CODE, Italia, Italy",
        "412, 412, SHORT_CODE, Italia, Italy",
        "+39 412, 412, SHORT_CODE, Italia, Italy",
        "1254, 1254, SHORT_CODE, Italia, Italy",
        "40916, 40916, SHORT_CODE, Italia, Italy",
        "116117, 116117, SHORT_CODE, Italia, Italy",
        "+33 1 23 45 67 89, +33123456789, FOREIGN, Francia, France",
        "0044 20 7946 0000, +442079460000, FOREIGN, Regno Unito, United Kingdom",
        "+39 1234567890, +391234567890, UNASSIGNED, Italia, Italy",
        "512 345 6789, +395123456789, UNASSIGNED, Italia, Italy",
        "+39 0000000000, +390000000000, UNASSIGNED, Italia, Italy",
        "+44 7700 900123, +447700900123, FOREIGN, Regno Unito, United Kingdom",
        "+999 123456, +999123456, UNASSIGNED, nessun Paese, no country"
    })
    void knowsEveryKindOfNumber(String spelling, String written, LineKind kind, String region, String regionInEnglish)
            throws InvalidPhoneNumberException {
        ShownNumber number = ShownNumber.parse(spelling);

        assertThat(number.written()).isEqualTo(written);
        assertThat(NumberingPlan.kindOf(number)).isEqualTo(kind);
        assertThat(NumberingPlan.regionOf(number, Locale.ITALIAN)).contains(region);
        assertThat(NumberingPlan.regionOf(number, Locale.ENGLISH)).contains(regionInEnglish);
        if (kind == LineKind.UNASSIGNED || kind == LineKind.EMERGENCY || kind == LineKind.SHORT_CODE) {
            assertThat(number.asPhoneNumber()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "pronto, NOT_A_NUMBER",
        "'112; drop table', NOT_A_NUMBER",
        "+0 39 12345, IMPOSSIBLE",
        "12, TOO_SHORT",
        "347, TOO_SHORT",
        "02 1, TOO_SHORT",
        "+39 02 123456789012, TOO_LONG",
        "0000000000000000000000000000000000000000000000000, TOO_LONG"
    })
    void saysWhatIsWrongWithWhatNoTelephoneShows(String text, Reason reason) {
        InvalidPhoneNumberException refused =
                catchThrowableOfType(InvalidPhoneNumberException.class, () -> ShownNumber.parse(text));

        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
    }

    @Property
    void anyDigitsHaveAnAnswerOrAReason(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(max = 30) String digits) {
        assertAnswered(digits);
        assertAnswered("+" + digits);
    }

    @Property
    void anyTextHasAnAnswerOrAReason(@ForAll String text) {
        assertAnswered(text);
    }

    @Property
    void comesBackFromItsDigits(@ForAll @LongRange(min = 100, max = 999_999_999_999_999L) long digits) {
        ShownNumber number = new ShownNumber(digits);

        assertThat(NumberingPlan.kindOf(number)).isNotNull();
        assertThat(NumberingPlan.regionOf(number, Locale.ITALIAN)).isNotBlank();
        assertThat(number.spaced()).isNotBlank();
        assertThat(number.toString()).isNotBlank();
    }

    @Property
    void aLandlineIsWhereReadingTheWholeNumberFindsIt(
            @ForAll @LongRange(min = 100_000, max = 9_999_999_999L) long national) throws NumberParseException {
        ShownNumber number = ShownNumber.ofWritten("+390" + national);
        Assume.that(NumberingPlan.kindOf(number) == LineKind.FIXED);

        assertThat(NumberingPlan.regionOf(number, Locale.ITALIAN))
                .isEqualTo(PhoneNumberOfflineGeocoder.getInstance()
                        .getDescriptionForNumber(
                                PhoneNumberUtil.getInstance().parse(number.written(), "IT"), Locale.ITALIAN));
    }

    private static void assertAnswered(String text) {
        try {
            ShownNumber number = ShownNumber.parse(text);

            assertThat(NumberingPlan.kindOf(number)).isNotNull();
            assertThat(NumberingPlan.regionOf(number, Locale.ENGLISH)).isNotBlank();
            // some other plans have trunk and carrier digits that fall away at every reading
            if (number.isShort() || number.written().startsWith("+39")) {
                assertThat(ShownNumber.parse(number.written())).isEqualTo(number);
            }
        } catch (InvalidPhoneNumberException e) {
            assertThat(e.detail().it()).isNotBlank();
        }
    }
}
