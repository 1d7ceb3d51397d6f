package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.printed.Pdfs;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A company outside the register, which the authority has found behind a number, is asked, heard and sanctioned like an operator. */
@QuarkusTest
class CompanyCaseTest extends CompanyScenario {

    @Inject
    OutboxEvents outbox;

    @Inject
    Jdbc jdbc;

    @Test
    void onceItIsNamedTheCaseCanAskAndHearIt() {
        String id = aboutNumber();
        refused(act(anna(), id, "information-request", "\"question\": \"Chi?\", "), 409, "case-without-operator");
        anna().get("/v1/cases/{id}", id)
                .then()
                .body("possibleActs", not(hasItem("REQUEST_INFORMATION")))
                .body("sanctionable.operator", equalTo(false));
        anna().get("/v1/cases/{id}/company", id)
                .then()
                .body("findings", empty())
                .body("nameable", equalTo(true))
                .body("version", equalTo(0));

        named(id, COMPANY, 0);
        anna().get("/v1/cases/{id}", id)
                .then()
                .body("possibleActs", hasItems("REQUEST_INFORMATION", "HEAR"))
                .body("sanctionable.operator", equalTo(true))
                .body("sanctionable.evidence", equalTo(true))
                .body("sanctionable.heard", equalTo(false))
                .body("summary.company", equalTo(NAME))
                .body("summary.number", equalTo("+390699999999"));
        anna().get("/v1/cases/{id}/timeline", id).then().body("entries.kind", hasItem("COMPANY_NAMED"));
        done(anna(), id, "information-request", "\"question\": \"Chi?\", ");
        assertThat(outbox.ofType(CaseEvents.NOTICE_GIVEN)).isEmpty();
    }

    /** No message tells it anything: time runs from the day that an official records. */
    @Test
    void itsTimeRunsFromTheDayOnWhichTheActArrived() {
        String id = aboutNumber();
        named(id, COMPANY, 0);
        done(anna(), id, "information-request", "\"question\": \"Chi?\", ");
        clock.set(Instant.parse("2027-01-20T10:00:00Z"));
        refused(act(anna(), id, "hearing", "\"on\": \"2027-03-30\", "), 409, "case-act-not-served");
        served(id, 3, "2026-11-24").then().statusCode(422).body("errors.pointer", contains("/servedOn"));
        served(id, 3, "2027-01-21").then().statusCode(422).body("errors.pointer", contains("/servedOn"));
        refused(served(id, 2, "2027-01-18"), 409, "case-company-changed");
        served(id, 3, "2027-01-18")
                .then()
                .statusCode(200)
                .body("acts[0].served[0].servedOn", equalTo("2027-01-18"))
                .body("toServe", equalTo(3));
        anna().get("/v1/cases/{id}", id).then().body("summary.dueOn", equalTo("2027-02-08"));
        refused(act(anna(), id, "hearing", "\"on\": \"2027-03-30\", "), 409, "case-reply-still-possible");
        clock.set(Instant.parse("2027-02-09T10:00:00Z"));
        done(anna(), id, "hearing", "\"on\": \"2027-03-30\", ");
        served(id, 4, "2027-02-09").then().statusCode(200);
    }

    @Test
    void aSummonsThatArrivesTooLateIsNone() {
        String id = aboutNumber();
        named(id, COMPANY, 0);
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        clock.set(Instant.parse("2026-12-10T10:00:00Z"));
        served(id, 3, "2026-12-09").then().statusCode(422).body("errors.code", contains("TOO_LATE"));
        clock.set(Instant.parse("2026-12-29T10:00:00Z"));
        refused(
                act(anna(), id, "proposal", "\"decision\": " + UPHELD_WITHOUT_REGISTER + ", "),
                409,
                "case-act-not-served");
        anna().get("/v1/cases/{id}", id).then().body("sanctionable.heard", equalTo(false));
    }

