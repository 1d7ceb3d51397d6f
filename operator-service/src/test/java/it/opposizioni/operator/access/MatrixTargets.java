package it.opposizioni.operator.access;

import static io.restassured.RestAssured.given;
import static it.opposizioni.operator.Market.ACME;
import static it.opposizioni.operator.Market.BETA;
import static it.opposizioni.operator.Market.SQUILLO;
import static it.opposizioni.operator.Market.VOCE;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.EndedRecovery;
import it.opposizioni.kit.testing.GivenUp;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.registerreplica.Register;
import it.opposizioni.operator.team.TeamMembers;
import it.opposizioni.operator.team.TeamRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two operators, a call centre with a mandate of the first and one without; and new objects of the first one, by the names that
 * {@code authorisation-matrix.txt} uses.
 */
@ApplicationScoped
class MatrixTargets {

    static final UUID A = ACME;
    static final UUID B = BETA;
    static final UUID CALL_CENTRE = SQUILLO;
    static final UUID OTHER_CALL_CENTRE = VOCE;

    private static final Set<Actor> OF_A = EnumSet.of(Actor.A_OWNER, Actor.A_VIEWER, Actor.A_PROGRAM);
    private static final Set<Actor> OF_BOTH =
            EnumSet.of(Actor.A_OWNER, Actor.A_VIEWER, Actor.A_PROGRAM, Actor.CALL_CENTRE_OF_A);
    private static final Set<Actor> STAFF = EnumSet.of(Actor.REGULATOR, Actor.REGISTRAR);
    private static final Set<Actor> ALL = EnumSet.allOf(Actor.class);

    private final Market market;
    private final TeamMembers members;
    private final Register register;
    private final Clock clock;
    private final AtomicInteger made = new AtomicInteger();
    private String mandated;

    MatrixTargets(Market market, TeamMembers members, Register register, Clock clock) {
        this.market = market;
        this.members = members;
        this.register = register;
        this.clock = clock;
    }

    /** Each of the four has its own data, so that a list that shows too little is seen as well as one that shows too much. */
    void begin() {
        register.reset();
        market.approved(A, "Acme Energia S.p.A.");
        market.approved(B, "Beta Assicurazioni S.p.A.");
        market.approved(CALL_CENTRE, "Squillo Contact S.r.l.");
        market.approved(OTHER_CALL_CENTRE, "Voce S.r.l.");
        mandated = number();
        market.declare(CALL_CENTRE, mandated).then().statusCode(201);
        String mandate = propose();
        market.acceptMandate(CALL_CENTRE, mandate);
        for (UUID other : List.of(B, CALL_CENTRE, OTHER_CALL_CENTRE)) {
            consult(other, market.campaign(other), phone());
            market.declare(other, number()).then().statusCode(201);
        }
    }

    private String number() {
        return "+3902" + (10_000_000 + made.incrementAndGet());
    }

    private String phone() {
        return "+39333" + (1_000_000 + made.incrementAndGet());
    }

    Target make(String object) {
        Map<String, String> values = new HashMap<>(Map.of(
                "A", A.toString(),
                "B", B.toString(),
                "callCentre", CALL_CENTRE.toString(),
                "today", LocalDate.now(clock).toString(),
                "email", "ugo" + made.incrementAndGet() + "@example.it"));
        return switch (object) {
            case "none" -> new Target(values, Set.of(), Set.of());
            case "app" -> {
                values.put("clientId", "demo-app");
                yield new Target(values, Set.of(), Set.of());
            }
            case "itself" -> itself(values);
            case "dead-letter" -> {
                values.put("id", GivenUp.message(GivenUp.NOBODY).toString());
                yield new Target(values, Set.of(values.get("id")), EnumSet.of(Actor.REGISTRAR));
            }
            case "recovery" -> {
                values.put("id", EndedRecovery.make().toString());
                yield new Target(values, Set.of(values.get("id")), EnumSet.of(Actor.REGISTRAR));
            }
            case "replica" -> {
                values.put("name", "register");
                yield new Target(values, Set.of("register"), EnumSet.of(Actor.REGISTRAR));
            }
            case "applicant", "approved", "listed", "suspended" -> operator(object, values);
            case "number", "declaration", "declared-number", "conflict", "proof" -> declaration(object, values);
            case "mandate", "proposal" -> mandate(object, values);
            case "member" -> member(values);
            case "invitation" -> invitation(values);
            case "link" -> link(values);
            case "key", "program", "program-of-two-keys" -> program(object, values);
            case "calendar" -> calendar(values);
            case "campaign", "campaign-with-list", "campaign-for-A", "others-campaign" -> campaign(object, values);
            case "call-log", "inspection" -> callLog(object, values);
            default -> list(object, values);
        };
    }

