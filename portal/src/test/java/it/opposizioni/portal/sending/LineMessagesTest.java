package it.opposizioni.portal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.webhook.Webhooks;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.linemessage.CodePurpose;
import it.opposizioni.portal.linemessage.DeliveryReport;
import it.opposizioni.portal.testing.FakeService;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the queue to the providers of text messages and calls, and what they report back. */
@QuarkusTest
class LineMessagesTest extends MailTest {

    private static final PhoneNumber NUMBER = PhoneNumber.ofDigits(393331234567L);
    private static final String MESSAGES = "POST /messages";

    private final Webhooks webhooks = new Webhooks(FakeServices.LINE_SECRET);

    @Inject
    MessageQueue queue;

    @Inject
    PersonContacts contacts;

    @Inject
    TestClock clock;

    @BeforeEach
    void standingTime() {
        clock.set(TestClock.BEGINNING);
    }

    private UUID storeCode(boolean byVoice) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> queue.code(
                        id,
                        NUMBER,
                        byVoice,
                        "123456",
                        CodePurpose.UNSAID,
                        Lang.IT,
                        clock.instant().plus(Duration.ofMinutes(10))));
        return id;
    }

    private static void everybodyAnswers(int status) {
        FakeServices.lineGateway().answer(MESSAGES, status, "{}");
        FakeServices.secondLineGateway().answer(MESSAGES, status, "{}");
    }

    private static List<FakeService.Asked> asked() {
        return Stream.of(FakeServices.lineGateway(), FakeServices.secondLineGateway())
                .flatMap(provider -> provider.asked(MESSAGES).stream())
                .toList();
    }

    private OutgoingMessage message(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> messages.findById(id));
    }

    private static String report(UUID id, String state, String at) {
        return "{\"id\":\"%s\",\"state\":\"%s\",\"at\":\"%s\"}".formatted(id, state, at);
    }

    private Response send(String body, Webhooks signer, Instant at) {
        return RestAssured.given()
                .headers(signer.headers("report-1", at, body))
                .contentType("application/json")
                .body(body)
                .post("/v1/line-message-reports");
    }

    private void takes(String body) {
        assertThat(send(body, webhooks, clock.instant()).statusCode()).isEqualTo(204);
    }

    @Test
    void aCodeLeavesSignedUnderItsId() {
        everybodyAnswers(202);
        UUID id = storeCode(true);
        sender.sendDue();
        assertThat(asked()).singleElement().satisfies(post -> {
            assertThat(webhooks.isSigned(post::header, post.body())).isTrue();
            assertThat(post.header(Webhooks.ID)).isEqualTo(id.toString());
            assertThat(post.body())
                    .contains("\"kind\":\"VOICE\"", "\"to\":\"+393331234567\"", "1, 2, 3, 4, 5, 6")
                    .contains("\"language\":\"it\"", "\"expiresAt\":\"2026-11-25T10:10:00Z\"");
        });
        assertThat(message(id).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void whatNobodyTakesIsTriedAgainUnderTheSameIdUntilItIsTooLate() {
        everybodyAnswers(503);
        UUID id = storeCode(false);
        for (int minute = 0; minute <= 10; minute++) {
            sender.sendDue();
            clock.shift(Duration.ofMinutes(1));
        }
        assertThat(asked())
                .hasSizeGreaterThan(6)
                .allSatisfy(post -> assertThat(post.header(Webhooks.ID)).isEqualTo(id.toString()));
        int sofar = asked().size();
        assertThat(message(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(message(id).body()).isEmpty();
        everybodyAnswers(202);
        sender.sendDue();
        assertThat(asked()).hasSize(sofar);
    }

    @Test
    void aReportSaysWhereAMessageEndedInWhateverOrderItComes() {
        everybodyAnswers(202);
        UUID id = storeCode(false);
        takes(report(id, "UNDELIVERED", "2026-11-25T10:00:01Z"));
        sender.sendDue();
        assertThat(message(id).delivery()).contains(DeliveryReport.State.UNDELIVERED);
        takes(report(id, "DELIVERED", "2026-11-25T10:00:05Z"));
        takes(report(id, "UNDELIVERED", "2026-11-25T10:00:06Z"));
        takes(report(id, "DELIVERED", "2026-11-25T10:00:05Z"));
        assertThat(message(id).delivery()).contains(DeliveryReport.State.DELIVERED);
        assertThat(message(id).state()).isEqualTo(MessageState.SENT);
        takes(report(UUID.randomUUID(), "DELIVERED", "2026-11-25T10:00:05Z"));
    }

    @Test
    void aForgedOrOldReportIsRefused() {
        UUID id = storeCode(false);
        String body = report(id, "DELIVERED", "2026-11-25T10:00:05Z");
        Webhooks stranger = new Webhooks("whsec_c29tZWJvZHkgZWxzZSB3aG8gaXMgbm8gcHJvdmlkZXI=");
        assertThat(send(body, stranger, clock.instant()).statusCode()).isEqualTo(401);
        assertThat(send(body, webhooks, clock.instant().minusSeconds(301)).statusCode())
                .isEqualTo(401);
        assertThat(RestAssured.given()
                        .contentType("application/json")
                        .body(body)
                        .post("/v1/line-message-reports")
                        .statusCode())
                .isEqualTo(401);
        assertThat(RestAssured.given()
                        .headers(webhooks.headers("report-1", clock.instant(), body))
                        .contentType("application/json")
                        .body(body.replace("DELIVERED", "UNDELIVERED"))
                        .post("/v1/line-message-reports")
                        .statusCode())
                .isEqualTo(401);
        assertThat(message(id).delivery()).isEmpty();
    }

    @Test
    void whatIsNoReportIsRefusedAlsoWhenItIsSigned() {
        for (String body : List.of(
                "{}",
                "null",
                "[]",
                "x",
                "{\"id\":\"x\"}",
                report(UUID.randomUUID(), "LOST", "2026-11-25T10:00:05Z"),
                report(UUID.randomUUID(), "DELIVERED", "yesterday"))) {
            assertThat(send(body, webhooks, clock.instant()).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(send("x".repeat(70_000), webhooks, clock.instant()).statusCode())
                .isEqualTo(413);
    }

    @Test
    @AsGiulia
    void aLetterIsAnnouncedByTextMessageAndGoesByEmailWhenThatDoesNotArrive() {
        everybodyAnswers(202);
        Visitor giulia = new Visitor("giulia", "Giulia", Optional.of("giulia@example.org"), Set.of(Role.CITIZEN));
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.lock(giulia, Lang.IT);
            contacts.reachAt(giulia, NUMBER);
            contacts.writeBySms(giulia);
            queue.personLetter(id, "letter", "giulia", "it", _ -> new Letter("Titolo", List.of("Testo"), List.of()));
        });
        String page = "/it/area-personale/messaggi/" + id;
        assertThat(browser.open(page).text()).contains("L’SMS che lo annuncia sta partendo.");
        sender.sendDue();
        assertThat(asked())
                .singleElement()
                .satisfies(post -> assertThat(post.body())
                        .contains("\"kind\":\"SMS\"", "hai un messaggio da leggere", MessageCode.of(id))
                        .doesNotContain("Titolo", "Testo", "http"));
        assertThat(browser.open(page).keep("message-sms-it").text()).contains("Annunciato anche con un SMS.");
        assertThat(browser.open("/it/e-un-nostro-messaggio?code=" + MessageCode.of(id))
                        .text())
                .contains("Lo abbiamo annunciato con un SMS");

        takes(report(id, "UNDELIVERED", "2026-11-25T10:00:05Z"));
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo("giulia@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText()).contains("Testo"));
        assertThat(asked()).hasSize(1);
        assertThat(browser.open(page).text())
                .contains("L’SMS che lo annuncia non è arrivato.", "Inviato anche per e-mail.");
    }

    /** More than 160 characters, or one that is not in the alphabet of text messages (3GPP 23.038), are two of them. */
    @ParameterizedTest
    @EnumSource(Lang.class)
    void oneTextMessageSaysIt(Lang lang) {
        assertThat(Texts.of(SendingTexts.class, lang).letterWaits("7F3K-92QD"))
                .hasSizeLessThanOrEqualTo(160)
                .matches("[A-Za-z0-9 .,:èéùìòà-]+");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void oneTextMessageSaysACode(Lang lang) {
        String host = "registro-opposizioni.it";
        for (CodePurpose purpose : CodePurpose.values()) {
            UUID id = UUID.randomUUID();
            assertThat(new LineWords(lang, host).code(id, false, "123456", purpose))
                    .as("%s", purpose)
                    .contains(MessageCode.of(id))
                    .endsWith("@" + host + " #123456")
                    .hasSizeLessThanOrEqualTo(160)
                    .matches("[A-Za-z0-9 .,:èéùìòà@#\\n-]+");
        }
    }

    @Test
    @AsGiulia
    void theMessageBoxTellsWhetherTheNoticeToTheLineArrived() {
        everybodyAnswers(202);
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            queue.personLetter(
                    id,
                    "opposition-withdrawal-asked",
                    "giulia",
                    "it",
                    _ -> new Letter("Titolo", List.of("Testo"), List.of()));
            queue.lineNotice(id, "opposition-withdrawal-asked", NUMBER, "giulia", null, _ -> "Avviso");
        });
        String page = "/it/area-personale/messaggi/" + id;
        assertThat(browser.open(page).text()).contains("L’avviso alla linea sta partendo.");
        sender.sendDue();
        assertThat(browser.open(page).text()).contains("Abbiamo mandato un avviso anche alla linea.");
        takes(report(MessageQueue.noticeOf(id), "DELIVERED", "2026-11-25T10:00:05Z"));
        assertThat(browser.open(page).keep("message-notice-it").text()).contains("L’avviso alla linea è arrivato.");
    }
}
