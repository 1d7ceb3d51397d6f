package it.opposizioni.complaint.cases;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Two officials and a crowd of people who complain. */
abstract class CaseScenario extends RunningService {

    static final String UPHELD = """
            {"outcome": "UPHELD", "measures": ["REPRIMAND", "SUSPENSION"], "facts": "Cinque chiamate a numeri iscritti.",
             "grounds": ["OPPOSED_NUMBER_CALLED", "REPEATED_BREACH"], "reasons": "Il registro aveva risposto di no.",
             "reasonForReporters": "Il tuo numero era protetto: la chiamata non era permessa."}
            """;
    static final String NOT_UPHELD = """
            {"outcome": "NOT_UPHELD", "facts": "Nessuna chiamata accertata.", "reasons": "Il numero era falsificato.",
             "reasonForReporters": "Non è stato possibile accertare chi ha chiamato."}
            """;

    static final String FALSIFIED = "\"result\": \"FALSIFIED\"";

    private static final Set<String> AGAINST_COMPANY = Set.of("information-request", "hearing", "proposal");

    @Inject
    GatheredComplaints complaints;

    @Inject
    CaseGathering gathering;

    @Inject
    CaseFollowUp followUp;

    private static int people;

    /** Somebody who has not complained yet. */
    static RequestSpecification somebody() {
        return as("person-" + people++, Role.CITIZEN);
    }

    static RequestSpecification anna() {
        return as("anna", Role.REGULATOR);
    }

    static RequestSpecification bruno() {
        return as("bruno", Role.REGULATOR);
    }

    /** The ids of five complaints against one operator by five people, which have become a case. */
    List<String> fiveAgainstSquillo() {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.add(complaints.strong(somebody()));
        }
        gathering.gather();
        return filed;
    }

    static JsonPath cases(String query) {
        return anna().get("/v1/cases" + query).then().statusCode(200).extract().jsonPath();
    }

    /** Of the only one that there is. */
    static String onlyCase() {
        List<String> found = cases("").getList("items.id");
        if (found.size() != 1) {
            throw new AssertionError("there are " + found.size() + " cases");
        }
        return found.getFirst();
    }

    /** @return the id of a case that anna opens with them */
    static String opened(String... complaints) {
        return anna().contentType(ContentType.JSON)
                .body("{\"complaintIds\": [\"%s\"], \"reason\": \"Chiamate della stessa campagna.\"}"
                        .formatted(String.join("\", \"", complaints)))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("summary.id");
    }

    static JsonPath show(String id) {
        return anna().get("/v1/cases/{id}", id).then().statusCode(200).extract().jsonPath();
    }

    /** On the newest version, having read which company the case names. @param fields of the body besides it, each followed by a comma */
    static Response act(RequestSpecification who, String id, String act, String fields) {
        JsonPath read = show(id);
        Integer company = AGAINST_COMPANY.contains(act) ? read.get("companyFindings") : null;
        String version = "\"version\": " + read.getLong("version");
        return post(who, id, act, fields + (company == null ? version : version + ", \"companyRead\": " + company));
    }

    static Response post(RequestSpecification who, String id, String act, String fields) {
        return who.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{" + fields + "}")
                .post("/v1/cases/{id}/{act}", id, act);
    }

    static void done(RequestSpecification who, String id, String act, String fields) {
        act(who, id, act, fields).then().statusCode(200);
    }

    /** What the authority has found out about a call, from the first. @param what its result, as JSON @param seen how much was found out before */
    static void recordOrigin(String complaint, int call, String what, int seen) {
        String id = garante().get("/v1/complaints/{id}", complaint).path("calls[" + call + "].id");
        anna().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"callId": "%s", %s, "source": "NETWORK", "reference": "TIM, prot. 12/2026", "answeredOn": "2026-11-24", "seen": %d}
                        """.formatted(id, what, seen))
                .post("/v1/complaints/{id}/call-origins", complaint)
                .then()
                .statusCode(200);
    }

    static Response contradictions(String id) {
        return bruno().get("/v1/cases/{id}/contradictions", id);
    }

    static String stageOf(String complaint) {
        return garante().get("/v1/complaints/{id}", complaint).jsonPath().getString("stage");
    }
}
