package it.opposizioni.kit.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.phone.InvalidPhoneNumberException.Reason;
import it.opposizioni.kit.phone.PhoneNumber.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    private static final String[] SPELLINGS = {
        "%s", "+39%s", "0039%s", "+39 %s", "0039 %s", "(+39) %s", " %s ", "+39.%s", "+39-%s", "\u00a0+39 %s"
    };

    @Property
    void everyUsualSpellingOfAMobileNumberIsTheSameNumber(
            @ForAll @LongRange(min = 3_330_000_000L, max = 3_339_999_999L) long national,
            @ForAll @IntRange(max = 9) int spelling)
            throws InvalidPhoneNumberException {
        PhoneNumber number = PhoneNumber.parse(SPELLINGS[spelling].formatted(national));

        assertThat(number.e164()).isEqualTo("+39" + national);
        assertThat(number.kind()).isEqualTo(Kind.MOBILE);
        assertThat(PhoneNumber.parse(number.spaced())).isEqualTo(number);
        assertThat(PhoneNumber.ofDigits(number.digits())).isEqualTo(number);
    }

    @Property
    void neverShowsTheMiddleOfANumber(@ForAll @LongRange(min = 3_470_000_000L, max = 3_479_999_999L) long national) {
        String masked = PhoneNumber.ofDigits(390_000_000_000L + national).toString();

        assertThat(masked).matches("\\+39 347 ••• [0-9]{4}");
    }

    /** A landline is split after its area code, and shows fewer digits at its end where that is long. */
    @ParameterizedTest
    @CsvSource({
        "+390642980001, +39 06 ••• 0001",
        "+390111234567, +39 011 ••• 4567",
        "+390422123456, +39 0422 ••• 456",
        "+442079460000, +44 20 ••• 0000",
        "+390844123456, +39 084 ••• 3456",
        "+39066982, +39 •••"
    })
    void aMaskedNumberKeepsItsAreaCodeWhole(String number, String masked) throws InvalidPhoneNumberException {
        assertThat(PhoneNumber.parse(number).masked()).isEqualTo(masked);
    }

    @Property
    void anyTextIsANumberOrAReason(@ForAll String text) {
        try {
            assertThat(PhoneNumber.parse(text).e164()).startsWith("+");
        } catch (InvalidPhoneNumberException e) {
            assertThat(e.detail().it()).isNotBlank();
            assertThat(e.detail().en()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "06 6982, +39066982, FIXED",
        "02/12345678, +390212345678, FIXED",
        "+39 011 1234567, +390111234567, FIXED",
        "393 123 4567, +393931234567, MOBILE",
        "800 123 456, +39800123456, SERVICE",
        "0843 123456, +390843123456, SERVICE",
        "0844 123456, +390844123456, SERVICE",
        "+44 20 7946 0000, +442079460000, FOREIGN",
        "+41 44 668 18 00, +41446681800, FOREIGN"
    })
    void knowsTheNumberingPlan(String spelling, String e164, Kind kind) throws InvalidPhoneNumberException {
        PhoneNumber number = PhoneNumber.parse(spelling);

        assertThat(number.e164()).isEqualTo(e164);
        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number.isSubscriberLine()).isEqualTo(kind == Kind.FIXED || kind == Kind.MOBILE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'   ', EMPTY",
        "pronto, NOT_A_NUMBER",
        "333 CALL-NOW, NOT_A_NUMBER",
        "+39333, TOO_SHORT",
        "+39 333 123 4567 890, TOO_LONG",
        "+999 123456, IMPOSSIBLE",
        "'+39333123456;ext=1', NOT_A_NUMBER",
        "++++, NOT_A_NUMBER"
    })
    void saysWhyItIsNoNumber(String text, Reason reason) {
        InvalidPhoneNumberException e =
                catchThrowableOfType(InvalidPhoneNumberException.class, () -> PhoneNumber.parse(text));

        assertThat(e).isNotNull();
        assertThat(e.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"333 123 4567", "+393331234567"})
    void travelsAsE164InJson(String spelling) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();

        PhoneNumber number = json.readValue("\"" + spelling + "\"", PhoneNumber.class);

        assertThat(json.writeValueAsString(number)).isEqualTo("\"+393331234567\"");
    }
}
