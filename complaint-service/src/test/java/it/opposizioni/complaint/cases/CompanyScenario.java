package it.opposizioni.complaint.cases;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;

/** A case about a number, and the company outside the register that used it. */
abstract class CompanyScenario extends CaseScenario {

    static final String NUMBER = "06 9999 9999";
    static final String NAME = "Chiamaora S.r.l.";
    static final String TAX_CODE = "01234560157";
    static final String FOUND =
            "\"source\": \"NETWORK\", \"reference\": \"TIM, prot. 12/2026\", \"foundOn\": \"2026-11-24\"";
    static final String COMPANY =
            "\"name\": \"%s\", \"taxCode\": \"%s\", \"seat\": \"via Roma 1, Milano\", \"pec\": \"chiamaora@pec.example\", %s"
                    .formatted(NAME, TAX_CODE, FOUND);

    /** Its check digit is right, too. */
    static final String ANOTHER = COMPANY.replace(TAX_CODE, "12345678903");

    static final String UPHELD_WITHOUT_REGISTER = """
            {"outcome": "UPHELD", "measures": ["FINE_PROPOSED"], "facts": "Chiamate da un numero non dichiarato.",
             "grounds": ["ROC_ENTRY_MISSING"], "reasons": "Non è nel ROC.", "amount": 50000,
             "worksheet": {"conduct": "Chiamate.", "seriousness": "HIGH", "startingPoint": "Massimo.", "circumstances": "Nessuna.",
              "proportionality": "Sì."},
             "reasonForReporters": "Chiamaora S.r.l. chiamava senza essere iscritta."}
            """;

    static Response company(RequestSpecification who, String id, String path, String fields) {
        return who.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{" + fields + "}")
                .post("/v1/cases/{id}/company" + path, id);
    }

    static void named(String id, String fields, int seen) {
        company(anna(), id, "", fields + ", \"seen\": " + seen).then().statusCode(200);
    }

    static Response served(String id, int step, String day) {
        return company(
                anna(),
                id,
                "/services",
                "\"step\": %d, \"servedOn\": \"%s\", \"reference\": \"Racc. 15-1\"".formatted(step, day));
    }

    static void refused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", equalTo("urn:problem:opposizioni:" + type));
    }

    /** About the number, and assigned: step 2. */
    String aboutNumber() {
        String complaint = complaints.undeclared(somebody(), NUMBER);
        gathering.gather();
        String id = opened(complaint);
        done(anna(), id, "assignment", "");
        return id;
    }

    /** Asked, heard and decided: steps 3 (asked), 4 (replied), 5 (heard), 6 and 7. */
    void decide(String id) {
        done(anna(), id, "information-request", "\"question\": \"Chi ha chiamato?\", ");
        served(id, 3, "2026-11-25").then().statusCode(200);
        done(anna(), id, "reply", "\"reply\": \"Noi, per errore.\", ");
        done(anna(), id, "hearing", "\"on\": \"2027-02-01\", \"place\": \"ore 10.30, Roma\", ");
        served(id, 5, "2026-11-25").then().statusCode(200);
        clock.set(Instant.parse("2027-02-02T10:00:00Z"));
        done(anna(), id, "proposal", "\"decision\": " + UPHELD_WITHOUT_REGISTER + ", ");
        done(bruno(), id, "approval", "");
    }
}
