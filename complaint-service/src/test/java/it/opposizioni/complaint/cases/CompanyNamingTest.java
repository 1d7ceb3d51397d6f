package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Officials name the company behind a number, and correct what is known of it. */
@QuarkusTest
class CompanyNamingTest extends CompanyScenario {

    @Inject
    Jdbc jdbc;

    @Test
    void aCorrectionStaysBesideWhatItCorrects() {
        String id = aboutNumber();
        named(id, COMPANY, 0);
        refused(company(bruno(), id, "", COMPANY + ", \"seen\": 0"), 409, "case-company-changed");
        company(bruno(), id, "", COMPANY.replace("via Roma 1", "via Roma 11") + ", \"seen\": 1")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("findings.seat", contains("via Roma 1, Milano", "via Roma 11, Milano"))
                .body("findings.by.subject", contains("anna", "bruno"));
        anna().get("/v1/cases/{id}/timeline", id).then().body("entries.kind", hasItem("COMPANY_CORRECTED"));
    }

    /** The official has looked at the case while it named another company, or none; the case has made no step since. */
    @Test
    void nothingIsDoneAgainstACompanyThatWasNotRead() {
        String id = aboutNumber();
        named(id, COMPANY, 0);
        named(id, ANOTHER, 1);
        Map<String, String> acts = Map.of(
                "information-request", "\"question\": \"Chi ha chiamato?\"",
                "hearing", "\"on\": \"2027-02-01\"",
                "proposal", "\"decision\": " + NOT_UPHELD);
        acts.forEach((act, fields) -> {
            refused(
                    post(anna(), id, act, fields + ", \"version\": 2, \"companyRead\": 0"),
                    409,
                    "case-company-changed");
            refused(
                    post(anna(), id, act, fields + ", \"version\": 2, \"companyRead\": 1"),
                    409,
                    "case-company-changed");
        });
        anna().get("/v1/cases/{id}", id).then().body("version", equalTo(2)).body("companyFindings", equalTo(2));
        post(anna(), id, "information-request", "\"question\": \"Chi?\", \"version\": 2, \"companyRead\": 2")
                .then()
                .statusCode(200);
    }

    /** What was sent to the wrong company was not sent to the right one. */
    @Test
    void anotherCompanyMustBeReachedAnew() {
        String id = aboutNumber();
        named(id, COMPANY, 0);
        done(anna(), id, "hearing", "\"on\": \"2027-02-01\", ");
        served(id, 3, "2026-11-25").then().statusCode(200);
        named(id, COMPANY.replace(NAME, "Chiamaora S.r.l. in liquidazione"), 1);
        clock.set(Instant.parse("2027-02-02T10:00:00Z"));
        anna().get("/v1/cases/{id}", id).then().body("sanctionable.heard", equalTo(true));
        anna().get("/v1/cases/{id}/company", id).then().body("acts[0].served", hasSize(1));
        named(id, ANOTHER, 2);
        anna().get("/v1/cases/{id}", id).then().body("sanctionable.heard", equalTo(false));
        anna().get("/v1/cases/{id}/company", id).then().body("acts[0].served", empty());
        served(id, 3, "2026-11-25").then().statusCode(422).body("errors.code", contains("TOO_SOON"));
    }

