package it.opposizioni.operator;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.OutboxEvents;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The service as operators and the registrar use it, for tests: their requests over HTTP, and the events that follow. */
@ApplicationScoped
public class Market {

    public static final UUID ACME = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    public static final UUID BETA = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    public static final UUID SQUILLO = UUID.fromString("018f0000-0000-7000-8000-000000000003");
    public static final UUID DELTA = UUID.fromString("018f0000-0000-7000-8000-000000000004");
    public static final UUID VOCE = UUID.fromString("018f0000-0000-7000-8000-000000000005");

    private static final Map<UUID, String> VAT_NUMBERS =
            Map.of(ACME, "12345670017", BETA, "09876540017", SQUILLO, "11223340017", DELTA, "07654320634");

    private final Jdbc jdbc;
    private final OutboxEvents outbox;

    Market(Jdbc jdbc, OutboxEvents outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** The subject of the operator's first member: its owner. */
    public static String personOf(UUID operatorId) {
        return "person-of-" + operatorId;
    }

    /** Its owner. */
    public RequestSpecification operator(UUID operatorId) {
        return given().auth()
                .oauth2(Tokens.ofOperator(personOf(operatorId), operatorId))
                .contentType(ContentType.JSON);
    }

    public RequestSpecification as(String person, Role... roles) {
        return given().auth().oauth2(Tokens.of(person, roles)).contentType(ContentType.JSON);
    }

    public RequestSpecification registrar() {
        return as("gestore", Role.REGISTRAR);
    }

    /** A complete application. */
    public static Map<String, Object> application(UUID operatorId, String name) {
        boolean outsourcer = operatorId.equals(SQUILLO) || operatorId.equals(VOCE);
        Map<String, Object> application = new HashMap<>();
        application.put("name", name);
        application.put("seat", "Via Roma 1, Milano");
        application.put("contact", "privacy@example.it");
        application.put("vatNumber", vatNumber(VAT_NUMBERS.getOrDefault(operatorId, digitsOf(operatorId))));
        application.put("rocNumber", "12345");
        application.put("callsForOthers", outsourcer);
        application.put("callsItself", !outsourcer);
        application.put("outsources", false);
        application.put("pec", "azienda@pec.example");
        application.put(
                "representative",
                Map.of("name", "Anna Conti", "taxCode", "CNTNNA80A41F205I", "email", "anna.conti@example.it"));
        application.put("declaration", true);
        return application;
    }

    /** Another operator, another VAT number; the office that gave it is 001. */
    private static String digitsOf(UUID operatorId) {
        return "%07d001".formatted(Math.floorMod(operatorId.hashCode(), 10_000_000));
    }

    /** With the right check digit. */
    private static String vatNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int d = digits.charAt(i) - '0';
            int doubled = d * 2 > 9 ? d * 2 - 9 : d * 2;
            sum += i % 2 == 0 ? d : doubled;
        }
        return digits.substring(0, 10) + (10 - sum % 10) % 10;
    }

    public Response apply(UUID operatorId, String name) {
        return operator(operatorId).body(application(operatorId, name)).post("/v1/operators");
    }

    public Response decide(UUID operatorId, String action, String reason) {
        return registrar().body(Map.of("reason", reason)).post("/v1/operators/" + operatorId + "/" + action);
    }

    /** An operator that has applied and was approved. */
    public void approved(UUID operatorId, String name) {
        apply(operatorId, name).then().statusCode(201);
        decide(operatorId, "approval", "in ordine").then().statusCode(200);
    }

    public Response declare(UUID operatorId, String number) {
        return operator(operatorId).body(Map.of("number", number)).post("/v1/calling-numbers");
    }

    /** An outsourcer that is approved, declares this number and may call from it for the principal from the day of the tests on. */
    public String mandated(UUID principal, UUID outsourcer, String number) {
        return mandated(principal, outsourcer, number, "2026-11-25");
    }

    /**
     * An outsourcer that is approved, declares this number and may call from it for the principal.
     *
     * @return the id of the mandate
     */
    public String mandated(UUID principal, UUID outsourcer, String number, String from) {
        approved(outsourcer, "Squillo Contact S.r.l.");
        declare(outsourcer, number).then().statusCode(201);
        String mandate = proposed(principal, outsourcer, number, from);
        acceptMandate(outsourcer, mandate);
        return mandate;
    }

    /** @return the id of a mandate that the outsourcer has not accepted yet */
    public String proposed(UUID principal, UUID outsourcer, String number, String from) {
        return id(operator(principal)
                .body(Map.of("outsourcerId", outsourcer, "callingNumbers", List.of(number), "from", from))
                .post("/v1/mandates"));
    }

    public void acceptMandate(UUID outsourcer, String mandate) {
        operator(outsourcer)
                .post("/v1/mandates/" + mandate + "/acceptance")
                .then()
                .statusCode(200);
    }

    /** @return the id of what the request has created */
    private static String id(Response created) {
        return created.then().statusCode(201).extract().path("id");
    }

    /** Sends one request twice with the same idempotency key. @return the two ids in the answers */
    public List<String> createdTwice(UUID operatorId, String path, Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        return Stream.generate(() -> operator(operatorId)
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(path)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .limit(2)
                .toList();
    }

    /** @return the id of a new campaign by telephone */
    public String campaign(UUID operatorId) {
        return campaign(operatorId, "TELEPHONE");
    }

    /** @return the id of a new campaign */
    public String campaign(UUID operatorId, String medium) {
        return id(operator(operatorId)
                .body(Map.of("name", "Inverno", "purpose", "CAMPAIGN", "medium", medium))
                .post("/v1/campaigns"));
    }

    /** @return the id of a new campaign that the outsourcer makes for its principal */
    public String campaignFor(UUID principal, UUID outsourcer) {
        return id(operator(outsourcer)
                .body(Map.of("name", "Per conto", "purpose", "CAMPAIGN", "principalId", principal))
                .post("/v1/campaigns"));
    }

    public Response consult(UUID operatorId, String campaign, String key, byte[] list) {
        return operator(operatorId)
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .queryParam("campaign", campaign)
                .body(list)
                .post("/v1/consultations");
    }

    public Response consult(UUID operatorId, String campaign, String list) {
        return consult(operatorId, campaign, UUID.randomUUID().toString(), list.getBytes());
    }

    public String file(UUID operatorId, String consultation, String name) {
        return new String(operator(operatorId)
                .get("/v1/consultations/" + consultation + "/files/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    /** Everything that was appended to the outbox, in order. */
    public List<OutboxEvents.Emitted> events() {
        return outbox.all();
    }

    /** Of one aggregate, in order. */
    public List<OutboxEvents.Emitted> eventsAbout(Object aggregateId) {
        return events().stream()
                .filter(event -> event.aggregateId().equals(aggregateId.toString()))
                .toList();
    }

    /** @param name as in {@code it.opposizioni.operator.<name>.v1} */
    public List<OutboxEvents.Emitted> events(String name) {
        return outbox.ofType("it.opposizioni.operator." + name + ".v1");
    }

    /** As the owner of the tables, so that a test may bring them into any state. */
    public void execute(String sql) {
        try {
            TwoRoles.executeAsOwner(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who makes a row of the table SEALED is told that the database shuts down (57P01), until {@link #letBeSealed}. */
    public void letNothingBeSealed(String table) {
        execute("""
                create function shuts_down() returns trigger language plpgsql as $$ begin
                    raise exception 'the test shuts the database down' using errcode = '57P01';
                end $$;
                create trigger shuts_down before update on %s for each row when (new.state = 'SEALED')
                execute function shuts_down()
                """.formatted(table));
    }

    public void letBeSealed() {
        execute("drop function shuts_down cascade");
    }

    /** The first column of the first row; null when there is none. */
    public String value(String sql) {
        return jdbc.first(sql, row -> row.getString(1)).orElse(null);
    }
}
