package it.opposizioni.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Giulia at her profile: what is in use, and the codes that her addresses were sent. */
abstract class ProfileScenario extends MailTest {

    static final String PAGE = "/it/area-personale/profilo";
    static final String OLD = "giulia@example.org";
    static final String NEW = "giulia.nuova@example.org";
    static final String SAVE = "main button[value=SAVE]";
    static final String CONFIRM = "main button[value=CONFIRM]";
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b[0-9]{6}\\b");
    static final Visitor GIULIA = new Visitor("giulia", "Giulia", Optional.of(OLD), Set.of(Role.CITIZEN));

    @Inject
    PersonContacts contacts;

    Optional<String> address() {
        return contacts.of("giulia").flatMap(PersonContact::email);
    }

    /** The code of the last e-mail to this address. */
    String codeSentTo(String address) {
        sender.sendDue();
        Matcher code =
                SIX_DIGITS.matcher(mailbox.getMailsSentTo(address).getLast().getText());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    static String error(Seen seen, String field) {
        assertThat(seen.page().title()).matches("(Errore|Error): .*");
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#" + field);
        assertThat(seen.page().select("[autofocus]")).hasSize(1).allMatch(focused -> focused.hasClass("error-summary"));
        return seen.page().getElementById(field + "-error").text();
    }
}
