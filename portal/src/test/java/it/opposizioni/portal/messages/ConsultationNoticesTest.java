package it.opposizioni.portal.messages;

import static it.opposizioni.portal.consultation.OperatorAnswers.ID;
import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.portal.consultation.OperatorAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who starts a comparison and closes the page is told by e-mail how it ended; nobody else of the operator is. */
@QuarkusTest
@AsAcme
class ConsultationNoticesTest extends PortalTest {

    private static final String ADA = "ada@acme.example";
    private static final String COLUMNS = "/operators/consultations/" + ID + "/columns";

    @Inject
    EventProbe probe;

    @Inject
    ObjectMapper json;

    @Inject
    MessageRepository messages;

    @Inject
    ConsultationNotices.Repository notices;

    @Inject
    OperatorContacts contacts;

    @Inject
    Sender sender;

    @Inject
    MockMailbox mailbox;

    @BeforeEach
    void aListWaitsForItsColumn() {
        mailbox.clear();
        OperatorAnswers.knowsTheCampaign();
        OperatorAnswers.consultationIs(OperatorAnswers.consultation("CHOOSING", ""));
        operator().answer("GET /v1/consultations/" + ID + "/preview", OperatorAnswers.preview(1.0));
        operator().answer("POST /v1/consultations/" + ID + "/columns", 202, "{}");
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = ADA))
    void aResultIsToldWithItsPageAndWithoutAName() {
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
    void aFailureIsToldInTheLanguageOfThePage() {
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
        browser.open("/en" + COLUMNS);
        browser.submit("main form[method=post] button", Collections.singletonMap("notify", null));
        assertThat(operator().asked("POST /v1/consultations/" + ID + "/columns"))
                .hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void whoHasNoAddressIsNotAsked() {
        assertThat(browser.open("/en" + COLUMNS).page().select("#notify")).isEmpty();
    }

    private void publish(String name, String data) {
        try {
            probe.publish(
                    "operator.events",
                    EventProbe.Event.of(
                            "it.opposizioni.operator." + name + ".v1",
                            ID,
                            4,
                            json.readTree(data.formatted(ID, CompanyAnswers.ID))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<Mail> sent() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !QuarkusTransaction.requiringNew()
                        .call(messages::listAll)
                        .isEmpty());
        sender.sendDue();
        return mailbox.getMailsSentTo(ADA);
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew().call(notices::count);
    }
}
