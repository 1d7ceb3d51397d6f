package it.opposizioni.registry.access;

import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.testing.access.RealmActor;
import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.registry.Register;
import it.opposizioni.registry.delegation.Delegations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** New objects of an organisation for which the owner acts, for {@link Objects}. */
@ApplicationScoped
class OrganisationObjects {

    private static final Set<RealmActor> OWNER_ONLY = EnumSet.of(RealmActor.OWNER);

    private final Register register;
    private String asked;

    OrganisationObjects(Register register) {
        this.register = register;
    }

    Target make(String object, String number, Map<String, String> values) {
        return switch (object) {
            case "organisation" -> organisation(values, OWNER_ONLY);
            case "represented" -> represented(values);
            case "representation" -> organisation(values, EnumSet.of(RealmActor.REGISTRAR));
            case "number-list", "number-list-number" -> numberList(object, number, values);
            case "list-request", "list-request-number", "list-request-proposed" -> listRequest(object, number, values);
            default -> throw new IllegalArgumentException(object);
        };
    }

    /** What the owner has asked for. It is ended when the next one is asked for: there is one for one organisation. */
    private Target organisation(Map<String, String> values, Set<RealmActor> readers) {
        if (asked != null) {
            asOwner().post("/v1/organisations/" + asked + "/end");
        }
        register.forgetOrganisations();
        asked = asOwner()
                .body(Map.of(
                        "name", "Acme S.p.A.", "taxCode", "00743110157", "role", "PROXY", "evidenceReference", "T 512"))
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        values.put("id", asked);
        return new Target(values, Set.of(asked), readers);
    }

    /** A registrar has confirmed it. */
    private Target represented(Map<String, String> values) {
        organisation(values, OWNER_ONLY);
        confirmAsked();
        return new Target(values, Set.of("Giulia Ferri"), OWNER_ONLY);
    }

    private void confirmAsked() {
        register.registrar()
                .post("/v1/desk/organisations/" + asked + "/confirmation")
                .then()
                .statusCode(200);
    }

    /** Sent for an organisation; people who do not act for it are told so, and nothing else. */
    private Target numberList(String object, String number, Map<String, String> values) {
        organisation(values, Set.of());
        confirmAsked();
        String id = sent("/v1/number-lists", number);
        String shown = object.equals("number-list") ? id : number;
        return new Target(Map.of("id", id), Set.of(shown), EnumSet.of(RealmActor.REGISTRAR));
    }

    /** The same of a withdrawal of many numbers, which was confirmed after its preview. */
    private Target listRequest(String object, String number, Map<String, String> values) {
        organisation(values, Set.of());
        confirmAsked();
        String id = sent("/v1/list-requests?kind=WITHDRAWAL", number);
        asOrganisation()
                .post("/v1/list-requests/" + id + "/confirmation")
                .then()
                .statusCode(200);
        if (object.equals("list-request-proposed")) {
            register.secondRegistrar()
                    .body(Map.of("evidenceReference", "1187", "channel", "EMAIL"))
                    .post("/v1/desk/list-requests/" + id + "/proposal")
                    .then()
                    .statusCode(200);
        }
        String shown = object.equals("list-request-number") ? number : id;
        return new Target(Map.of("id", id), Set.of(shown), EnumSet.of(RealmActor.REGISTRAR));
    }

    private String sent(String path, String number) {
        return asOrganisation()
                .contentType("text/csv")
                .body(number)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification asOwner() {
        return register.signedIn(RealmActor.OWNER.subject(), Delegations.GIULIA, "Giulia Ferri");
    }

    private RequestSpecification asOrganisation() {
        return asOwner().header("On-Behalf-Of", asked);
    }
}
