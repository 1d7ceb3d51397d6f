package it.opposizioni.complaint.cases;

import static it.opposizioni.complaint.cases.GatheredComplaints.SQUILLO;
import static it.opposizioni.complaint.cases.GatheredComplaints.SQUILLO_NAME;
import static it.opposizioni.kit.testing.Explained.requireExplained;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.news.ToldReporters;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What those who complained learn of what happens in their cases. */
@QuarkusTest
class CaseUpdateTest extends PrincipalScenario {

    private static final String ASKED = "operator-asked";
    private static final String HEARING = "hearing-set";
    private static final String ARCHIVED = "case-archived";

    @Inject
    OutboxEvents outbox;

    @Inject
    ToldReporters reporters;

    private static RequestSpecification told() {
        return as("told", Role.CITIZEN);
    }

    private List<OutboxEvents.Emitted> letters(String event) {
        reporters.tell();
        List<OutboxEvents.Emitted> letters = outbox.ofType("it.opposizioni.complaint." + event + ".v1");
        assertThat(letters).allSatisfy(each -> Contracts.assertFits(event, each.data()));
        return letters;
    }

    private static Response complaint(RequestSpecification reader, String id) {
        return reader.get("/v1/complaints/{id}", id);
    }

    private static List<String> updates(RequestSpecification reader, String id) {
        return complaint(reader, id).then().statusCode(200).extract().path("caseUpdates.kind");
    }

    private static void archive(String id) {
        done(anna(), id, "archiving", "\"reason\": \"Non si prosegue.\", ");
    }

    private String caseAgainstSquillo(String own) {
        for (int i = 0; i < 4; i++) {
            complaints.strong(somebody());
        }
        gathering.gather();
        assertThat(updates(told(), own)).isEmpty();
        return onlyCase();
    }

    /** Not what was asked, nor when the operator is heard, nor who of the authority has done it; and of each one letter. */
    @Test
    void eachStepIsToldOnceInPlainTerms() {
        String own = complaints.strong(told());
        String id = caseAgainstSquillo(own);
        ask(id);
        followUp.follow();
        assertThat(letters(ASKED)).hasSize(5);
        clock.set(NOW.plus(Duration.ofDays(1)));
        reply(id, 3).then().statusCode(200);
        assertThat(letters("operator-replied")).hasSize(5);
        clock.set(NOW.plus(Duration.ofDays(2)));
        done(
                anna(),
                id,
                "hearing",
                "\"on\": \"2026-12-28\", \"place\": \"ore 10.30, Roma\", \"note\": \"Portare i tabulati.\", ");
        assertThat(letters(HEARING)).hasSize(5);
        done(anna(), id, "hearing", "\"on\": \"2026-12-29\", ");
        assertThat(letters(HEARING)).as("a hearing that is moved").hasSize(5);

        Response read = complaint(told(), own);
        read.then()
                .statusCode(200)
                .body("caseUpdates.kind", contains("INFORMATION_REQUESTED", "OPERATOR_REPLIED", "HEARING_SET"))
                .body("caseUpdates.operator", contains(SQUILLO_NAME, SQUILLO_NAME, SQUILLO_NAME))
                .body(
                        "caseUpdates.at",
                        contains("2026-11-25T10:00:00Z", "2026-11-26T10:00:00Z", "2026-11-27T10:00:00Z"));
        assertThat(read.asString())
                .doesNotContain(
                        "Chi ha chiamato?", PUBLIC, OFFICIAL, "Ada", "2026-12-28", "2026-12-29", "Roma", "tabulati");
        complaint(anna(), own).then().statusCode(200).body("caseUpdates", nullValue());
        assertThat(outbox.all().stream().map(each -> each.data().toString()))
                .noneMatch(data -> data.contains("Roma") || data.contains("Chi ha chiamato"));
        assertThat(jdbc.exists("select from case_update")).isFalse();
    }

    @Test
    void aStepSentTwiceIsToldOnce() {
        String own = complaints.strong(told());
        String id = caseAgainstSquillo(own);
        done(anna(), id, "assignment", "");
        long version = show(id).getLong("version");
        for (int i = 0; i < 2; i++) {
            anna().contentType("application/json")
                    .header("Idempotency-Key", "asked-" + id)
                    .body("{\"question\": \"Chi ha chiamato?\", \"version\": %d}".formatted(version))
                    .post("/v1/cases/{id}/information-request", id)
                    .then()
                    .statusCode(200);
            assertThat(letters(ASKED)).hasSize(5);
        }
        assertThat(updates(told(), own)).containsExactly("INFORMATION_REQUESTED");
    }