    /** Whatever else has reached it: it was not summoned itself. */
    @Test
    void nobodyIsHeardByTheSummonsOfAnother() {
        String id = aboutNumber();
        named(id, COMPANY, 0);
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        served(id, 3, "2026-11-25").then().statusCode(200);
        clock.set(Instant.parse("2026-12-29T10:00:00Z"));
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), id, "return", "\"reason\": \"È un'altra.\", ");
        named(id, ANOTHER, 1);
        done(anna(), id, "information-request", "\"question\": \"Chi ha chiamato?\", ");
        served(id, 6, "2026-12-29").then().statusCode(200);
        done(anna(), id, "reply", "\"reply\": \"Noi.\", ");
        anna().get("/v1/cases/{id}", id).then().body("sanctionable.heard", equalTo(false));
        refused(act(anna(), id, "proposal", "\"decision\": " + UPHELD_WITHOUT_REGISTER + ", "), 409, "case-not-heard");
    }

    @Test
    void whatWasProposedOrDecidedStaysAsItIs() {
        String id = aboutNumber();
        named(id, COMPANY, 0);
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        refused(company(anna(), id, "", COMPANY + ", \"seen\": 1"), 409, "case-stage-conflict");
        done(bruno(), id, "approval", "");
        refused(company(anna(), id, "", COMPANY + ", \"seen\": 1"), 409, "case-stage-conflict");
        anna().get("/v1/cases/{id}/company", id)
                .then()
                .body("nameable", equalTo(false))
                .body("$", not(hasKey("toServe")));
    }

    @Test
    void anEarlierDecisionAgainstTheSameTaxCodeIsFound() {
        String first = aboutNumber();
        named(first, COMPANY, 0);
        decide(first);
        clock.set(NOW);
        String complaint = complaints.undeclared(somebody(), "06 9999 9998");
        gathering.gather();
        String second = opened(complaint);
        named(second, ANOTHER, 0);
        anna().get("/v1/cases/{id}/company", second).then().body("earlier", empty());
        named(second, COMPANY.replace("\"" + TAX_CODE, "\"IT " + TAX_CODE), 1);
        anna().get("/v1/cases/{id}/company", second)
                .then()
                .body("earlier.caseId", contains(first))
                .body("earlier.outcome", contains("UPHELD"));
    }

    /** Decided at one sitting, say. */
    @Test
    void earlierDecisionsOfOneInstantComeInTheSameOrderEachTime() {
        List<String> decided = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            // whose case is the newer is no matter, and no id tells it within a millisecond
            clock.set(NOW.plus(i, ChronoUnit.MICROS));
            String complaint = complaints.undeclared(somebody(), "06 9999 991" + i);
            gathering.gather();
            String each = opened(complaint);
            done(anna(), each, "assignment", "");
            named(each, COMPANY, 0);
            decide(each);
            decided.add(each);
        }
        clock.set(NOW);
        String last = aboutNumber();
        named(last, COMPANY, 0);
        decided.sort(Comparator.reverseOrder());
        assertThat(anna().get("/v1/cases/{id}/company", last).jsonPath().<String>getList("earlier.caseId"))
                .containsExactlyElementsOf(decided);
    }

    @Test
    void aCaseIsMergedOnlyIntoOneAgainstTheSameCompany() {
        String stays = complaints.undeclared(somebody(), NUMBER);
        String goes = complaints.undeclared(somebody(), NUMBER);
        gathering.gather();
        String other = opened(stays, goes);
        done(anna(), other, "split", "\"complaintIds\": [\"%s\"], \"reason\": \"Un altro.\", ".formatted(goes));
        String one = anna().get("/v1/complaints/{id}", goes).jsonPath().getString("accused.caseId");
        named(one, COMPANY, 0);
        act(anna(), one, "merge", "\"into\": \"%s\", \"reason\": \"Lo stesso.\", ".formatted(other))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/into"));
        named(other, COMPANY, 0);
        done(anna(), one, "merge", "\"into\": \"%s\", \"reason\": \"Lo stesso.\", ".formatted(other));
    }

    @Test
    void whatIsSplitOffIsAgainstTheSameCompany() {
        String one = complaints.undeclared(somebody(), NUMBER);
        String two = complaints.undeclared(somebody(), NUMBER);
        gathering.gather();
        String id = opened(one, two);
        named(id, COMPANY, 0);
        done(anna(), id, "split", "\"complaintIds\": [\"%s\"], \"reason\": \"Un altro.\", ".formatted(two));
        String own = anna().get("/v1/complaints/{id}", two).jsonPath().getString("accused.caseId");
        assertThat(own).isNotEqualTo(id);
        anna().get("/v1/cases/{id}", own).then().body("summary.company", equalTo(NAME));
    }

    @Test
    void nobodyNamesOneInACaseOfTheirOwnOrAboutAnOperator() {
        String own = complaints.undeclared(as("carla", Role.CITIZEN, Role.REGULATOR), NUMBER);
        gathering.gather();
        String id = opened(own);
        refused(company(as("carla", Role.REGULATOR), id, "", COMPANY + ", \"seen\": 0"), 409, "own-complaint");
        fiveAgainstSquillo();
        String aboutOperator = cases("?subject=squillo").getString("items[0].id");
        refused(company(anna(), aboutOperator, "", COMPANY + ", \"seen\": 0"), 409, "case-stage-conflict");
        refused(served(aboutOperator, 1, "2026-11-25"), 409, "case-stage-conflict");
        assertProblem(anna().get("/v1/cases/{id}/company", UUID.randomUUID()), 404);
        assertProblem(company(anna(), UUID.randomUUID().toString(), "", COMPANY + ", \"seen\": 0"), 404);
    }

    /** A sole trader is a person. */
    @Test
    void whatIsKnownOfItIsEncrypted() {
        String id = aboutNumber();
        named(id, COMPANY.replace(TAX_CODE, "RSSMRA80A01H501U"), 0);
        List<String> stored = jdbc.query(
                "select c::text from case_company c where case_id = ?", row -> row.getString(1), UUID.fromString(id));
        assertThat(stored)
                .hasSize(1)
                .allSatisfy(row ->
                        assertThat(row).doesNotContain("Chiamaora", "RSSMRA", "via Roma", "pec.example", "prot. 12"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "01234560157 | 01234560158 | /taxCode",
                "01234560157 | RSSMRA80A01H501X | /taxCode",
                "Chiamaora S.r.l. | ' ' | /name",
                "via Roma 1, Milano | ' ' | /seat",
                "chiamaora@pec.example | chiamaora | /pec",
                "2026-11-24 | 2026-11-26 | /foundOn",
                "2026-11-24 | -999999999-01-01 | /foundOn",
                "TIM, prot. 12/2026 | ' ' | /reference"
            })
    void whatCannotBeIsRefusedAtItsField(String right, String wrong, String pointer) {
        company(anna(), aboutNumber(), "", COMPANY.replace(right, wrong.replace("'", "")) + ", \"seen\": 0")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void badInputGetsAProblem() {
        String id = aboutNumber();
        assertProblem(company(anna(), id, "", "\"seen\": 0"), 422);
        assertProblem(company(anna(), id, "", COMPANY.replace("NETWORK", "RUMOUR") + ", \"seen\": 0"), 422);
        assertProblem(company(anna(), id, "/services", ""), 422);
        company(anna(), id, "/services", "\"step\": 1, \"servedOn\": \"2026-11-25\", \"reference\": \"x\"")
                .then()
                .statusCode(409)
                .body("detail", containsString("RECORD_SERVICE"));
    }
}
