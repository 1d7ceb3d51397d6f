package it.opposizioni.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/** Giulia at her profile: her telephone, and what her lines were sent. */
abstract class PhoneScenario extends MailTest {

    static final String PAGE = "/it/area-personale/profilo";
    static final String EMAIL = "giulia@example.org";
    static final String USE = "main button[value=USE_PHONE]";
    static final String CONFIRM = "main button[value=CONFIRM]";
    private static final String MESSAGES = "POST /messages";
    static final PhoneNumber MOBILE = PhoneNumber.ofDigits(393331234567L);
    static final PhoneNumber OTHER = PhoneNumber.ofDigits(393477654321L);
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b[0-9]{6}\\b");
    static final Visitor GIULIA = new Visitor("giulia", "Giulia", Optional.of(EMAIL), Set.of(Role.CITIZEN));

    @Inject
    PersonContacts contacts;

    @Inject
    ProfilePhones phones;

    @BeforeEach
    void theGatewayTakesThem() {
        FakeServices.lineGateway().answer(MESSAGES, 202, "{}");
    }

    Optional<PhoneNumber> phone() {
        return contacts.of("giulia").flatMap(PersonContact::phone);
    }

    List<String> toLine(PhoneNumber number) {
        sender.sendDue();
        return FakeServices.lineGateway().asked(MESSAGES).stream()
                .map(FakeService.Asked::body)
                .filter(body -> body.contains(number.e164()))
                .toList();
    }

    /** Also where they are said one by one. */
    String codeSentTo(PhoneNumber number) {
        return toLine(number).stream()
                .map(body -> SIX_DIGITS.matcher(body.replaceAll("(?<=[0-9]), (?=[0-9])", "")))
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList()
                .getLast();
    }

    static String another(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
    }

    static String error(Seen seen, String field) {
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#" + field);
        return seen.page().getElementById(field + "-error").text();
    }
}