    /** Which goes on without it: the authority acts next. What happened stays in its history, also in another case. */
    @Test
    void whatHappenedInACaseStaysWithAComplaintThatGoesOnWithoutIt() {
        String own = complaints.strong(told());
        gathering.gather();
        String first = opened(own);
        ask(first);
        followUp.follow();
        letters(ASKED);
        clock.set(NOW.plus(Duration.ofHours(1)));
        done(anna(), first, "reply", "\"reply\": \"Noi no.\", ");
        clock.set(NOW.plus(Duration.ofHours(2)));
        archive(first);
        followUp.follow();
        complaint(told(), own)
                .then()
                .body("stage", equalTo("TAKEN_IN_CHARGE"))
                .body("next.actor", equalTo("REGULATOR"));
        assertThat(letters(ARCHIVED)).hasSize(1);
        assertThat(letters("operator-replied")).as("what an official recorded").isEmpty();
        clock.set(NOW.plus(Duration.ofHours(3)));
        String second = opened(own);
        ask(second);
        letters(ASKED);
        assertThat(updates(told(), own))
                .containsExactly("INFORMATION_REQUESTED", "OPERATOR_REPLIED", "ARCHIVED", "INFORMATION_REQUESTED");
    }

    /** Of a case that nobody has they know nothing. */
    @Test
    void thatAnOpenCaseIsArchivedIsNotTold() {
        String own = complaints.strong(told());
        gathering.gather();
        archive(opened(own));
        assertThat(letters(ARCHIVED)).isEmpty();
        assertThat(updates(told(), own)).isEmpty();
    }

    @Test
    void onlyThoseWhoseComplaintIsPartOfTheCaseAreTold() {
        String own = complaints.strong(told());
        String id = caseAgainstSquillo(own);
        String withdrawn = complaints.strong(as("withdrawn", Role.CITIZEN));
        gathering.gather();
        as("withdrawn", Role.CITIZEN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/complaints/{id}/withdrawal", withdrawn)
                .then()
                .statusCode(200);
        ask(id);
        assertThat(letters(ASKED)).hasSize(5);
        String later = complaints.strong(as("later", Role.CITIZEN));
        gathering.gather();
        assertThat(show(id).getLong("summary.complaints.b")).isEqualTo(7);
        // the fourth step, after that of the one who has withdrawn since
        reply(id, 4).then().statusCode(200);
        assertThat(letters("operator-replied")).hasSize(6);
        assertThat(updates(as("withdrawn", Role.CITIZEN), withdrawn)).isEmpty();
        assertThat(updates(as("later", Role.CITIZEN), later)).containsExactly("OPERATOR_REPLIED");
        assertProblem(complaint(as("later", Role.CITIZEN), own), 404);
    }

    @Test
    void whatHappensInTheCaseAboutThePrincipalIsToldBesides() {
        String own = complaints.strongForAcme(told(), SQUILLO);
        some(4, who -> complaints.strongForAcme(who, SQUILLO));
        gathering.gather();
        ask(caseAboutSquillo());
        reporters.tell();
        clock.set(NOW.plus(Duration.ofDays(1)));
        done(anna(), caseAboutAcme(), "assignment", "");
        done(anna(), caseAboutAcme(), "hearing", "\"on\": \"2026-12-28\", ");
        assertThat(letters(HEARING)).hasSize(5);
        complaint(told(), own)
                .then()
                .body("caseUpdates.kind", contains("INFORMATION_REQUESTED", "HEARING_SET"))
                .body("caseUpdates.operator", contains(SQUILLO_NAME, "Acme Energia S.p.A."));
    }

    /** More than are told at once. */
    @Test
    void everybodyInALargeCaseIsToldOnce() {
        some(51, complaints::strong);
        gathering.gather();
        ask(onlyCase());
        assertThat(letters(ASKED))
                .hasSize(51)
                .extracting(each -> each.data().get("complaintId").asText())
                .doesNotHaveDuplicates();
        reporters.tell();
        assertThat(letters(ASKED)).hasSize(51);
        assertThat(jdbc.query("select complaint_id from complaint_case_update", row -> row.getString(1)))
                .hasSize(51);
    }

    /** While a copy of it still runs. */
    @Test
    void whatTheReleaseBeforeHasLeftToTellIsTold() {
        String own = complaints.strong(told());
        String id = caseAgainstSquillo(own);
        jdbc.update(
                "insert into case_news (id, case_id, kind) values (?, ?, 'OPERATOR_REPLIED')",
                UUID.randomUUID(),
                UUID.fromString(id));
        assertThat(letters("operator-replied")).hasSize(5);
        assertThat(jdbc.exists("select from case_news")).isFalse();
        assertThat(updates(told(), own)).containsExactly("OPERATOR_REPLIED");
    }

    @Test
    void itIsAmongAPersonsOwnData() {
        String own = complaints.strong(told());
        String id = caseAgainstSquillo(own);
        ask(id);
        reporters.tell();
        JsonNode document = requireExplained(told().get("/v1/my-data").asString());
        assertThat(document.at("/data/complaints/0/caseUpdates/0/kind").asText())
                .isEqualTo("INFORMATION_REQUESTED");
        assertThat(document.at("/data/complaints/0/next/actor").asText()).isEqualTo("OPERATOR");
        assertThat(document.get("data").toString()).doesNotContain("Chi ha chiamato?", "anna");
    }
}