    private static Target itself(Map<String, String> values) {
        values.putAll(Map.of("id", A.toString(), "section", "PEC"));
        Set<Actor> knowing = EnumSet.copyOf(OF_A);
        knowing.addAll(STAFF);
        return new Target(values, Set.of(A.toString(), "in ordine"), knowing);
    }

    private Target operator(String object, Map<String, String> values) {
        UUID id = UUID.randomUUID();
        market.apply(id, "Nuova " + id).then().statusCode(201);
        if (!object.equals("applicant")) {
            market.decide(id, "approval", "in ordine").then().statusCode(200);
        }
        if (object.equals("suspended")) {
            market.decide(id, "suspension", "indagine").then().statusCode(200);
        }
        values.put("id", id.toString());
        return new Target(values, Set.of(id.toString()), object.equals("listed") ? ALL : STAFF);
    }

    private Target declaration(String object, Map<String, String> values) {
        String number = number();
        values.put("number", number);
        if (object.equals("number")) {
            return new Target(values, Set.of(), Set.of());
        }
        String id = market.declare(A, number).then().statusCode(201).extract().path("id");
        if (object.equals("conflict")) {
            market.declare(B, number).then().statusCode(201);
            id = market.value("select id from calling_number_conflict where first_number = " + number);
        }
        // a declaration is withdrawn by its id, or by its number
        values.putAll(Map.of("id", object.equals("declared-number") ? number : id, "shown", number));
        if (object.equals("proof")) {
            askedProof(id, values);
        }
        Set<Actor> knowing = EnumSet.copyOf(STAFF);
        knowing.addAll(OF_A);
        return new Target(values, Set.of(id), knowing);
    }

