package it.opposizioni.registry.listrequest;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.registry.Register;
import it.opposizioni.registry.organisation.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What Giulia asks for many numbers of a company at once; for tests. */
@ApplicationScoped
public class ListRequests {

    private final Register register;
    private final Organisations organisations;
    private final ListRequestRunner runner;

    ListRequests(Register register, Organisations organisations, ListRequestRunner runner) {
        this.register = register;
        this.organisations = organisations;
        this.runner = runner;
    }

    public Response enter(RequestSpecification person, String kind, String csv) {
        return person.contentType("text/csv").body(csv).post("/v1/list-requests?kind=" + kind);
    }

    /** @return the id of what Giulia has entered, and not said yes to */
    public String entered(String organisation, String kind, String csv) {
        return enter(organisations.giuliaFor(organisation), kind, csv)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @return the id of what she has said yes to */
    public String sent(String organisation, String kind, String csv) {
        String id = entered(organisation, kind, csv);
        act(organisation, id, "confirmation").then().statusCode(200);
        return id;
    }

    public Response act(String organisation, String id, String act) {
        return organisations.giuliaFor(organisation).post("/v1/list-requests/" + id + "/" + act);
    }

    public Response propose(RequestSpecification registrar, String id) {
        return registrar
                .body(Map.of("evidenceReference", "Contratto TIM 88/2026", "channel", "EMAIL"))
                .post("/v1/desk/list-requests/" + id + "/proposal");
    }

    public Response approve(RequestSpecification registrar, String id) {
        return registrar.post("/v1/desk/list-requests/" + id + "/approval");
    }

    public void refuse(String id) {
        register.registrar()
                .body(Map.of("reason", "Il contratto è di un’altra azienda."))
                .post("/v1/desk/list-requests/" + id + "/refusal")
                .then()
                .statusCode(200);
    }

    /** Enters it, says yes, has two registrars decide where it takes them, and waits until it is done. */
    public String done(String organisation, String kind, String csv) {
        String id = sent(organisation, kind, csv);
        if (kind.equals("WITHDRAWAL")) {
            propose(register.registrar(), id).then().statusCode(200);
            approve(register.secondRegistrar(), id).then().statusCode(200);
        }
        runner.runWaiting();
        return id;
    }
}
