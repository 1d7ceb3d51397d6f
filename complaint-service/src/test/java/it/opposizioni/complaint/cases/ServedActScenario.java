package it.opposizioni.complaint.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** A decided case whose act is served. The portal, which sends it, is here an event that says what the receipts say. */
abstract class ServedActScenario extends OperatorScenario {

    static final String PEC = "\"way\": \"CERTIFIED_MAIL\", \"address\": \"squillo@pec.example\"";

    static final String LETTER = "\"way\": \"REGISTERED_LETTER\", \"servedOn\": \"2026-11-25\"";

    /** A PDF with a signature in it. */
    static final String SIGNED = "%PDF-1.7 <</Type/Sig/ByteRange[0 1 2 3]>>";

    /** A PDF in one, as BER. */
    static final String ENVELOPE = "0\u0080\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0002%PDF-1.7";

    private static final String TYPE = "it.opposizioni.portal.act-notification-progressed.v1";

    @Inject
    EventProbe probe;

    @Inject
    Jdbc jdbc;

    String decided() {
        fiveAgainstSquillo();
        String id = onlyCase();
        decide(id);
        return id;
    }

    static void decide(String id) {
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), id, "approval", "");
    }

    static Response show(RequestSpecification who, String id) {
        return who.get("/v1/cases/{id}/notifications", id);
    }

    static JsonPath newest(String id) {
        return show(anna(), id).jsonPath().setRootPath("attempts[0]");
    }

    static Response serve(String id, String fields) {
        return post(anna(), id, "notifications", fields);
    }

    static Response sign(String id, String content) {
        return anna().contentType("application/octet-stream")
                .body(content.getBytes(StandardCharsets.ISO_8859_1))
                .put("/v1/cases/{id}/signed-act", id);
    }

    void told(String notification, String stage, String at, String reason) {
        ObjectNode data = (ObjectNode) Contracts.exampleOf("portal", "act-notification-progressed");
        data.put("notificationId", notification)
                .put("stage", stage)
                .put("at", at)
                .put("reason", reason);
        probe.publish("portal.events", EventProbe.Event.of(TYPE, notification, 1, data));
    }
}
