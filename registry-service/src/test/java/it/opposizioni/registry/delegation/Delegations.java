package it.opposizioni.registry.delegation;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.registry.Register;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Two people who sign in with their tax codes, and what one lets the other do; for tests. */
@ApplicationScoped
public class Delegations {

    public static final String GIULIA = "FRRGLI85A41F205E";
    public static final String SARA = "BRNSRA90A41H501F";
    public static final String ADA = "NREDAA80A41H501Q";

    private final Register register;

    Delegations(Register register) {
        this.register = register;
    }

    public RequestSpecification giulia() {
        return register.signedIn("giulia", GIULIA, "Giulia Ferri");
    }

    public RequestSpecification sara() {
        return register.signedIn("sara", SARA, "Sara Bruni");
    }

    public RequestSpecification ada() {
        return register.signedIn("ada", ADA, "Ada Neri");
    }

    public RequestSpecification saraFor(String delegation) {
        return sara().header("On-Behalf-Of", delegation);
    }

    public Response offer(RequestSpecification principal, String taxCode) {
        return principal.body(Map.of("name", "Sara", "taxCode", taxCode)).post("/v1/delegations");
    }

    /** @return the id of what Giulia has offered to Sara */
    public String offered() {
        return offer(giulia(), SARA).then().statusCode(201).extract().path("id");
    }

    /** @return the id of what Sara has accepted */
    public String active() {
        String id = offered();
        sara().post("/v1/delegations/" + id + "/acceptance").then().statusCode(200);
        return id;
    }
}
