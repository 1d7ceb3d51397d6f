package it.opposizioni.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.registerreplica.Register;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever comes in, over every endpoint: a 4xx that is a problem document, never a 500, an empty body or another's data. */
@QuarkusTest
@WithTestResource(RealParts.class)
class HostileInputTest {

    private static final String SOME_ID = "01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b11";
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    /** An operation: who may, how, where. */
    record Operation(Role role, String method, String path, String contentType) {}

    private static final List<Operation> WRITING = List.of(
            new Operation(Role.OPERATOR, "POST", "/v1/operators", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/operators/" + SOME_ID + "/approval", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/operators/" + SOME_ID + "/suspension", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/operators/" + SOME_ID + "/reinstatement", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/operators/" + SOME_ID + "/return", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/operators/" + SOME_ID + "/revocation", JSON),
            new Operation(Role.OPERATOR, "POST", "/v1/team", JSON),
            new Operation(Role.OPERATOR, "PATCH", "/v1/team/" + SOME_ID, JSON),
            new Operation(Role.OPERATOR, "DELETE", "/v1/team/" + SOME_ID, null),
            new Operation(Role.OPERATOR, "POST", "/v1/machine-clients", JSON),
            new Operation(Role.OPERATOR, "POST", "/v1/machine-clients/" + SOME_ID + "/keys", JSON),
            new Operation(Role.OPERATOR, "DELETE", "/v1/machine-clients/" + SOME_ID + "/keys/k", null),
            new Operation(Role.OPERATOR, "DELETE", "/v1/machine-clients/" + SOME_ID, null),
            new Operation(Role.OPERATOR, "POST", "/v1/calling-numbers", JSON),
            new Operation(Role.OPERATOR, "POST", "/v1/mandates", JSON),
            new Operation(Role.OPERATOR, "POST", "/v1/mandates/" + SOME_ID + "/acceptance", JSON),
            new Operation(Role.OPERATOR, "POST", "/v1/mandates/" + SOME_ID + "/end", JSON),
            new Operation(Role.OPERATOR, "POST", "/v1/campaigns", JSON),
            new Operation(Role.OPERATOR, "POST", "/v1/consultations?campaign=" + SOME_ID, CSV),
            new Operation(Role.OPERATOR, "POST", "/v1/consultations/" + SOME_ID + "/columns", JSON),
            new Operation(Role.OPERATOR, "POST", "/v1/consultations/" + SOME_ID + "/cancellation", JSON),
            new Operation(Role.OPERATOR, "POST", "/v1/consultations/" + SOME_ID + "/repetition", JSON),
            new Operation(Role.OPERATOR, "DELETE", "/v1/calling-numbers/+390212345678", null));

    private static final List<Operation> READING = List.of(
            new Operation(Role.OPERATOR, "GET", "/v1/operators/me", null),
            new Operation(Role.OPERATOR, "GET", "/v1/operators/" + SOME_ID, null),
            new Operation(Role.REGISTRAR, "GET", "/v1/operator-applications", null),
            new Operation(Role.OPERATOR, "GET", "/v1/operators/" + SOME_ID + "/history", null),
            new Operation(Role.OPERATOR, "GET", "/v1/team", null),
            new Operation(Role.OPERATOR, "GET", "/v1/machine-clients", null),
            new Operation(Role.OPERATOR, "GET", "/v1/calling-numbers", null),
            new Operation(Role.OPERATOR, "GET", "/v1/mandates", null),
            new Operation(Role.OPERATOR, "GET", "/v1/campaigns", null),
            new Operation(Role.OPERATOR, "GET", "/v1/campaigns/" + SOME_ID, null),
            new Operation(Role.OPERATOR, "GET", "/v1/consultations", null),
            new Operation(Role.OPERATOR, "GET", "/v1/consultations/" + SOME_ID, null),
            new Operation(Role.OPERATOR, "GET", "/v1/consultations/" + SOME_ID + "/preview", null),
            new Operation(Role.OPERATOR, "GET", "/v1/consultations/" + SOME_ID + "/invalid-lines", null),
            new Operation(Role.OPERATOR, "GET", "/v1/consultations/" + SOME_ID + "/files/callable", null));

    private static final List<String> FOR_APPLICANTS = List.of("/v1/operators", "/v1/operators/me");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"text\"",
            "42",
            "{",
            "{\"number\":",
            "<xml/>",
            "\u0000",
            "{\"name\":null,\"number\":null,\"purpose\":null,\"outsourcerId\":null,\"callingNumbers\":null,\"reason\":null}",
            "{\"name\":{},\"number\":[],\"purpose\":{},\"outsourcerId\":[],\"callingNumbers\":{},\"reason\":[]}",
            "{\"name\":1,\"number\":42,\"purpose\":7,\"outsourcerId\":3,\"callingNumbers\":9,\"reason\":{}}",
            "{\"name\":\"x\",\"purpose\":\"FUN\",\"number\":\"abc\",\"outsourcerId\":\"x\",\"reason\":\" \"}",
            "{\"name\":\"\\u0000\",\"purpose\":\"CAMPAIGN\",\"number\":\"\\u0000\",\"reason\":\"\\u0000\",\"seat\":\"x\","
                    + "\"contact\":\"a@b.it\",\"vatNumber\":\"12345670785\",\"callsForOthers\":false}",
            "{\"name\":\"" + "x".repeat(5_000) + "\",\"purpose\":\"CAMPAIGN\",\"reason\":\"" + "y".repeat(5_000)
                    + "\",\"number\":\"" + "9".repeat(5_000) + "\"}",
            "{\"outsourcerId\":\"" + SOME_ID + "\",\"callingNumbers\":[null],\"from\":\"2026-11-25\"}",
            "{\"outsourcerId\":\"" + SOME_ID + "\",\"callingNumbers\":[\"abc\"],\"from\":\"2026-99-25\"}",
            "{\"outsourcerId\":\"" + SOME_ID
                    + "\",\"callingNumbers\":[\"+390212345678\"],\"from\":\"+999999999-01-01\"}",
            "{\"name\":\"x\",\"purpose\":\"THIRD_PARTY_TRANSFER\"}",
            "{\"name\":\"x\",\"purpose\":\"CAMPAIGN\",\"recipient\":\"y\"}",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000));

    @Inject
    Market market;

    @Inject
    Register register;

    @BeforeEach
    void anOperator() {
        register.reset();
        market.approved(Market.ACME, "Acme Energia S.p.A.");
    }

    @Test
    void whateverTheBodyItIsAProblem() {
        for (Operation operation : WRITING) {
            for (String body : BODIES) {
                RequestSpecification request =
                        request(operation, operation.role()).header("Idempotency-Key", "k");
                problem(request.body(body.getBytes(StandardCharsets.UTF_8)), operation, body);
            }
        }
    }

    @Test
    void whoeverHasNoTokenOrAWrongRoleIsRefused() {
        for (List<Operation> operations : List.of(WRITING, READING)) {
            for (Operation operation : operations) {
                RequestSpecification anonymous = given();
                if (operation.contentType() != null) {
                    anonymous.contentType(operation.contentType()).body("{}");
                }
                assertThat(problem(anonymous, operation, "no token")).isEqualTo(401);
                for (Role role : List.of(Role.CITIZEN, Role.TELCO, Role.CHANNEL)) {
                    if (FOR_APPLICANTS.contains(operation.path())) {
                        // whoever is signed in and has no operator yet may apply for one
                        continue;
                    }
                    assertThat(problem(request(operation, role), operation, role.name()))
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void anOperatorWithoutOperatorIdIsRefused() {
        for (Operation operation : READING) {
            if (operation.role() == Role.OPERATOR) {
                RequestSpecification nobody = given().auth().oauth2(Tokens.of("nobody", Role.OPERATOR));
                assertThat(problem(nobody, operation, "no operator_id"))
                        .isEqualTo(FOR_APPLICANTS.contains(operation.path()) ? 404 : 403);
            }
        }
    }

    @Test
    void forgedTokensAreRefused() {
        JwtClaims expired = Tokens.claims("acme", Role.OPERATOR);
        expired.setExpirationTimeMinutesInTheFuture(-10);
        JwtClaims foreign = Tokens.claims("acme", Role.OPERATOR);
        foreign.setAudience("somebody-else");
        JwtClaims strange = Tokens.claims("acme", Role.OPERATOR);
        strange.setClaim("operator_id", "' or 1=1 --");
        for (String token : List.of(
                "x",
                "a.b.c",
                Tokens.sign(expired),
                Tokens.sign(foreign),
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhY21lIn0.",
                Tokens.of("acme", Role.OPERATOR) + "x")) {
            Response answer = given().header("Authorization", "Bearer " + token).get("/v1/campaigns");
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
        assertThat(given().auth()
                        .oauth2(Tokens.sign(strange))
                        .get("/v1/campaigns")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void wrongAddressesMethodsAndFormatsAreProblems() {
        for (String path : List.of(
                "/v1/campaigns/x",
                "/v1/campaigns/../../etc/passwd",
                "/v1/campaigns/" + "9".repeat(3_000),
                "/v1/campaigns/%00",
                "/v1/campaigns?limit=x",
                "/v1/campaigns?limit=0",
                "/v1/campaigns?limit=99999999999",
                "/v1/campaigns?cursor=x",
                "/v1/campaigns?cursor=" + "A".repeat(2_000),
                "/v1/mandates?cursor=%00",
                "/v1/calling-numbers?cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5",
                "/v1/consultations?campaign=x",
                "/v1/consultations?state=FUN",
                "/v1/consultations/" + SOME_ID + "/invalid-lines?cursor=%00",
                "/v1/consultations/" + SOME_ID + "/files/..%2f..%2fetc%2fpasswd",
                "/v1/consultations/" + SOME_ID + "/files/%00",
                "/v1/consultations/x/files/callable",
                "/v1/operators?limit=-1",
                "/v1/operators?cursor=AAAA",
                "/v1/operators?q=" + "x".repeat(300),
                "/v1/operators/x",
                "/v1/nothing",
                "/v2/operators")) {
            problem(market.operator(Market.ACME).urlEncodingEnabled(false), path, "GET", path);
        }
        assertThat(market.operator(Market.ACME)
                        .urlEncodingEnabled(false)
                        .get("/v1/operators?q=%00%27%25_!")
                        .statusCode())
                .isLessThan(500);
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            assertThat(problem(market.operator(Market.ACME), "/v1/campaigns", method, method))
                    .isEqualTo(405);
        }
        assertThat(problem(market.operator(Market.ACME).accept("text/html"), "/v1/campaigns", "GET", "html"))
                .isEqualTo(406);
        assertThat(problem(
                        market.operator(Market.ACME)
                                .contentType(ContentType.XML)
                                .body("x"),
                        "/v1/consultations?campaign=" + SOME_ID,
                        "POST",
                        "text"))
                .isEqualTo(415);
        assertThat(problem(
                        market.operator(Market.ACME)
                                .contentType(CSV)
                                .header("Content-Encoding", "br")
                                .header("Idempotency-Key", "k")
                                .body("x"),
                        "/v1/consultations?campaign=" + SOME_ID,
                        "POST",
                        "br"))
                .isEqualTo(415);
    }

    @Test
    void aJsonBodyThatIsTooLargeIsRefused() {
        String large = "{\"name\":\"" + "9".repeat(100_000) + "\"}";
        assertThat(problem(market.operator(Market.ACME).body(large), "/v1/campaigns", "POST", "large"))
                .isEqualTo(413);
    }

    @Test
    void aStrangeIdempotencyKeyIsRefused() {
        for (String key : List.of("x".repeat(5_000), "with blank")) {
            assertThat(problem(
                            market.operator(Market.ACME)
                                    .header("Idempotency-Key", key)
                                    .body(Map.of("name", "x", "purpose", "CAMPAIGN")),
                            "/v1/campaigns",
                            "POST",
                            key))
                    .isEqualTo(422);
            assertThat(problem(
                            market.operator(Market.ACME)
                                    .contentType(CSV)
                                    .header("Idempotency-Key", key)
                                    .body("+393331234567"),
                            "/v1/consultations?campaign=" + SOME_ID,
                            "POST",
                            key))
                    .isEqualTo(422);
        }
    }

    @Test
    void anothersIdsAnswerLikeThoseThatDoNotExist() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        String campaign = market.campaign(Market.ACME);
        String known =
                market.operator(Market.BETA).get("/v1/campaigns/" + campaign).asString();
        String unknown =
                market.operator(Market.BETA).get("/v1/campaigns/" + SOME_ID).asString();
        assertThat(known.replaceAll("[0-9a-f-]{36}", "")).isEqualTo(unknown.replaceAll("[0-9a-f-]{36}", ""));
    }

    private RequestSpecification request(Operation operation, Role role) {
        String token = role == Role.OPERATOR
                ? Tokens.ofOperator(Market.personOf(Market.ACME), Market.ACME)
                : Tokens.of("hostile", role);
        RequestSpecification request = given().auth().oauth2(token);
        return operation.contentType() == null ? request : request.contentType(operation.contentType());
    }

    private static int problem(RequestSpecification request, Operation operation, String what) {
        return problem(request, operation.path(), operation.method(), what);
    }

    private static int problem(RequestSpecification request, String path, String method, String what) {
        Response answer = request.request(method, path);
        String about = method + " " + path + " " + what.substring(0, Math.min(80, what.length()));
        assertThat(answer.statusCode()).as(about).isBetween(400, 499);
        assertThat(answer.contentType()).as(about).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).as(about).startsWith("urn:problem:opposizioni:");
        assertThat(answer.<String>path("detail")).as(about).isNotBlank();
        assertThat(answer.asString()).as(about).doesNotContain("Exception", "at io.", "java.", "org.");
        return answer.statusCode();
    }
}
