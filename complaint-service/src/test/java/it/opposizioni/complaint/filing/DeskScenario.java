package it.opposizioni.complaint.filing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** A registrar who writes down the complaints of Maria. */
abstract class DeskScenario extends RunningService {

    static final String DESK = "/v1/desk/complaints";
    static final String TAX_CODE = "RSSMRA85T10A562S";

    static final String ENTRY = """
            {"channel": "PHONE", "receivedAt": "2026-11-25T09:00:00Z", "ground": "LINE_ANSWERED",
             "evidenceReference": "Registrazione 512", "name": "Maria Rossi", "taxCode": "%s", "email": "maria@posta.example",
             "language": "en"}""".formatted(TAX_CODE);

    /** How a request came. */
    static final String BY_POST = """
            "desk": {"channel": "POST", "receivedAt": "2026-11-25T08:00:00Z", "evidenceReference": "Prot. 77"}""";

    @Inject
    Jdbc jdbc;

    @Inject
    EventProbe probe;

    static RequestSpecification registrar() {
        return as("registrar-anna", Role.REGISTRAR);
    }

    static String filing(String entry) {
        String told = Filings.oneCall(Filings.CALLER).strip();
        return told.substring(0, told.length() - 1) + ", \"desk\": " + entry + "}";
    }

    static Response file(String body) {
        return registrar()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(DESK);
    }

    static JsonPath filed() {
        return file(filing(ENTRY)).then().statusCode(201).extract().jsonPath();
    }

    static String filedId() {
        return filed().getString("complaint.id");
    }

    /** Somebody signs in with her tax code. */
    static RequestSpecification maria(String subject) {
        JwtClaims claims = Tokens.claims(subject, Role.CITIZEN);
        claims.setClaim("tax_code", "TINIT-" + TAX_CODE);
        return anybody().auth().oauth2(Tokens.sign(claims));
    }

    static Response post(String id, String what, String body) {
        return post(id, what, body, UUID.randomUUID().toString());
    }

    static Response post(String id, String what, String body, String key) {
        return registrar()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(DESK + "/{id}/" + what, id);
    }

    static Response attach(String id, String channel, byte[] content) {
        return registrar()
                .contentType("application/octet-stream")
                .queryParam("channel", channel)
                .body(content)
                .post(DESK + "/{id}/attachments", id);
    }
}
