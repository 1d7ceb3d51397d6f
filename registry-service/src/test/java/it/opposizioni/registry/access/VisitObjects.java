package it.opposizioni.registry.access;

import static it.opposizioni.registry.operatordirectory.Operators.ACME;

import it.opposizioni.kit.testing.access.RealmActor;
import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.registry.Register;
import it.opposizioni.registry.withoutaccount.Visitors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** New objects of somebody without an account, for {@link Objects}: the site alone knows them. */
@ApplicationScoped
class VisitObjects {

    private final Register register;
    private final Visitors visitors;

    VisitObjects(Register register, Visitors visitors) {
        this.register = register;
        this.visitors = visitors;
    }

    Target make(String object, String number, Map<String, String> values) {
        return switch (object) {
            case "managed-visit" -> managed(number, values);
            case "managed-history" -> {
                values.put("id", visitors.opened(number));
                yield new Target(values, Set.of("consentsRevokedAsOf"), EnumSet.of(RealmActor.SITE));
            }
            case "opened-visit-of-calls" -> {
                values.put("medium", "TELEPHONE");
                yield visit(object, number, values);
            }
            case "asked-visit" -> {
                values.put("id", visitors.opened(number));
                visitors.site()
                        .post("/v1/visits/" + values.get("id") + "/recipients")
                        .then()
                        .statusCode(200);
                yield new Target(values, Set.of("askedAt"), EnumSet.of(RealmActor.SITE));
            }
            case "exempted-visit" -> exempted(number, values);
            default -> visit(object, number, values);
        };
    }

    private Target visit(String how, String number, Map<String, String> values) {
        String id = switch (how) {
            case "visit" -> visitors.withCodeSent(number);
            case "proved-visit" -> visitors.proved(number);
            case "visit-with-code" -> visitors.withEmailCodeSent(number);
            case "confirmed-visit" -> visitors.confirmed(number);
            default -> visitors.opened(number);
        };
        if (how.equals("leaving-visit")) {
            visitors.site().post("/v1/visits/" + id + "/withdrawal").then().statusCode(200);
        }
        values.put("id", id);
        values.put("sent", register.codeSentTo(number));
        if (how.equals("visit-with-code")) {
            values.put("mailed", visitors.emailCode());
        }
        return new Target(values, Set.of(number), EnumSet.of(RealmActor.SITE));
    }

    /** Registered without an account; another visit has proved the line. */
    private Target managed(String number, Map<String, String> values) {
        visitors.register(number);
        values.put("managing", visitors.managementCode());
        values.put("id", visitors.proved(number));
        return new Target(values, Set.of(number), EnumSet.of(RealmActor.SITE));
    }

    /** Opened by its code, and a company may call. */
    private Target exempted(String number, Map<String, String> values) {
        String id = visitors.opened(number);
        String exemption = visitors.site()
                .body(Map.of("operatorId", ACME))
                .post("/v1/visits/" + id + "/exemptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        values.putAll(Map.of("id", id, "exemptionId", exemption));
        return new Target(values, Set.of(exemption), EnumSet.of(RealmActor.SITE));
    }
}
