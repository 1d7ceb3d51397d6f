package it.opposizioni.operator.access;

import static it.opposizioni.operator.Market.ACME;
import static it.opposizioni.operator.Market.BETA;
import static it.opposizioni.operator.Market.SQUILLO;
import static it.opposizioni.operator.Market.VOCE;

import io.restassured.response.Response;
import it.opposizioni.kit.testing.EndedRecovery;
import it.opposizioni.kit.testing.GivenUp;
import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.registerreplica.Register;
import it.opposizioni.operator.team.TeamMembers;
import it.opposizioni.operator.team.TeamRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
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

    static final Set<Actor> OF_A = EnumSet.of(Actor.A_OWNER, Actor.A_VIEWER, Actor.A_PROGRAM);
    static final Set<Actor> OF_BOTH =
            EnumSet.of(Actor.A_OWNER, Actor.A_VIEWER, Actor.A_PROGRAM, Actor.CALL_CENTRE_OF_A);
    static final Set<Actor> STAFF = EnumSet.of(Actor.REGULATOR, Actor.REGISTRAR);
    static final Set<Actor> ALL = EnumSet.allOf(Actor.class);

    private final Market market;
    private final TeamMembers members;
    private final Register register;
    private final Clock clock;
    private final NumberTargets numbers;
    private final ProgramTargets programs;
    private final ListTargets lists;
    private final AtomicInteger made = new AtomicInteger();

    MatrixTargets(
            Market market,
            TeamMembers members,
            Register register,
            Clock clock,
            NumberTargets numbers,
            ProgramTargets programs,
            ListTargets lists) {
        this.market = market;
        this.members = members;
        this.register = register;
        this.clock = clock;
        this.numbers = numbers;
        this.programs = programs;
        this.lists = lists;
    }

    /** Each of the four has its own data, so that a list that shows too little is seen as well as one that shows too much. */
    void begin() {
        register.reset();
        market.approved(A, "Acme Energia S.p.A.");
        market.approved(B, "Beta Assicurazioni S.p.A.");
        market.approved(CALL_CENTRE, "Squillo Contact S.r.l.");
        market.approved(OTHER_CALL_CENTRE, "Voce S.r.l.");
        numbers.begin();
        for (UUID other : List.of(B, CALL_CENTRE, OTHER_CALL_CENTRE)) {
            lists.consult(other);
            numbers.declare(other);
        }
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
            case "number", "declaration", "its-declaration", "declared-number", "conflict", "proof" ->
                numbers.declaration(object, values);
            case "mandate", "proposal" -> numbers.mandate(object, values);
            case "member" -> member(values);
            case "invitation" -> invitation(values);
            case "link" -> link(values);
            case "key", "program", "program-of-two-keys" -> programs.program(object, values);
            case "calendar" -> calendar(values);
            case "campaign", "campaign-with-list", "campaign-for-A", "others-campaign" ->
                lists.campaign(object, values);
            case "call-log", "inspection" -> lists.callLog(object, values);
            default -> lists.list(object, values);
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
}
