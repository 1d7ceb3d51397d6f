package it.opposizioni.operator.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.evidence.answerlog.AnswerLookup;
import it.opposizioni.operator.evidence.answerlog.LoggedAnswer;
import it.opposizioni.operator.evidence.answerlog.LoggedConsultation;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who opposed calls alone may get mail, and the other way round: a campaign is compared with those who oppose its medium. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PostCampaignTest extends OperatorServiceTest {

    private static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");
    private static final String NO_CALLS = "+393331111111";
    private static final String NO_MAIL = "+393332222222";
    private static final String NEITHER = "+393333333333";
    private static final String FREE = "+393334444444";
    private static final List<String> ALL = List.of(NO_CALLS, NO_MAIL, NEITHER, FREE);

    @Inject
    Consultations consultations;

    @Inject
    AnswerLookup evidence;

    private UUID noMail;
    private String calls;
    private String mail;

    @BeforeEach
    void twoCampaigns() {
        register.asOf(MORNING.toString());
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        calls = market.campaign(Market.ACME, "TELEPHONE");
        mail = market.campaign(Market.ACME, "POST");
        register.oppose(NO_CALLS, "TELEPHONE");
        noMail = register.oppose(NO_MAIL, "POST");
        register.oppose(NEITHER, "TELEPHONE", "POST");
    }

    @Test
    void aListIsComparedWithThoseWhoOpposeItsMedium() {
        String called = consult(calls);
        assertThat(market.file(Market.ACME, called, "opposed")).isEqualTo(lines(NO_CALLS, NEITHER));
        assertThat(market.file(Market.ACME, called, "callable")).isEqualTo(lines(NO_MAIL, FREE));
        String mailed = consult(mail);
        assertThat(market.file(Market.ACME, mailed, "opposed")).isEqualTo(lines(NO_MAIL, NEITHER));
        assertThat(market.file(Market.ACME, mailed, "callable")).isEqualTo(lines(NO_CALLS, FREE));
        about(mailed)
                .body("registerVersion", equalTo(3))
                .body("lastValidDay", equalTo("2026-12-25"))
                .body("opposed", equalTo(2));
        receipt(mailed)
                .body("claims.campaign.medium", equalTo("POST"))
                .body("claims.registerVersion", equalTo(3))
                .body("claims.counts.opposed", equalTo(2))
                .body("claims.counts.callable", equalTo(2));
    }

    @Test
    void soAreNumbersThatAreCheckedAtOnce() {
        check(calls).body("items.answer", equalTo(List.of("OPPOSED", "CALLABLE", "OPPOSED", "CALLABLE")));
        ValidatableResponse mailed =
                check(mail).body("items.answer", equalTo(List.of("CALLABLE", "OPPOSED", "OPPOSED", "CALLABLE")));
        receipt(mailed.extract().path("consultationId"))
                .body("claims.campaign.medium", equalTo("POST"))
                .body("claims.counts.opposed", equalTo(2));
    }

    @Test
    void soIsAListThatWaitedForItsColumn() {
        register.oppose("+393331234567", "TELEPHONE");
        register.oppose("+390642986411", "POST");
        String id = consultations.ask(mail).path("id");
        consultations.choose(id, 0).then().statusCode(202);
        consultations.awaitState(id, "SEALED");
        assertThat(market.file(Market.ACME, id, "callable")).contains("Rossi").doesNotContain("Verdi");
        assertThat(market.file(Market.ACME, id, "opposed")).contains("Verdi").doesNotContain("Rossi");
    }

    @Test
    void whatChangesReachesTheNextConsultation() {
        register.withdraw(noMail, 2, NO_MAIL);
        UUID claimed = register.oppose(FREE, "TELEPHONE");
        check(mail).body("items.answer", equalTo(List.of("CALLABLE", "CALLABLE", "OPPOSED", "CALLABLE")));
        register.registered(claimed, 2, FREE, "TELEPHONE", "POST");
        check(mail).body("items.answer", equalTo(List.of("CALLABLE", "CALLABLE", "OPPOSED", "OPPOSED")));
        check(calls).body("items.answer", equalTo(List.of("OPPOSED", "CALLABLE", "OPPOSED", "OPPOSED")));
    }

    /** L. 5/2018 art. 1 c. 4 */
    @Test
    void anExemptedOperatorMayAlsoWrite() {
        register.exempt(NO_MAIL, Market.ACME, MORNING, null);
        check(mail).body("items.answer", equalTo(List.of("CALLABLE", "EXEMPTED", "OPPOSED", "CALLABLE")));
        check(calls).body("items.answer", equalTo(List.of("OPPOSED", "CALLABLE", "OPPOSED", "CALLABLE")));
    }

    @Test
    void theEvidenceOfEachSaysWhatItsOwnMediumHad() {
        String called = consult(calls);
        String mailed = consult(mail);
        assertEvidence(called, false, LoggedAnswer.OPPOSED, LoggedAnswer.CALLABLE);
        assertEvidence(mailed, true, LoggedAnswer.CALLABLE, LoggedAnswer.OPPOSED);
        register.oppose(FREE, "TELEPHONE");
        consult(calls);
        assertEvidence(mailed, true, LoggedAnswer.CALLABLE, LoggedAnswer.OPPOSED);
    }

    private void assertEvidence(String id, boolean post, LoggedAnswer aboutNoCalls, LoggedAnswer aboutNoMail) {
        LoggedConsultation kept = evidence.aliveAt(Market.ACME, MORNING, digits(NO_CALLS)).stream()
                .filter(c -> c.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(kept.post()).isEqualTo(post);
        assertThat(answer(kept, NO_CALLS)).isEqualTo(aboutNoCalls);
        assertThat(answer(kept, NO_MAIL)).isEqualTo(aboutNoMail);
        assertThat(answer(kept, FREE)).isEqualTo(LoggedAnswer.CALLABLE);
    }

    private LoggedAnswer answer(LoggedConsultation kept, String number) {
        return evidence.answers(List.of(kept), digits(number)).get(kept.id());
    }

    private String consult(String campaign) {
        return consultations.sealed(market.consult(Market.ACME, campaign, lines(ALL.toArray(String[]::new))));
    }

    private ValidatableResponse check(String campaign) {
        return market.operator(Market.ACME)
                .body(Map.of("numbers", ALL, "campaignId", campaign))
                .post("/v1/number-checks")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse about(String id) {
        return market.operator(Market.ACME)
                .get("/v1/consultations/" + id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse receipt(String id) {
        return market.operator(Market.ACME)
                .accept("application/json")
                .get("/v1/consultations/" + id + "/receipt")
                .then()
                .statusCode(200);
    }

    private static long digits(String number) {
        return Long.parseLong(number.substring(1));
    }

    private static String lines(String... numbers) {
        return String.join("\n", numbers) + "\n";
    }
}
