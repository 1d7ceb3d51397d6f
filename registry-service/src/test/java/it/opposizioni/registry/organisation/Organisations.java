package it.opposizioni.registry.organisation;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.registry.Register;
import it.opposizioni.registry.delegation.Delegations;
import it.opposizioni.registry.numberlist.ListRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** A company that Giulia represents, and the lists that she sends for it; for tests. */
@ApplicationScoped
public class Organisations {

    public static final String ACME = "00743110157";

    private final Register register;
    private final Delegations people;
    private final ListRecorder recorder;

    Organisations(Register register, Delegations people, ListRecorder recorder) {
        this.register = register;
        this.people = people;
        this.recorder = recorder;
    }

    public Response ask(RequestSpecification person, String taxCode) {
        return person.body(Map.of(
                        "name",
                        "Acme S.p.A.",
                        "taxCode",
                        taxCode,
                        "role",
                        "LEGAL_REPRESENTATIVE",
                        "evidenceReference",
                        "Visura T 512203344"))
                .post("/v1/organisations");
    }

    /** @return the id of what Giulia has asked for */
    public String asked() {
        return ask(people.giulia(), ACME).then().statusCode(201).extract().path("id");
    }

    /** @return the id of what a registrar has confirmed */
    public String confirmed() {
        String id = asked();
        confirm(register.registrar(), id).then().statusCode(200);
        return id;
    }

    public Response confirm(RequestSpecification registrar, String id) {
        return registrar.post("/v1/desk/organisations/" + id + "/confirmation");
    }

    public RequestSpecification giuliaFor(String organisation) {
        return people.giulia().header("On-Behalf-Of", organisation);
    }

    public Response send(RequestSpecification person, String csv) {
        return person.contentType("text/csv").body(csv).post("/v1/number-lists");
    }

    /** @return the id of what Giulia has sent for it */
    public String sent(String organisation, String csv) {
        return send(giuliaFor(organisation), csv)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response confirmList(RequestSpecification registrar, String list) {
        return registrar
                .body(Map.of("evidenceReference", "Contratto TIM 88/2026", "channel", "EMAIL"))
                .post("/v1/desk/number-lists/" + list + "/confirmation");
    }

    public void refuse(String list) {
        register.registrar()
                .body(Map.of("reason", "Il contratto è di un’altra azienda."))
                .post("/v1/desk/number-lists/" + list + "/refusal")
                .then()
                .statusCode(200);
    }

    /** Sends it, has it confirmed, and waits until it is recorded. */
    public String recorded(String organisation, String csv) {
        String list = sent(organisation, csv);
        confirmList(register.registrar(), list).then().statusCode(200);
        recorder.recordConfirmed();
        return list;
    }

    /** A registrar ends that somebody represents it. */
    public void end(String id, String reason) {
        register.registrar()
                .body(Map.of("reason", reason))
                .post("/v1/desk/organisations/" + id + "/end")
                .then()
                .statusCode(200);
    }

    /** Nobody acts by it now. */
    public static void refused(Response answer) {
        answer.then().statusCode(403).body("type", equalTo("urn:problem:opposizioni:delegation-not-usable"));
    }
}
