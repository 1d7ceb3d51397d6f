package it.opposizioni.operator.registration;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Nuova Telefonia on its way to the registrar's decision, for tests. */
@ApplicationScoped
class Applicant {

    static final Map<String, Map<String, Object>> SECTIONS = Map.of(
            "COMPANY",
                    Map.of(
                            "name", "Nuova Telefonia S.r.l.",
                            "seat", "Via Po 1, Torino",
                            "contact", "privacy@nuova.example",
                            "vatNumber", "01234560157"),
            "REPRESENTATIVE",
                    Map.of(
                            "representative",
                            Map.of(
                                    "name",
                                    "Nadia Serra",
                                    "taxCode",
                                    "CNTNNA80A41F205I",
                                    "email",
                                    "nadia@nuova.example")),
            "PEC", Map.of("pec", "nuova@pec.example"),
            "ROC", Map.of("rocNumber", "123"),
            "ACTIVITY", Map.of("callsItself", true, "outsources", false, "callsForOthers", false),
            "DECLARATION", Map.of("declaration", true));

    private final Market market;

    Applicant(Market market) {
        this.market = market;
    }

    /** Somebody who is signed in and nothing else yet. */
    static RequestSpecification nuova() {
        return given().auth().oauth2(Tokens.of("nuova")).contentType(ContentType.JSON);
    }

    /** @return the id of a new draft */
    String draft() {
        return nuova().body(Map.of("draft", true))
                .post("/v1/operators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @return the id of a new draft in which nothing is missing */
    String complete() {
        String id = draft();
        SECTIONS.forEach((section, content) -> save(id, section).then().statusCode(200));
        return id;
    }

    Response save(String id, String section) {
        return nuova().body(SECTIONS.get(section)).put("/v1/operators/" + id + "/sections/" + section);
    }

    /** @return the id of a new application that waits for the registrar */
    String submitted() {
        String id = complete();
        nuova().post("/v1/operators/" + id + "/submission").then().statusCode(200);
        return id;
    }

    /** @param act the registrar's: an approval, a return */
    Response decide(String id, String action, Map<String, Object> body) {
        return market.registrar().body(body).post("/v1/operators/" + id + "/" + action);
    }
}
