package it.opposizioni.portal.pec;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.sending.MessageState;
import it.opposizioni.portal.sending.held.HeldLetters;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The act of a decision is served by certified mail: from the official's button to the receipts that complaint-service is told of. */
@QuarkusTest
@AsRegulator
class ServedActTest extends MailTest {

    private static final String PAGE = "/it/autorita/fascicoli/" + CaseAnswers.ID + "/notifica";
    private static final String SERVICE = "/v1/cases/" + CaseAnswers.ID + "/notifications";
    private static final String PEC = "acme@pec.example";
    private static final String ACT = "%PDF-1.7 atto";
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @Inject
    PecReceiptReader reader;

    @Inject
    HeldLetters held;

    @Inject
    Jdbc jdbc;

    private UUID notification;

    @BeforeEach
    void aDecidedCase() {
        notification = UUID.randomUUID();
        CaseAnswers.known(CaseAnswers.decided());
        FakeServices.operator()
                .answer("GET /v1/operators/" + CompanyAnswers.OTHER, CompanyAnswers.company("ACTIVE", null));
        FakeServices.complaint()
                .answerFromNowOn("POST " + SERVICE, prepared())
                .answer("GET " + SERVICE + "/" + notification + "/act", ACT);
    }

    private String prepared() {
        return CaseAnswers.notification(
                CaseAnswers.attempt(notification.toString(), "PREPARED", ""),
                "\"sendPossible\": true, \"recordPossible\": false,");
    }

    private void send() {
        browser.open(PAGE);
        browser.submit("button[value=SEND]", Map.of());
    }

    private void receive(Receipt receipt) {
        FakeServices.pec().receive(receipt.mail());
        reader.read();
    }

    private boolean hasFile() {
        return exists("select from message_attachment where message_id = ?");
    }

    private boolean exists(String ofTheNotification) {
        return QuarkusTransaction.requiringNew().call(() -> jdbc.exists(ofTheNotification, notification));
    }

