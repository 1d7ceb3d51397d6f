package it.opposizioni.complaint.cases;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.OperatorPeople;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;

/** An operator that is asked about the complaints against it. Ada works for it, and for another one. */
abstract class OperatorScenario extends CaseScenario {

    static final String REQUESTS = "/v1/information-requests";
    static final String ABOUT_ME = "/v1/complaints-about-me";
    static final String PUBLIC = "Quelle chiamate non sono nostre.";
    static final String OFFICIAL = "Il traffico del nostro centralino è allegato al verbale.";

    static final String ADA = "ada";

    @Inject
    OperatorPeople team;

    @BeforeEach
    void adaMayAnswer() {
        team.joined(GatheredComplaints.SQUILLO, ADA, "COMPLIANCE");
        team.joined(GatheredComplaints.TRILLO, ADA, "OWNER");
    }

    private static RequestSpecification operator(UUID operatorId) {
        return anybody().auth().oauth2(token(operatorId));
    }

    /** Ada's, when she acts for this operator. */
    static String token(UUID operatorId) {
        JwtClaims claims = Tokens.claims(ADA, Role.OPERATOR);
        claims.setClaim("operator_id", operatorId.toString());
        claims.setClaim("name", "Ada Neri");
        return Tokens.sign(claims);
    }

    static RequestSpecification squillo() {
        return operator(GatheredComplaints.SQUILLO);
    }

    static RequestSpecification trillo() {
        return operator(GatheredComplaints.TRILLO);
    }

    /** The last day to reply is 15 December. */
    String askedCase() {
        fiveAgainstSquillo();
        String id = onlyCase();
        ask(id);
        return id;
    }

    static void ask(String id) {
        done(anna(), id, "assignment", "");
        done(anna(), id, "information-request", "\"question\": \"Chi ha chiamato?\", ");
    }

    static Response merge(String id, String into) {
        return act(anna(), id, "merge", "\"reason\": \"Lo stesso.\", \"into\": \"%s\", ".formatted(into));
    }

    static Response send(RequestSpecification who, String id, String act, String body) {
        return who.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(REQUESTS + "/{id}/{act}", id, act);
    }

    static Response reply(String id, long question) {
        return send(squillo(), id, "reply", """
            {"question": %d, "publicPart": "%s", "officialPart": "%s"}
            """.formatted(question, PUBLIC, OFFICIAL));
    }

    static Response extend(String id) {
        return send(squillo(), id, "extension", "{\"reason\": \"I tabulati arrivano tra dieci giorni.\"}");
    }

    static Response decide(String id, String body) {
        return anna().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/cases/{id}/extension-answer", id);
    }

    static void isConflict(Response answer, String problem) {
        answer.then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:" + problem));
    }
}
