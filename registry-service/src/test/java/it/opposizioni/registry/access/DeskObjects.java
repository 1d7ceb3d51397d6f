package it.opposizioni.registry.access;

import static it.opposizioni.registry.operatordirectory.Operators.ACME;

import it.opposizioni.kit.testing.access.RealmActor;
import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.registry.Register;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** New objects of somebody who writes to the desk, for {@link Objects}. */
@ApplicationScoped
class DeskObjects {

    private static final String ADA = "NREDAA80A41H501Q";

    private final Register register;

    DeskObjects(Register register) {
        this.register = register;
    }

    Target make(String object, String number, Map<String, String> values) {
        return switch (object) {
            case "desk-entry" -> entry(number, values);
            case "desk-opposition" -> opposition(number, values);
            case "desk-exemption" -> exemption(number, values);
            case "desk-request" -> request(number, values);
            default -> throw new IllegalArgumentException(object);
        };
    }

    /** A number, and the person who writes to the desk about it. */
    private Target entry(String number, Map<String, String> values) {
        values.putAll(Map.of(
                "number",
                number,
                "received",
                register.deskEntry(number, ADA).get("receivedAt").toString()));
        return new Target(values, Set.of(), Set.of());
    }

    /** The same, when the number is registered for that person. */
    private Target opposition(String number, Map<String, String> values) {
        register.registrar()
                .body(register.deskEntry(number, ADA))
                .post("/v1/desk/oppositions")
                .then()
                .statusCode(201);
        return entry(number, values);
    }

    /** A company may call that person's number. */
    private Target exemption(String number, Map<String, String> values) {
        opposition(number, values);
        Map<String, Object> entry = new HashMap<>(register.deskEntry(number, ADA));
        entry.put("operatorId", ACME.toString());
        String id = register.registrar()
                .body(entry)
                .post("/v1/desk/exemptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        register.secondRegistrar()
                .post("/v1/desk/requests/" + id + "/approval")
                .then()
                .statusCode(200);
        return entry(number, values);
    }

    /** A withdrawal that waits for a second registrar. */
    private Target request(String number, Map<String, String> values) {
        opposition(number, values);
        String id = register.registrar()
                .body(register.deskEntry(number, ADA))
                .post("/v1/desk/withdrawals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Target(Map.of("id", id), Set.of(id), EnumSet.of(RealmActor.REGISTRAR));
    }
}