    private void askedProof(String declaration, Map<String, String> values) {
        String proof = market.operator(A)
                .body(Map.of("channel", "VOICE"))
                .post("/v1/calling-numbers/" + declaration + "/proofs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        String code = market.events("calling-number-code-issued")
                .getLast()
                .data()
                .path("code")
                .asText();
        values.putAll(Map.of("proof", proof, "digits", code));
    }

    private Target mandate(String object, Map<String, String> values) {
        String id = propose();
        if (object.equals("mandate")) {
            market.acceptMandate(CALL_CENTRE, id);
        }
        values.putAll(Map.of("id", id, "shown", mandated));
        return new Target(values, Set.of(id), OF_BOTH);
    }

    private String propose() {
        return market.proposed(A, CALL_CENTRE, mandated, LocalDate.now(clock).toString());
    }

    private Target member(Map<String, String> values) {
        String email = "member" + made.incrementAndGet() + "@acme.example";
        members.join(A, email, TeamRole.VIEWER);
        values.put("id", market.operator(A).get("/v1/team").path("items.find { it.email == '" + email + "' }.id"));
        return new Target(values, Set.of(values.get("id"), email), OF_A);
    }

    private Target invitation(Map<String, String> values) {
        String email = "invited" + made.incrementAndGet() + "@acme.example";
        Response invited = members.invite(A, email, TeamRole.VIEWER);
        values.put("id", invited.then().statusCode(201).extract().path("id"));
        return new Target(values, Set.of(values.get("id"), email), OF_A);
    }

    /** Of an operator of its own, which invites within its limits. */
    private Target link(Map<String, String> values) {
        UUID operator = UUID.randomUUID();
        market.approved(operator, "Nuova " + operator);
        String email = "invited" + made.incrementAndGet() + "@nuova.example";
        members.invite(operator, email, TeamRole.VIEWER).then().statusCode(201);
        values.put("secret", members.secretTo(email));
        return new Target(values, Set.of(operator.toString()), ALL);
    }

    private Target program(String object, Map<String, String> values) {
        values.put("publicKey", publicKey());
        if (object.equals("key")) {
            return new Target(values, Set.of(), Set.of());
        }
        Response created = market.operator(A)
                .body(Map.of("name", "CRM", "publicKey", publicKey().replace("\\n", "\n")))
                .post("/v1/machine-clients");
        String id = created.then().statusCode(201).extract().path("id");
        if (object.equals("program-of-two-keys")) {
            market.operator(A)
                    .body(Map.of("publicKey", publicKey().replace("\\n", "\n")))
                    .post("/v1/machine-clients/" + id + "/keys")
                    .then()
                    .statusCode(201);
        }
        values.putAll(Map.of("id", id, "kid", created.path("keys[0].kid"), "clientId", created.path("clientId")));
        return new Target(values, Set.of(id), OF_A);
    }

    /** As it stands in JSON. */
    private static String publicKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return "-----BEGIN PUBLIC KEY-----\\n"
                    + Base64.getEncoder()
                            .encodeToString(
                                    generator.generateKeyPair().getPublic().getEncoded())
                    + "\\n-----END PUBLIC KEY-----";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Target calendar(Map<String, String> values) {
        String address = market.operator(A)
                .post("/v1/obligations/calendar-address")
                .then()
                .statusCode(200)
                .extract()
                .path("calendarUrl");
        values.put("address", address.replaceAll(".*/|\\.ics$", ""));
        return new Target(values, Set.of("BEGIN:VCALENDAR"), ALL);
    }

    private Target campaign(String object, Map<String, String> values) {
        UUID owner = object.equals("campaign-for-A")
                ? CALL_CENTRE
                : object.equals("others-campaign") ? OTHER_CALL_CENTRE : A;
        String id = object.equals("campaign-for-A") ? campaignForA() : market.campaign(owner);
        if (object.equals("campaign-with-list")) {
            consult(owner, id, phone());
        }
        values.put("id", id);
        return new Target(values, Set.of(id), owner.equals(A) ? OF_A : EnumSet.of(ownerOf(owner)));
    }

    private static Actor ownerOf(UUID callCentre) {
        return callCentre.equals(CALL_CENTRE) ? Actor.CALL_CENTRE_OF_A : Actor.OTHER_CALL_CENTRE;
    }

    private String campaignForA() {
        return market.campaignFor(A, CALL_CENTRE);
    }

    private Target list(String object, Map<String, String> values) {
        boolean forA = object.endsWith("-for-A");
        UUID owner = forA ? CALL_CENTRE : A;
        String campaign = forA ? campaignForA() : market.campaign(A);
        String phone = phone();
        String id = object.startsWith("waiting-") ? waiting(owner, campaign, phone) : consult(owner, campaign, phone);
        String code = market.value("select code from consultation_receipt where consultation_id = '" + id + "'");
        values.putAll(Map.of("id", id, "campaign", campaign, "name", "callable"));
        if (object.equals("receipt")) {
            values.put("code", code);
            return new Target(values, Set.of(id), ALL);
        }
        return new Target(values, Set.of(id, phone, "invalid" + phone), forA ? OF_BOTH : OF_A);
    }

    private String consult(UUID owner, String campaign, String phone) {
        return market.consult(owner, campaign, phone + "\ninvalid" + phone + "\n")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private String waiting(UUID owner, String campaign, String phone) {
        return market.operator(owner)
                .contentType("text/csv")
                .header("Idempotency-Key", phone)
                .queryParams("campaign", campaign, "column", "ask")
                .body(phone + "\n")
                .post("/v1/consultations")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Checked, with a call that has a finding. */
    private Target callLog(String object, Map<String, String> values) {
        boolean own = object.equals("call-log");
        String phone = phone();
        RequestSpecification sender = own
                ? market.operator(A)
                : given().auth().oauth2(Tokens.of("garante", Role.REGULATOR)).queryParam("operatorId", A.toString());
        String id = sender.contentType("text/csv")
                .header("Idempotency-Key", phone)
                .body(phone + ",2026-05-05 10:00:00,0212345678\n")
                .post("/v1/call-logs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await("the log is checked")
                .until(() -> market.value("select state from call_log where id = '" + id + "'")
                        .equals("SEALED"));
        values.putAll(Map.of("id", id, "name", "findings"));
        return new Target(values, Set.of(id, phone), own ? OF_A : EnumSet.of(Actor.REGULATOR));
    }
}