    @Test
    void itIsDecidedAndOperatorServiceIsToldNothing() throws IOException {
        String id = aboutNumber();
        named(id, COMPANY, 0);
        decide(id);
        followUp.follow();

        assertThat(outbox.ofType(CaseEvents.DECIDED)).isEmpty();
        assertThat(outbox.ofType(CaseEvents.NOTICE_GIVEN)).isEmpty();
        assertThat(jdbc.exists("select from announced_decision")).isFalse();
        String complaint = anna().get("/v1/complaints?case=" + id).jsonPath().getString("items[0].id");
        assertThat(stageOf(complaint)).isEqualTo("CLOSED_UPHELD");
        String code = anna().get("/v1/complaints/{id}", complaint).path("code");
        assertThat(Pdfs.text(anna().get("/v1/cases/{id}/decision-act", id).asByteArray()))
                .contains(NAME, TAX_CODE, "via Roma 1, Milano", "il gestore telefonico", code);
        assertThat(Pdfs.text(anna().get("/v1/cases/{id}/signed-act/to-sign", id).asByteArray()))
                .contains(NAME, TAX_CODE)
                .doesNotContain(code);
        assertThat(cases("?serving=TO_SERVE").getList("items.id")).containsExactly(id);
        anna().get("/v1/cases/{id}/notifications", id)
                .then()
                .body("sendPossible", equalTo(false))
                .body("recordPossible", equalTo(true))
                .body("signPossible", equalTo(true));
        post(anna(), id, "notifications", "\"way\": \"REGISTERED_LETTER\", \"servedOn\": \"2027-02-02\"")
                .then()
                .statusCode(200)
                .body("servedOn", equalTo("2027-02-02"));
        post(
                        anna(),
                        id,
                        "appeals",
                        "\"appellant\": \"OPERATOR\", \"court\": \"Tribunale di Milano\", \"docket\": \"R.G. 7/2027\","
                                + " \"filedOn\": \"2027-02-02\", \"seen\": 0")
                .then()
                .statusCode(200);
        assertThat(outbox.all()).noneMatch(event -> event.type().contains("case-appeal-changed"));
        assertThat(new String(WholeCaseTest.export(id).get("case.json"), StandardCharsets.UTF_8))
                .contains(NAME, TAX_CODE, "Racc. 15-1");
    }

    @Test
    void itCannotBeSuspended() {
        String id = aboutNumber();
        named(id, COMPANY, 0);
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        served(id, 3, "2026-11-25").then().statusCode(200);
        clock.set(Instant.parse("2026-12-29T10:00:00Z"));
        act(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/decision/measures"));
    }

    /** On paper, because it has no page here. */
    @Test
    void whatItIsAskedIsPrintedForIt() throws IOException {
        String id = aboutNumber();
        named(id, COMPANY, 0);
        done(anna(), id, "information-request", "\"question\": \"Chi ha <chiamato>?\", ");
        Response question = anna().get("/v1/cases/{id}/company/acts/3", id);
        question.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"richiesta.pdf\""));
        assertThat(Pdfs.text(question.asByteArray()))
                .contains("Richiesta di informazioni", NAME, TAX_CODE, "via Roma 1, Milano", "Chi ha <chiamato>?")
                .contains("entro 20 giorni dal ricevimento");
        done(anna(), id, "reply", "\"reply\": \"Noi.\", ");
        done(
                anna(),
                id,
                "hearing",
                "\"on\": \"2027-02-01\", \"place\": \"ore 10.30, Roma\", \"note\": \"Solo per noi.\", ");
        assertThat(Pdfs.text(anna().get("/v1/cases/{id}/company/acts/5", id).asByteArray()))
                .contains("Convocazione", "1 febbraio 2027", "ore 10.30, Roma")
                .doesNotContain("Solo per noi.");
        done(anna(), id, "hearing", "\"on\": \"2027-02-02\", ");
        assertProblem(anna().get("/v1/cases/{id}/company/acts/5", id), 404);
        assertProblem(anna().get("/v1/cases/{id}/company/acts/2", id), 404);
        assertProblem(anna().get("/v1/cases/{id}/company/acts/x", id), 404);
    }
}
