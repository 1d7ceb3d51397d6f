package it.opposizioni.portal.contacts;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.portal.consultation.OperatorAnswers.ID;
import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.portal.consultation.OperatorAnswers;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person who starts a comparison and closes the page is told by e-mail how it ended; nobody else of the operator is. */
@QuarkusTest
@AsAcme
class ConsultationNoticesTest extends MailTest {

    private static final String ADA = "ada@acme.example";
    private static final Visitor BRUNO =
            new Visitor("bruno", "Bruno", Optional.of("bruno@acme.example"), Set.of(Role.OPERATOR));
    private static final UUID CONSULTATION = UUID.fromString(ID);
    private static final String COLUMNS = "/operators/consultations/" + ID + "/columns";
    private static final String CHOOSE = "POST /v1/consultations/" + ID + "/columns";
    private static final String BLOCKED =
            "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%consultation_notice%'";

    @Inject
    ConsultationNotices.Repository notices;

    @Inject
    ConsultationNotices noticeService;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void aListWaitsForItsColumn() {
        OperatorAnswers.knowsTheCampaign();
        OperatorAnswers.consultationIs(OperatorAnswers.consultation("CHOOSING", ""));
        operator().answer("GET /v1/consultations/" + ID + "/preview", OperatorAnswers.preview(1.0));
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = ADA))
    void aResultIsAnnouncedWithItsPageAndWithoutAName() {
        choiceIsTaken();
        Browser.Seen columns =
                browser.open("/it/operatori/consultazioni/" + ID + "/colonne").keep("consultation-columns-mail-it");
        assertThat(columns.page().select("#notify[checked]")).hasSize(1);
        browser.submit("main form[method=post] button", Map.of());

        publish("consultation-completed", """
                {"consultationId": "%s", "operatorId": "%s", "sealedAt": "2026-11-25T09:20:00Z"}""");
        Mail mail = sent().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Il risultato di una consultazione è pronto");
        assertThat(mail.getText())
                .contains("/it/operatori/consultazioni/" + ID, "mercoledì 25 novembre 2026")
                .doesNotContain("Acme", "Luce 2026");
        assertThat(mail.getHtml()).contains("/it/operatori/consultazioni/" + ID);
        assertThat(waiting()).as("it is forgotten").isZero();
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = ADA))
    void aFailureIsAnnouncedInTheLanguageOfThePage() {
        choiceIsTaken();
        browser.open("/en" + COLUMNS);
        browser.submit("main form[method=post] button", Map.of());
        // in another window, or because the form came back
        browser.open("/en" + COLUMNS);
        browser.submit("main form[method=post] button", Map.of());
        assertThat(waiting()).isEqualTo(1);
        publish("consultation-failed", """
                {"consultationId": "%s", "operatorId": "%s", "failure": "NO_NUMBERS", "failedAt": "2026-11-25T09:20:00Z"}""");
        Mail mail = sent().getFirst();
        assertThat(mail.getSubject()).isEqualTo("A comparison did not succeed");
        assertThat(mail.getText()).contains("/en/operators/consultations/" + ID);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = ADA))
    void whoDoesNotWantToKnowIsNotWrittenTo() {
        choiceIsTaken();
        browser.open("/en" + COLUMNS);
        browser.submit("main form[method=post] button", Collections.singletonMap("notify", null));
        assertThat(operator().asked(CHOOSE)).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = ADA))
    void aStrangerNeitherTakesNorGetsTheNoticeOfSomebodyElse() {
        noticeService.ask(CONSULTATION, BRUNO, Lang.IT);
        operator()
                .refuse("GET /v1/consultations/" + ID, 404, "not-found", "Not found.", "[]")
                .refuse(CHOOSE, 404, "not-found", "Not found.", "[]");
        browser.open("/en" + COLUMNS);
        assertThat(browser.submit("main form[method=post] button", Map.of()).status())
                .isEqualTo(404);
        assertThat(whoWaits()).containsExactly(BRUNO.subject());
        publish("consultation-completed", """
                {"consultationId": "%s", "operatorId": "%s", "sealedAt": "2026-11-25T09:20:00Z"}""");
        assertThat(sent()).isNullOrEmpty();
        assertThat(mailbox.getMailsSentTo(BRUNO.email().orElseThrow())).hasSize(1);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = ADA))
    void everybodyWhoWaitsIsNotified() {
        choiceIsTaken();
        noticeService.ask(CONSULTATION, BRUNO, Lang.IT);
        browser.open("/en" + COLUMNS);
        browser.submit("main form[method=post] button", Map.of());
        publish("consultation-completed", """
                {"consultationId": "%s", "operatorId": "%s", "sealedAt": "2026-11-25T09:20:00Z"}""");
        assertThat(sent()).hasSize(1);
        assertThat(mailbox.getMailsSentTo(BRUNO.email().orElseThrow())).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"422, list-refused, 0", "403, operator-not-active, 0", "404, not-found, 0", "503, unavailable, 1"})
    @OidcSecurity(claims = @Claim(key = "email", value = ADA))
    void aRefusedChoiceIsNotWaitedForAndOneThatMayHaveSucceededIs(int status, String problem, int own) {
        noticeService.ask(CONSULTATION, BRUNO, Lang.IT);
        choiceIsRefused(status, problem);
        browser.open("/en" + COLUMNS);
        browser.submit("main form[method=post] button", Map.of());
        assertThat(whoWaits()).contains(BRUNO.subject()).hasSize(1 + own);
    }

    @ParameterizedTest
    @CsvSource({"RECEIVING, 1", "CANCELLED, 0"})
    @OidcSecurity(claims = @Claim(key = "email", value = ADA))
    void whatWasChosenInAnotherWindowIsWaitedForWhileItLasts(String state, int own) {
        OperatorAnswers.consultationIs(OperatorAnswers.consultation("CHOOSING", ""));
        OperatorAnswers.consultationIs(OperatorAnswers.consultation(state, ""));
        choiceIsRefused(409, "transition-not-allowed");
        browser.open("/en" + COLUMNS);
        browser.submit("main form[method=post] button", Map.of());
        assertThat(operator().asked(CHOOSE)).hasSize(1);
        assertThat(waiting()).isEqualTo(own);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = ADA))
    void whoUnticksTheBoxIsForgottenAndNobodyElseIs() {
        choiceIsTaken();
        noticeService.ask(CONSULTATION, BRUNO, Lang.IT);
        browser.open("/en" + COLUMNS);
        browser.submit("main form[method=post] button", Map.of());
        assertThat(waiting()).isEqualTo(2);
        browser.open("/en" + COLUMNS);
        browser.submit("main form[method=post] button", Collections.singletonMap("notify", null));
        assertThat(whoWaits()).containsExactly(BRUNO.subject());
    }

    @Test
    void aCancelledComparisonIsNotWaitedFor() {
        noticeService.ask(CONSULTATION, BRUNO, Lang.IT);
        OperatorAnswers.consultationIs(OperatorAnswers.consultation("CANCELLED", ""));
        operator().answer("POST /v1/consultations/" + ID + "/cancellation", "{}");
        browser.open("/en/operators/consultations/" + ID + "/cancellation");
        browser.submit("main form button", Map.of());
        assertThat(operator().asked("POST /v1/consultations/" + ID + "/cancellation"))
                .hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void afterThirtyDaysNobodyWaits() {
        noticeService.ask(CONSULTATION, BRUNO, Lang.IT);
        noticeService.ask(UUID.randomUUID(), BRUNO, Lang.IT);
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            notices.update("askedAt = ?1", now.minus(Duration.ofDays(29)));
            notices.update(
                    "askedAt = ?1 where consultationId = ?2",
                    now.minus(Duration.ofDays(30)).minusSeconds(1),
                    CONSULTATION);
        });
        noticeService.forget(now.minus(Duration.ofDays(30)));
        assertThat(QuarkusTransaction.requiringNew().call(() -> notices.count("consultationId", CONSULTATION)))
                .isZero();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aFormThatIsSentTwiceAtOnceIsOneNotice() throws Exception {
        CompletableFuture<Void> second = QuarkusTransaction.requiringNew().call(() -> {
            noticeService.ask(CONSULTATION, BRUNO, Lang.IT);
            CompletableFuture<Void> other = Patience.beside(() -> {
                noticeService.ask(CONSULTATION, BRUNO, Lang.EN);
                return null;
            });
            await().until(this::oneWaitsForTheOther);
            return other;
        });
        Patience.await(second);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void whoHasNoAddressIsNotAsked() {
        assertThat(browser.open("/en" + COLUMNS).page().select("#notify")).isEmpty();
    }

    private void publish(String name, String data) {
        probe.publish("operator.events", event("operator." + name, ID, 4, data.formatted(ID, CompanyAnswers.ID)));
    }

    private static void choiceIsTaken() {
        operator().answer(CHOOSE, 202, "{}");
    }

    private static void choiceIsRefused(int status, String problem) {
        operator().refuse(CHOOSE, status, problem, "No.", "[]");
    }

    private boolean oneWaitsForTheOther() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(BLOCKED)) {
            return found.next();
        }
    }

    private List<Mail> sent() {
        await().until(() -> !stored().isEmpty());
        sender.sendDue();
        return mailbox.getMailsSentTo(ADA);
    }

    private List<String> whoWaits() {
        return QuarkusTransaction.requiringNew()
                .call(() -> notices.listAll().stream()
                        .map(ConsultationNotice::recipient)
                        .toList());
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew().call(notices::count);
    }
}
