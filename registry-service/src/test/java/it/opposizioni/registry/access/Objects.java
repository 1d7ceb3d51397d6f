package it.opposizioni.registry.access;

import static it.opposizioni.registry.operatordirectory.Operators.ACME;

import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.testing.EndedRecovery;
import it.opposizioni.kit.testing.GivenUp;
import it.opposizioni.kit.testing.access.RealmActor;
import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.registry.Register;
import it.opposizioni.registry.delegation.Delegations;
import it.opposizioni.registry.operatordirectory.Operators;
import it.opposizioni.registry.telcofeed.Feeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** New objects of one citizen, by the names that {@code authorisation-matrix.txt} uses; those of the desk, of visits and of organisations have makers of their own. */
@ApplicationScoped
class Objects {

    private static final String OWNER = RealmActor.OWNER.subject();
    private static final String ADA = "NREDAA80A41H501Q";
    private static final Set<RealmActor> OWNER_ONLY = EnumSet.of(RealmActor.OWNER);
    private static final Set<RealmActor> OWNER_AND_REGISTRAR = EnumSet.of(RealmActor.OWNER, RealmActor.REGISTRAR);

    private final Register register;
    private final Operators operators;
    private final Feeds feeds;
    private final DeskObjects desk;
    private final VisitObjects visits;
    private final OrganisationObjects organisations;
    private final Clock clock;
    private final AtomicInteger made = new AtomicInteger();
    private String offered;

