package it.opposizioni.portal.organisation;

import static it.opposizioni.portal.organisation.OrganisationAnswers.ID;
import static it.opposizioni.portal.organisation.OrganisationAnswers.delegation;
import static it.opposizioni.portal.organisation.OrganisationAnswers.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.pec.PecServer;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who represents an organisation reads its letters while acting for it, and chooses where it is written to. */
@QuarkusTest
@AsGiulia
class OrganisationMessagesTest extends MailTest {

    private static final String AREA = "/it/area-personale";
    private static final String BOX = AREA + "/messaggi";
    private static final String PROFILE = AREA + "/profilo";
    private static final String HOLDER = "desk:018f0000-0000-7000-8000-0000000000d1";
    private static final UUID THEIRS = UUID.fromString("018f0000-0000-7000-8000-0000000000e1");
    private static final UUID OWN = UUID.fromString("018f0000-0000-7000-8000-0000000000e2");
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b[0-9]{6}\\b");

    @Inject
    MessageQueue queue;

    @Inject
    PersonContacts contacts;

    @BeforeEach
    void twoLetters() {
        contacts.learnOrganisation(HOLDER, "Acme S.p.A.", "it");
        letter(THEIRS, HOLDER, "Alcuni numeri non sono più nel registro");
        letter(OWN, "giulia", "Novità sulla tua segnalazione");
    }

    private void letter(UUID id, String recipient, String title) {
        QuarkusTransaction.requiringNew()
                .run(() -> queue.personLetter(
                        id,
                        "opposition-withdrawn",
                        recipient,
                        null,
                        _ -> new Letter(title, List.of("È così."), List.of())));
    }

    private static FakeService registry() {
        return FakeServices.registry();
    }

    private static String confirmed() {
        return organisation("CONFIRMED", ", \"holder\": \"" + HOLDER + "\"");
    }

    /** @param taxCode as a delegation shows it */
    private void actFor(String taxCode, String more) {
        Acting.start(browser, delegation("Acme S.p.A.", taxCode, more));
    }

    private void actForAcme() {
        registry().answer("GET /v1/organisations/" + ID, confirmed());
        actFor("••••••••157", ", \"organisation\": true");
    }

    @Test
    void theBoxIsTheOrganisationsWhileOneActsForIt() {
        actForAcme();
        Seen area = browser.open(AREA).keep("acting-organisation-messages-it");
        assertThat(area.page().select("section[aria-labelledby=messages] li a").text())
                .isEqualTo("Alcuni numeri non sono più nel registro: Acme S.p.A.");
        Seen box = browser.open(BOX).keep("organisation-messages-it");
        assertThat(box.heading()).isEqualTo("Messaggi di Acme S.p.A.");
        assertThat(box.page().select("main ul.plain-list li")).hasSize(1);
        Seen letter = browser.open(BOX + "/" + THEIRS).keep("organisation-message-it");
        assertThat(letter.heading()).isEqualTo("Alcuni numeri non sono più nel registro");
        assertThat(letter.text()).contains("Organizzazione Acme S.p.A.", "Codice di questo messaggio");
        assertThat(browser.open(BOX + "/" + OWN).status()).isEqualTo(404);
        assertThat(browser.open("/en/personal-area/messages")
                        .keep("organisation-messages-en")
                        .heading())
                .isEqualTo("Messages to Acme S.p.A.");
    }

    @Test
    void onesOwnBoxHasNoneOfIt() {
        Seen box = browser.open(BOX);
        assertThat(box.text()).contains("Novità sulla tua segnalazione").doesNotContain("Alcuni numeri");
        assertThat(browser.open(BOX + "/" + THEIRS).status()).isEqualTo(404);
    }

    /** The registry says so each time; the browser's memory of whom one acts for opens nothing. */
    @Test
    void whoRepresentsItNoMoreReadsNothing() {
        actForAcme();
        registry().reset();
        registry()
                .answer("GET /v1/organisations/" + ID, organisation("ENDED", ""))
                .answer("GET /v1/oppositions", "{\"items\": []}");
        for (String closed : List.of(BOX, BOX + "/" + THEIRS, PROFILE)) {
            assertThat(browser.open(closed).status()).as(closed).isEqualTo(403);
        }
    }