    private void change(String ofTheNotification) {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update(ofTheNotification, notification));
    }

    @Test
    void theActLeavesOnceAndComplaintServiceIsToldWhatTheReceiptsSay() throws Exception {
        try (EventProbe.Listener service = probe.listen("complaint-service", "portal.events")) {
            Browser.Seen before = browser.open(PAGE).keep("authority-case-notification-it");
            assertThat(before.text())
                    .contains("L’atto non è ancora stato notificato.", PEC, "non ha una firma digitale");
            browser.submit("button[value=SEND]", Map.of());
            assertThat(FakeServices.complaint().lastAsked("POST " + SERVICE).body())
                    .isEqualTo("{\"way\":\"CERTIFIED_MAIL\",\"address\":\"acme@pec.example\"}");
            // as somebody does to whom the page has not answered
            send();
            assertThat(hasFile()).isTrue();
            sender.sendDue();
            send();
            sender.sendDue();

            assertThat(FakeServices.pec().sentTo(PEC)).singleElement().satisfies(got -> {
                assertThat(got.id()).isEqualTo("<" + notification + "@localhost>");
                assertThat(got.subject()).isEqualTo("Notifica di una decisione dell’autorità");
                MimeMultipart parts =
                        new MimeMultipart(got.mail().getDataHandler().getDataSource());
                assertThat(parts.getContentType()).startsWith("multipart/mixed");
                MimeMultipart words =
                        new MimeMultipart(parts.getBodyPart(0).getDataHandler().getDataSource());
                assertThat(words.getCount()).isEqualTo(2);
                assertThat(new String(words.getBodyPart(0).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("FAS-2026-7K3M-Q9XD", "i termini contano dal giorno");
                assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("decisione-FAS-2026-7K3M-Q9XD.pdf");
                assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
                assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                        .isEqualTo(ACT.getBytes(StandardCharsets.UTF_8));
            });
            assertThat(hasFile()).as("it is not needed any more").isFalse();
            assertTold(service, "SENT", null);

            receive(Receipt.of("accettazione", notification));
            assertTold(service, "ACCEPTED", null);
            receive(Receipt.of("avvenuta-consegna", notification));
            assertTold(service, "DELIVERED", null);
            assertThat(FakeServices.pec().unread()).isZero();
        }
    }

    @Test
    void whatIsNotDeliveredGoesNoOtherWayAndIsToldWithTheReason() {
        try (EventProbe.Listener service = probe.listen("complaint-service", "portal.events")) {
            send();
            sender.sendDue();
            assertTold(service, "SENT", null);
            receive(Receipt.refusal("errore-consegna", notification, "no-dest"));
            assertTold(service, "FAILED", "ADDRESSEE");
            sender.sendDue();
            assertThat(mailbox.getTotalMessagesSent()).isZero();
            assertThat(stored())
                    .singleElement()
                    .satisfies(message -> assertThat(message.state()).isEqualTo(MessageState.FAILED));
        }
    }

    @Test
    void whatWasSignedElsewhereIsWhatLeaves() throws Exception {
        FakeServices.complaint()
                .answerFromNowOn(
                        "POST " + SERVICE,
                        prepared()
                                .replace("\"signed\": false", "\"signed\": true")
                                .replace("\"sendPossible\"", CaseAnswers.signed("P7M") + "\"sendPossible\""));
        send();
        sender.sendDue();
        assertThat(FakeServices.pec().sentTo(PEC)).singleElement().satisfies(got -> {
            MimeMultipart parts = new MimeMultipart(got.mail().getDataHandler().getDataSource());
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("decisione-FAS-2026-7K3M-Q9XD.pdf.p7m");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pkcs7-mime");
        });
    }

    /** It knows no files, and would send the message without. */
    @Test
    void aCopyOfTheReleaseBeforeDoesNotSendIt() {
        send();
        String claimed = "select from outgoing_message where id = ? and lane in ('CODES', 'LETTERS', 'ANNOUNCEMENTS')";
        assertThat(exists(claimed)).isFalse();
        assertThat(stored()).hasSize(1);
    }

    /** It would tell complaint-service nothing: so what this release does with a lane of the next one, the release before does with this. */
    @Test
    void aReceiptOfALaneThatACopyDoesNotKnowStaysForOneThatDoes() {
        send();
        sender.sendDue();
        change("update outgoing_message set lane = 'LATER' where id = ?");
        receive(Receipt.of("avvenuta-consegna", notification));
        assertThat(FakeServices.pec().unread()).isEqualTo(1);
    }

    @Test
    void withoutItsFileItIsGivenUpAndThatIsTold() {
        try (EventProbe.Listener service = probe.listen("complaint-service", "portal.events")) {
            send();
            change("delete from message_attachment where message_id = ?");
            sender.sendDue();
            assertTold(service, "FAILED", "NOT_SENT");
            assertThat(FakeServices.pec().sentTo(PEC)).isEmpty();
        }
    }

    /** The database is an older backup: the act had left before, and a receipt of it comes while a registrar decides. */
    @ParameterizedTest
    @CsvSource({"accettazione, ACCEPTED", "avvenuta-consegna, DELIVERED"})
    void whatIsHeldAfterARestoreIsNotSentAgainOnceAReceiptProvesThatItHadLeft(String receipt, String stage) {
        try (EventProbe.Listener service = probe.listen("complaint-service", "portal.events")) {
            send();
            held.hold(LATER);
            receive(Receipt.of(receipt, notification));
            assertTold(service, stage, null);
            assertThat(state()).isEqualTo(MessageState.SENT);
            assertThat(hasFile()).as("it is not needed any more").isFalse();
            held.release("registrar");
            sender.sendDue();
            assertThat(FakeServices.pec().sentTo(PEC)).isEmpty();
        }
    }

    @Test
    void whatIsHeldAfterARestoreIsGivenUpWhenItWasNotDelivered() {
        try (EventProbe.Listener service = probe.listen("complaint-service", "portal.events")) {
            send();
            held.hold(LATER);
            receive(Receipt.refusal("errore-consegna", notification, "no-dest"));
            assertTold(service, "FAILED", "ADDRESSEE");
            assertThat(state()).isEqualTo(MessageState.FAILED);
            assertThat(hasFile()).isFalse();
            held.release("registrar");
            sender.sendDue();
            assertThat(FakeServices.pec().sentTo(PEC)).isEmpty();
        }
    }

    /** Nothing says that it had left. */
    @Test
    void whatIsHeldAfterARestoreLeavesWithItsFileWhenItIsReleased() throws Exception {
        send();
        held.hold(LATER);
        held.release("registrar");
        sender.sendDue();
        assertThat(FakeServices.pec().sentTo(PEC)).singleElement().satisfies(got -> {
            MimeMultipart parts = new MimeMultipart(got.mail().getDataHandler().getDataSource());
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("decisione-FAS-2026-7K3M-Q9XD.pdf");
        });
        assertThat(hasFile()).isFalse();
    }

    private MessageState state() {
        return stored().getFirst().state();
    }

    @Test
    void whileItWaitsTheButtonIsNotShownAgain() {
        send();
        FakeServices.complaint().answerFromNowOn("GET " + SERVICE, prepared());
        Browser.Seen waiting = browser.open(PAGE);
        assertThat(waiting.text()).contains("La PEC sta partendo").doesNotContain("non risulta arrivata");
        assertThat(waiting.page().select("button[value=SEND]")).isEmpty();
    }

    /** The portal died after it had begun, and the register has another address since, or none. */
    @Test
    void whatIsPreparedGoesToTheAddressThatThePageNames() {
        FakeServices.complaint().answerFromNowOn("GET " + SERVICE, prepared());
        for (String since : List.of("\"nuovo@pec.example\"", "null")) {
            FakeServices.operator()
                    .answerFromNowOn(
                            "GET /v1/operators/" + CompanyAnswers.OTHER,
                            CompanyAnswers.company("ACTIVE", null).replace("\"acme@pec.example\"", since));
            assertThat(browser.open(PAGE).text()).contains("va all’indirizzo PEC che l’operatore aveva allora, " + PEC);
        }
        browser.submit("button[value=SEND]", Map.of());
        sender.sendDue();
        assertThat(FakeServices.pec().sentTo(PEC)).hasSize(1);
        assertThat(FakeServices.pec().sentTo("nuovo@pec.example")).isEmpty();
    }

    @Test
    void anOperatorWithoutAnAddressIsSaid() {
        FakeServices.operator()
                .answerFromNowOn(
                        "GET /v1/operators/" + CompanyAnswers.OTHER,
                        CompanyAnswers.company("ACTIVE", null).replace("\"acme@pec.example\"", "null"));
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.text()).contains("L’operatore non ha un indirizzo PEC nel registro degli operatori.");
        assertThat(seen.page().select("button[value=SEND]")).isEmpty();
        assertThat(seen.page().select("button[value=RECORD]")).hasSize(1);
    }

    private void assertTold(EventProbe.Listener service, String stage, String reason) {
        EventProbe.Event told = service.about(notification.toString());
        assertThat(told.type()).isEqualTo("it.opposizioni.portal.act-notification-progressed.v1");
        Contracts.assertFits("act-notification-progressed", told.data());
        assertThat(told.data().path("stage").asText()).isEqualTo(stage);
        assertThat(told.data().path("reason").asText(null)).isEqualTo(reason);
    }
}
