package it.opposizioni.portal.mailreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.webhook.Webhooks;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.MessageState;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An e-mail comes back: its reader learns it from the message box, and the profile asks for another address. */
@QuarkusTest
@AsGiulia
class MailReportTest extends MailTest {

    private static final String ADDRESS = "giulia@example.org";
    private static final String PROFILE = "/it/area-personale/profilo";
    private static final Visitor GIULIA = new Visitor("giulia", "Giulia", Optional.of(ADDRESS), Set.of(Role.CITIZEN));

    private final Webhooks mailServer = new Webhooks(FakeServices.MAIL_SECRET);

    @Inject
    MessageQueue queue;

    @Inject
    PersonContacts contacts;

    @Inject
    TestClock clock;

    @BeforeEach
    void standingTime() {
        clock.set(TestClock.BEGINNING);
        contacts.choose(GIULIA, ADDRESS, "it");
    }

    private UUID letter() {
        UUID id = waiting();
        sender.sendDue();
        return id;
    }

    private UUID waiting() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> queue.personLetter(
                        id, "test", "giulia", "it", _ -> new Letter("Titolo", List.of("Testo"), List.of())));
        return id;
    }

    private int report(UUID id, String state, Webhooks signer, Instant at) {
        return report(id, state, "2026-11-25T10:00:05Z", signer, at);
    }

    private int report(UUID id, String state, String happened, Webhooks signer, Instant at) {
        String body = "{\"id\":\"%s\",\"state\":\"%s\",\"at\":\"%s\"}".formatted(id, state, happened);
        return RestAssured.given()
                .headers(signer.headers("report-1", at, body))
                .contentType("application/json")
                .body(body)
                .post("/v1/mail-reports")
                .statusCode();
    }

    @Test
    void theMessageSaysItAndTheProfileAsksForAnotherAddress() {
        UUID id = letter();
        String page = "/it/area-personale/messaggi/" + id;
        assertThat(browser.open(page).text()).contains("Inviato anche per e-mail.");
        assertThat(browser.open(PROFILE).text()).doesNotContain("è tornata indietro");

        assertThat(report(id, "UNDELIVERED", mailServer, clock.instant())).isEqualTo(204);
        assertThat(browser.open(page).keep("message-returned-it").text())
                .contains("L’e-mail è tornata indietro: controlla il tuo indirizzo.");
        assertThat(browser.open(PROFILE)
                        .keep("profile-returned-it")
                        .page()
                        .select("main .notice.bad")
                        .text())
                .contains("a " + ADDRESS + " non è arrivata");
        assertThat(browser.open("/en/personal-area/profile").text()).contains("An e-mail came back");

        QuarkusTransaction.requiringNew().run(() -> {
            contacts.lock(GIULIA, Lang.IT);
            contacts.writeTo(GIULIA, "giulia.nuova@example.org", "giulia");
        });
        assertThat(browser.open(PROFILE).text()).as("another address").doesNotContain("è tornata indietro");
    }

    /** Who reads that a confirmation was sent has not got it. */
    @Test
    void theConfirmationOfARegistrationSaysItToo() {
        FakeServices.registry()
                .answer(
                        "GET /v1/registrations/OPP-2026-TEST",
                        "{\"protocol\":\"OPP-2026-TEST\",\"recordedAt\":\"2026-11-25T08:00:00Z\",\"oppositions\":[]}");
        String page = "/it/area-personale/iscrizioni/OPP-2026-TEST";
        UUID id = letter();
        assertThat(browser.open(page).page().select("main .notice.bad")).isEmpty();
        report(id, "UNDELIVERED", mailServer, clock.instant());
        assertThat(browser.open(page)
                        .keep("registration-returned-it")
                        .page()
                        .select("main .notice.bad")
                        .text())
                .contains("a " + ADDRESS + " non è arrivata");
    }

    @Test
    void anEmailThatArrivesLaterEndsTheQuestion() {
        report(letter(), "UNDELIVERED", mailServer, clock.instant());
        clock.shift(Duration.ofMinutes(1));
        letter();
        assertThat(browser.open(PROFILE).text()).doesNotContain("è tornata indietro");
    }

    /** Whichever of the two reports comes first, and whichever tells of the later time. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25T10:00:09Z", "2026-11-25T10:00:01Z"})
    void whatHasArrivedAfterAllDidNotComeBack(String arrived) {
        UUID id = letter();
        report(id, "UNDELIVERED", mailServer, clock.instant());
        assertThat(browser.open(PROFILE).text()).contains("è tornata indietro");
        report(id, "DELIVERED", arrived, mailServer, clock.instant());
        assertThat(browser.open(PROFILE).text()).doesNotContain("è tornata indietro");
        assertThat(browser.open("/it/area-personale/messaggi/" + id).text()).contains("Inviato anche per e-mail.");
    }

    /** The mail server refuses it at once, perhaps for its own reasons. */
    @Test
    void whatNeverLeftDidNotComeBack() {
        UUID id = waiting();
        QuarkusTransaction.requiringNew()
                .run(() -> messages.update("state = ?1 where id = ?2", MessageState.FAILED, id));
        assertThat(browser.open(PROFILE).text()).doesNotContain("è tornata indietro");
    }

    @Test
    void nobodyElseReports() {
        UUID id = letter();
        assertThat(report(id, "UNDELIVERED", new Webhooks(FakeServices.LINE_SECRET), clock.instant()))
                .isEqualTo(401);
        assertThat(report(id, "UNDELIVERED", mailServer, clock.instant().minus(Duration.ofMinutes(6))))
                .isEqualTo(401);
        assertThat(report(id, "LOST", mailServer, clock.instant())).isEqualTo(400);
        assertThat(report(UUID.randomUUID(), "UNDELIVERED", mailServer, clock.instant()))
                .isEqualTo(204);
        assertThat(browser.open("/it/area-personale/messaggi/" + id).text()).contains("Inviato anche per e-mail.");
    }
}