    /** Under a delegation in its name: its numbers are theirs to manage, its letters are not theirs to read, and its address not theirs to change. */
    @Test
    void itsDelegatesReadNothing() {
        actFor("••••••••157", "");
        assertThat(browser.open(AREA).page().select("section[aria-labelledby=messages]"))
                .isEmpty();
        assertThat(browser.open(BOX).status()).isEqualTo(403);
        assertThat(browser.open(PROFILE)
                        .keep("organisation-profile-delegate-it")
                        .status())
                .isEqualTo(403);
    }

    /** One's own letters are never shown as those of an organisation. */
    @Test
    void aRegistryOfTheReleaseBeforeDoesNotSayWhereTheBoxIs() {
        registry().answer("GET /v1/organisations/" + ID, organisation("CONFIRMED", ""));
        actFor("••••••••157", ", \"organisation\": true");
        assertThat(browser.open(BOX).status()).isEqualTo(403);
        assertThat(browser.open(PROFILE).status()).isEqualTo(403);
    }

    /** Her own letters are those of her shop. */
    @Test
    void aSoleTraderReadsHerOwn() {
        String shop = organisation("CONFIRMED", "").replace("00743110157", "FRRGLI85A41F205E");
        registry().answer("GET /v1/organisations/" + ID, shop);
        actFor("•••••••••••••05E", ", \"organisation\": true");
        assertThat(browser.open(BOX).page().select("main ul.plain-list li a").text())
                .contains("Novità sulla tua segnalazione");
    }

    @Test
    void anAddressIsUsedOnceItsCodeCameBack() {
        actForAcme();
        Seen profile = browser.open(PROFILE).keep("organisation-profile-it");
        assertThat(profile.text()).contains("Scegli in che lingua scriviamo all’organizzazione e dove.");
        assertThat(profile.page().select("[name=channel]")).isEmpty();
        browser.submit("main button[value=SAVE]", Map.of("email", "telefoni@acme.example"));
        assertThat(contact().email()).isEmpty();
        sender.sendDue();
        String code =
                code(mailbox.getMailsSentTo("telefoni@acme.example").getFirst().getText());
        Seen done = browser.submit("main button[value=CONFIRM]", Map.of("code", code));
        assertThat(done.address()).isEqualTo(PROFILE + "?done=confirmed");
        assertThat(contact().email()).contains("telefoni@acme.example");
        assertThat(contacts.of("giulia").flatMap(PersonContact::email)).isEmpty();

        // it is hers: when another one leaves, it stays
        leaves("marco");
        assertThat(contact().email()).contains("telefoni@acme.example");
        leaves("giulia");
        assertThat(contact().email()).isEmpty();
    }

    private void leaves(String representative) {
        QuarkusTransaction.requiringNew().run(() -> contacts.forgetChosen(HOLDER, representative));
    }

    @Test
    void itMayBeWrittenToByCertifiedMail() {
        actForAcme();
        browser.open(PROFILE);
        browser.submit("main button[value=USE_PEC]", Map.of("pec", "acme@pec.example.org"));
        sender.sendDue();
        PecServer.Got got = FakeServices.pec().sentTo("acme@pec.example.org").getLast();
        browser.submit("main button[value=CONFIRM]", Map.of("code", code(got.text())));
        assertThat(contact().pec()).contains("acme@pec.example.org");
        letter(UUID.randomUUID(), HOLDER, "I numeri di un elenco sono nel registro");
        sender.sendDue();
        assertThat(FakeServices.pec().sentTo("acme@pec.example.org").getLast().subject())
                .isEqualTo("I numeri di un elenco sono nel registro");
    }

    private PersonContact contact() {
        return contacts.of(HOLDER).orElseThrow();
    }

    private static String code(String text) {
        Matcher code = SIX_DIGITS.matcher(text);
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
