package it.opposizioni.complaint.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.attachment.Attachments;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.EndedRecovery;
import it.opposizioni.kit.testing.GivenUp;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.kit.testing.access.AuthorisationMatrix;
import it.opposizioni.kit.testing.access.RealmActor;
import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.kit.time.Rome;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** With the complaints of one citizen. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AuthorisationMatrixTest extends AuthorisationMatrix<RealmActor> {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Set<RealmActor> OWNER_AND_REGULATOR = EnumSet.of(RealmActor.OWNER, RealmActor.REGULATOR);

    private static final String DECISION = "{\"outcome\": \"NOT_UPHELD\", \"facts\": \"Niente.\","
            + " \"reasons\": \"Niente.\", \"reasonForReporters\": \"Niente.\"}";

    /** What is in it cannot be read without unpacking it. */
    private static final Set<String> PRINTED = Set.of("%PDF-");

    /** Whom all cases are about: only such can be merged. */
    private static final UUID OPERATOR = UUID.fromString("018f0000-0000-7000-8000-000000000003");

    /** That of the operator among the actors. */
    private static final UUID ACME = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    private static final String WRITTEN = "Non siamo stati noi";

    @Inject
    TestClock clock;

    @Inject
    Jdbc jdbc;

    private final AtomicInteger addresses = new AtomicInteger();

    AuthorisationMatrixTest() {
        super(RealmActor.class);
    }

    /** The other citizen has a complaint too, so that a list that shows too little is seen as well as one that shows too much. */
    @BeforeEach
    void begin() {
        clock.set(NOW);
        file(RealmActor.OTHER_CITIZEN);
    }

    @Override
    protected Optional<String> token(RealmActor actor, String operation) {
        return actor.token();
    }

    /** The limits are per address. */
    @Override
    protected void prepare(HttpRequest.Builder request) {
        request.header("X-Forwarded-For", address());
    }

    private String address() {
        int number = addresses.incrementAndGet();
        return "10.9.%d.%d".formatted(number / 250, number % 250 + 1);
    }

    @Override
    protected Target make(String object) {
        Map<String, String> values = new HashMap<>(Map.of("number", Filings.CALLER));
        if (object.equals("none")) {
            return new Target(Map.of(), Set.of(), Set.of());
        }
        if (object.equals("caller")) {
            return new Target(values, Set.of("NOT_DECLARED"), EnumSet.allOf(RealmActor.class));
        }
        if (object.equals("dead-letter")) {
            String letter = GivenUp.message(GivenUp.NOBODY).toString();
            return new Target(Map.of("id", letter), Set.of(letter), EnumSet.of(RealmActor.REGISTRAR));
        }
        if (object.equals("recovery")) {
            String recovery = EndedRecovery.make().toString();
            return new Target(Map.of("id", recovery), Set.of(recovery), EnumSet.of(RealmActor.REGISTRAR));
        }
        if (object.equals("replica")) {
            return new Target(Map.of("name", "callers"), Set.of("callers"), EnumSet.of(RealmActor.REGISTRAR));
        }
        if (object.equals("an-operator")) {
            return new Target(Map.of("id", OPERATOR.toString()), Set.of(), Set.of());
        }
        if (object.equals("view")) {
            return new Target(Map.of("id", view()), Set.of(), EnumSet.of(RealmActor.REGULATOR));
        }
        if (object.equals("at-the-desk")) {
            return atTheDesk();
        }
        if (object.startsWith("case")) {
            return aCase(object, fileBySomebody());
        }
        if (object.startsWith("operator-")) {
            return asked(object, file(RealmActor.OWNER));
        }
        String id = file(RealmActor.OWNER);
        if (object.equals("attached")) {
            return attached(id);
        }
        if (Set.of("in-charge", "closed").contains(object)) {
            as(RealmActor.REGULATOR)
                    .post("/v1/complaints/{id}/taking-in-charge", id)
                    .then()
                    .statusCode(200);
        }
        if (object.equals("closed")) {
            return closed(id);
        }
        Set<String> words = object.equals("filed-to-print") ? PRINTED : Set.of(id, Filings.WORDS);
        return new Target(Map.of("id", id), words, OWNER_AND_REGULATOR);
    }

    private Target atTheDesk() {
        clock.shift(Duration.ofDays(1));
        var filed = as(RealmActor.REGISTRAR)
                .contentType("application/json")
                .body(Filings.atTheDesk())
                .post("/v1/desk/complaints")
                .then()
                .statusCode(201)
                .extract();
        String code = filed.path("complaint.code");
        return new Target(
                Map.of("id", filed.path("complaint.id"), "code", code), Set.of(code), EnumSet.of(RealmActor.REGISTRAR));
    }

    private Target attached(String complaint) {
        String attachment = Attachments.add(
                as(RealmActor.OWNER), complaint, ("%PDF-1.7 " + Filings.WORDS).getBytes(StandardCharsets.UTF_8));
        return new Target(
                Map.of("id", complaint, "attachment", attachment),
                Set.of(complaint, attachment, Filings.WORDS),
                OWNER_AND_REGULATOR);
    }

    /** Of two complaints, whose caller was found; what is asked of it is asked by the regulator alone. */
    private Target aCase(String object, String complaint) {
        accuse(complaint);
        if (object.equals("case-to-open")) {
            return new Target(Map.of("complaint", complaint), Set.of(), EnumSet.of(RealmActor.REGULATOR));
        }
        String other = fileBySomebody();
        String id = act("", opening(complaint, other));
        Map<String, String> values = new HashMap<>(Map.of(
                "id",
                id,
                "complaint",
                complaint,
                "on",
                Rome.day(clock.instant()).plusDays(30).toString()));
        switch (object) {
            case "case-attached" ->
                jdbc.update(
                        "insert into complaint_attachment (id, complaint_id, file, begun_at, added_at, type, bytes)"
                                + " values (?, ?, gen_random_uuid(), now(), now(), 'PDF', 10)",
                        UUID.randomUUID(),
                        UUID.fromString(complaint));
            case "case-mine" -> act("/" + id + "/assignment", "{\"version\": 1}");
            case "case-asked" -> {
                act("/" + id + "/assignment", "{\"version\": 1}");
                act("/" + id + "/information-request", "{\"version\": 2, \"question\": \"Chi?\"}");
            }
            case "case-proposed" -> propose(id);
            case "case-decided" -> {
                propose(id);
                act("/" + id + "/approval", "{\"version\": 3}");
            }
            case "case-to-merge" -> {
                String third = fileBySomebody();
                accuse(third);
                values.put("into", act("", opening(third)));
            }
            default -> {
                // as it was opened
            }
        }
        Set<String> words = switch (object) {
            case "case-ceiling" -> Set.of("formula");
            case "case-attached" -> Set.of(complaint);
            case "case-decided" -> PRINTED;
            default -> Set.of(id);
        };
        return new Target(values, words, EnumSet.of(RealmActor.REGULATOR));
    }

    private String view() {
        return as(RealmActor.REGULATOR)
                .contentType("application/json")
                .body("{\"name\": \"Mia\", \"query\": \"assignee=me\"}")
                .post("/v1/saved-views")
                .path("id");
    }

    /** As another person. */
    private void propose(String id) {
        act("/" + id + "/assignment", "{\"version\": 1}");
        act("/" + id + "/proposal", "{\"version\": 2, \"decision\": " + DECISION + "}");
        jdbc.update("update case_file set proposer = 'somebody else' where id = ?", UUID.fromString(id));
    }

    /** With its reporter's opinion. */
    private Target closed(String id) {
        send(RealmActor.REGULATOR, "{\"outcome\": \"NOT_UPHELD\", \"reason\": \"Niente.\"}")
                .post("/v1/complaints/{id}/closure", id)
                .then()
                .statusCode(200);
        send(RealmActor.OWNER, "{\"clear\": 5, \"quick\": 4, \"words\": \"" + WRITTEN + "\"}")
                .put("/v1/complaints/{id}/opinion", id)
                .then()
                .statusCode(200);
        return new Target(Map.of("id", id), Set.of(WRITTEN), OWNER_AND_REGULATOR);
    }

    /** The operator was asked about a complaint, and has answered where the object says so. */
    private Target asked(String object, String complaint) {
        accuse(complaint, ACME);
        String id = act("", opening(complaint));
        act("/" + id + "/assignment", "{\"version\": 1}");
        act("/" + id + "/information-request", "{\"version\": 2, \"question\": \"Chi?\"}");
        switch (object) {
            case "operator-replied", "operator-side" ->
                send(RealmActor.OPERATOR, "{\"question\": 3, \"publicPart\": \"" + WRITTEN + "\"}")
                        .post("/v1/information-requests/{id}/reply", id)
                        .then()
                        .statusCode(200);
            case "operator-extension" ->
                send(RealmActor.OPERATOR, "{\"reason\": \"Manca tempo.\"}")
                        .post("/v1/information-requests/{id}/extension", id)
                        .then()
                        .statusCode(200);
            default -> {
                // as it was asked
            }
        }
        return switch (object) {
            case "operator-replied" -> new Target(Map.of("id", complaint), Set.of(WRITTEN), OWNER_AND_REGULATOR);
            case "operator-side" -> new Target(Map.of("id", id), Set.of(WRITTEN), EnumSet.of(RealmActor.REGULATOR));
            default -> new Target(Map.of("id", id), Set.of(id), EnumSet.of(RealmActor.OPERATOR));
        };
    }

    private RequestSpecification send(RealmActor actor, String body) {
        return as(actor).contentType("application/json").body(body);
    }

    private void accuse(String complaint) {
        accuse(complaint, OPERATOR);
    }

    private void accuse(String complaint, UUID operator) {
        jdbc.update(
                "update complaint set accused_operator_id = ?, accused_name = 'Squillo', grade = 'B', gathered = true"
                        + " where id = ?",
                operator,
                UUID.fromString(complaint));
    }

    private static String opening(String... complaints) {
        return "{\"complaintIds\": [\"" + String.join("\", \"", complaints) + "\"], \"reason\": \"Insieme.\"}";
    }

    /** @return the case's id */
    private String act(String path, String body) {
        return as(RealmActor.REGULATOR)
                .contentType("application/json")
                .body(body)
                .post("/v1/cases" + path)
                .then()
                .statusCode(path.isEmpty() ? 201 : 200)
                .extract()
                .path("summary.id");
    }

    /** Twenty a day are all that one person may file. */
    private String fileBySomebody() {
        return Filings.file(
                RestAssured.given()
                        .header("X-Forwarded-For", address())
                        .auth()
                        .oauth2(Tokens.of("somebody " + addresses.get(), Role.CITIZEN)),
                Filings.twoCalls());
    }

    private String file(RealmActor actor) {
        clock.shift(Duration.ofDays(1));
        // twenty a day are all that one person may file, by a clock that no test moves: what was counted is forgotten
        jdbc.update("delete from request_limit");
        return Filings.file(as(actor), Filings.twoCalls());
    }

    private RequestSpecification as(RealmActor actor) {
        return RestAssured.given()
                .header("X-Forwarded-For", address())
                .auth()
                .oauth2(actor.token().orElseThrow());
    }
}