    Objects(
            Register register,
            Operators operators,
            Feeds feeds,
            DeskObjects desk,
            VisitObjects visits,
            OrganisationObjects organisations,
            Clock clock) {
        this.register = register;
        this.operators = operators;
        this.feeds = feeds;
        this.desk = desk;
        this.visits = visits;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The other citizen has something too, so that a list that shows too little is seen as well as one that shows too much. */
    void begin() {
        operators.approved(ACME, "Acme Energia S.p.A.");
        register.registered(RealmActor.OTHER_CITIZEN.subject(), number());
    }

    private String number() {
        return "+39333" + (2_000_000 + made.incrementAndGet());
    }

    Target make(String object) {
        // one person proves more lines here than a day allows
        register.forgetCodes();
        String number = number();
        Map<String, String> values = new HashMap<>(Map.of("operator", ACME.toString()));
        return switch (object) {
            case "none" -> new Target(values, Set.of(), Set.of());
            case "desk-entry", "desk-opposition", "desk-exemption", "desk-request" -> desk.make(object, number, values);
            case "number" -> {
                values.put("number", number);
                yield new Target(values, Set.of(), Set.of());
            }
            case "call" -> {
                values.putAll(Map.of(
                        "id", number, "number", number, "now", clock.instant().toString()));
                yield new Target(values, Set.of(), Set.of());
            }
            case "dead-letter" -> {
                values.put("id", GivenUp.message(GivenUp.NOBODY).toString());
                yield new Target(values, Set.of(values.get("id")), EnumSet.of(RealmActor.REGISTRAR));
            }
            case "recovery" -> {
                values.put("id", EndedRecovery.make().toString());
                yield new Target(values, Set.of(values.get("id")), EnumSet.of(RealmActor.REGISTRAR));
            }
            case "replica" -> {
                values.put("name", "directory");
                yield new Target(values, Set.of("directory"), EnumSet.of(RealmActor.REGISTRAR));
            }
            case "import" -> legacyImport(number, values);
            case "feed" -> feed(number, values);
            case "feed-with-invalid-line" -> {
                feed(number, values);
                yield new Target(values, Set.of("UNKNOWN_EVENT"), EnumSet.of(RealmActor.REGISTRAR, RealmActor.TELCO));
            }
            case "visit",
                    "proved-visit",
                    "visit-with-code",
                    "confirmed-visit",
                    "opened-visit",
                    "leaving-visit",
                    "opened-visit-of-calls",
                    "managed-visit",
                    "managed-history",
                    "exempted-visit",
                    "asked-visit" -> visits.make(object, number, values);
            case "code" -> code(number, values);
            case "pin" -> {
                String pin = register.askForPin(OWNER, number)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("callIn.pin");
                values.putAll(Map.of(
                        "id",
                        pin,
                        "number",
                        number,
                        "pin",
                        pin,
                        "now",
                        clock.instant().toString()));
                yield new Target(values, Set.of(), Set.of());
            }
            case "proof" -> {
                values.putAll(Map.of("number", number, "proof", register.prove(OWNER, number)));
                yield new Target(values, Set.of(), OWNER_ONLY);
            }
            case "registration" -> registration(number, values);
            // a page is compressed: that it is one is all that can be read in its bytes
            case "registration-on-paper" -> {
                registration(number, values);
                yield new Target(values, Set.of("%PDF-"), OWNER_ONLY);
            }
            case "delegation" -> delegation(values);
            case "organisation",
                    "represented",
                    "representation",
                    "number-list",
                    "number-list-number",
                    "list-request",
                    "list-request-number",
                    "list-request-proposed" -> organisations.make(object, number, values);
            case "exemption" -> exemption(number, values);
            case "certificate" -> certificate(number, values);
            case "opposition" -> {
                values.put("id", register.registered(OWNER, number));
                values.put("now", clock.instant().toString());
                yield new Target(values, Set.of(values.get("id"), "consentsRevokedAsOf"), OWNER_AND_REGISTRAR);
            }
            case "asked-opposition" -> {
                values.put("id", register.registered(OWNER, number));
                register.citizen(OWNER)
                        .post("/v1/oppositions/" + values.get("id") + "/recipients")
                        .then()
                        .statusCode(200);
                yield new Target(values, Set.of("askedAt"), OWNER_ONLY);
            }
            case "any-opposition" -> {
                values.put("id", register.registered(OWNER, number));
                yield new Target(values, Set.of(values.get("id")), OWNER_ONLY);
            }
            case "opposition-in-list" -> {
                values.putAll(Map.of("id", register.registered(OWNER, number), "number", number));
                yield new Target(values, Set.of(values.get("id")), OWNER_AND_REGISTRAR);
            }
            case "opposition-and-proof" -> {
                values.put("id", register.registered(OWNER, number));
                values.put("proof", register.prove(OWNER, number));
                yield new Target(values, Set.of(values.get("id")), OWNER_ONLY);
            }
            case "medium-and-proof" -> {
                values.putAll(Map.of("id", register.registered(OWNER, number), "medium", "TELEPHONE"));
                values.put("proof", register.prove(OWNER, number));
                yield new Target(values, Set.of(values.get("id")), OWNER_ONLY);
            }
            default -> throw new IllegalArgumentException(object);
        };
    }

    private Target legacyImport(String number, Map<String, String> values) {
        String id = register.sendLegacy(number).then().statusCode(202).extract().path("id");
        values.put("id", id);
        return new Target(values, Set.of(id), EnumSet.of(RealmActor.REGISTRAR));
    }

    private Target feed(String number, Map<String, String> values) {
        String line = number.replace("+39333", "+3906") + ",UNLISTED,2020-01-01\n" + number + ",MOVED,2020-01-01\n";
        String id = feeds.send(RealmActor.TELCO.subject(), "feed-" + made.get(), line)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        values.put("id", id);
        return new Target(values, Set.of(id), EnumSet.of(RealmActor.REGISTRAR, RealmActor.TELCO));
    }

    private Target code(String number, Map<String, String> values) {
        String id = register.askForCode(OWNER, number)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        values.putAll(Map.of("id", id, "sent", register.codeSentTo(number)));
        return new Target(values, Set.of(number), OWNER_ONLY);
    }

    private Target registration(String number, Map<String, String> values) {
        String protocol = register.register(OWNER, number)
                .then()
                .statusCode(201)
                .extract()
                .path("protocol");
        values.put("protocol", protocol);
        return new Target(values, Set.of(number), OWNER_ONLY);
    }

    /** Somebody who has its code may know a part of it. */
    private Target certificate(String number, Map<String, String> values) {
        String code = register.citizen(OWNER)
                .get("/v1/oppositions/" + register.registered(OWNER, number) + "/certificate")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
        values.put("code", code);
        return new Target(values, Set.of(code), EnumSet.allOf(RealmActor.class));
    }

    /** What the owner has offered to somebody. It is taken back when the next one is asked for: there is one between two people. */
    private Target delegation(Map<String, String> values) {
        if (offered != null) {
            asOwner().post("/v1/delegations/" + offered + "/end");
        }
        offered = asOwner()
                .body(Map.of("name", "Ada", "taxCode", ADA))
                .post("/v1/delegations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        values.put("id", offered);
        return new Target(values, Set.of(offered), OWNER_ONLY);
    }

    private RequestSpecification asOwner() {
        return register.signedIn(OWNER, Delegations.GIULIA, "Giulia Ferri");
    }

    private Target exemption(String number, Map<String, String> values) {
        String opposition = register.registered(OWNER, number);
        String exemption = register.citizen(OWNER)
                .body(Map.of("operatorId", ACME))
                .post("/v1/oppositions/" + opposition + "/exemptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        values.putAll(Map.of("id", opposition, "exemptionId", exemption));
        return new Target(values, Set.of(exemption), OWNER_AND_REGISTRAR);
    }
}
