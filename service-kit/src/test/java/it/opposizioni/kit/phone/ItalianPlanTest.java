package it.opposizioni.kit.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import it.opposizioni.kit.phone.PhoneNumber.Kind;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ItalianPlanTest {

    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();

    /** What is remembered of a beginning must hold for every number with it. */
    @Test
    void itRemembersWhatTheNumberingPlanSays() throws NumberParseException {
        Random random = new Random(11);
        int remembered = 0;
        for (int i = 0; i < 60_000; i++) {
            String number = number(random);
            Optional<Kind> before = ItalianPlan.kind(Long.parseLong(number.substring(1)));
            Optional<PhoneNumber> read = PhoneNumber.tryParse(number);
            assertThat(read.isPresent()).as(number).isEqualTo(exists(number));
            if (before.isPresent()) {
                assertThat(before).as(number).contains(kind(number));
                remembered++;
            }
            read.ifPresent(found -> assertThat(found.e164()).isEqualTo(number));
        }
        assertThat(remembered).isGreaterThan(10_000);
    }

    @Test
    void itRemembersNothingElse() {
        for (String number :
                new String[] {"+442079460000", "+41446681800", "+39800123456", "+390", "+3933312345678901"}) {
            PhoneNumber.tryParse(number);
            assertThat(ItalianPlan.kind(Long.parseLong(number.substring(1))))
                    .as(number)
                    .isEmpty();
        }
    }

    @Test
    void aNumberThatWasNotParsedIsNotRemembered() {
        PhoneNumber madeOfDigits = PhoneNumber.ofDigits(393_999_999_999_99L);
        assertThat(madeOfDigits.kind()).isNotNull();
        assertThat(ItalianPlan.kind(madeOfDigits.digits())).isEmpty();
    }

    /** Few beginnings, many ends: most of them are answered from memory. */
    private static String number(Random random) {
        StringBuilder number = new StringBuilder("+39%d%02d".formatted(3 * random.nextInt(2), random.nextInt(100)));
        for (int left = 3; left > 0; left--) {
            number.append(random.nextInt(2));
        }
        for (int left = random.nextInt(7); left > 0; left--) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }

    private static boolean exists(String number) throws NumberParseException {
        return PLAN.isValidNumber(PLAN.parse(number, "IT")) || number.matches("\\+39084[34]\\d{5,7}");
    }

    private static Kind kind(String number) throws NumberParseException {
        return switch (PLAN.getNumberType(PLAN.parse(number, "IT"))) {
            case MOBILE -> Kind.MOBILE;
            case FIXED_LINE, FIXED_LINE_OR_MOBILE -> Kind.FIXED;
            default -> Kind.SERVICE;
        };
    }
}
