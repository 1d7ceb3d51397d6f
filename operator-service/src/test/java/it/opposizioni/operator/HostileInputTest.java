package it.opposizioni.operator;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.HostileInput.problem;
import static it.opposizioni.kit.testing.Problems.requireProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.HostileInput;
import it.opposizioni.kit.testing.Operation;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hostile input at every endpoint gets a 4xx that is a problem document, never a 500, an empty body or another's data. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HostileInputTest extends OperatorServiceTest {

    /** Operations about the caller themselves, open to everybody who has signed in. */
    private static final Set<String> EVERYBODYS = Set.of("listMemberships", "getMyData", "getMyAccount", "listMyApps");

    private static final String SOME_ID = "01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b11";
    private static final String CSV = "text/csv";

    private static final List<String> BODIES = HostileInput.bodies(
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
            "{\"name\":\"x\",\"purpose\":\"CAMPAIGN\",\"recipient\":\"y\"}");

    @BeforeEach
    void anOperator() {
        market.approved(Market.ACME, "Acme Energia S.p.A.");
    }

    @Test
    void aHostileBodyGetsAProblem() {
        List<Operation> withBody = Operation.described().stream()
                .filter(operation ->
                        operation.consumes() != null && operation.consumes().endsWith("json"))
                .toList();
        assertThat(withBody).hasSizeGreaterThan(15);
        for (Operation operation : withBody) {
            String path = operation.path().replaceAll("\\{\\w+}", SOME_ID);
            for (String body : BODIES) {
                Response answer = allowed(operation)
                        .contentType(operation.consumes())
                        .header("Idempotency-Key", "k")
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .request(operation.method(), path);
                int status = requireProblem(answer, operation.id() + " " + body);
                if (status == 422 && List.of("", "null").contains(body)) {
                    assertThat(answer.<String>path("errors[0].pointer"))
                            .as("%s: the body as a whole", operation.id())
                            .isEmpty();
                }
            }
        }
    }

    /** Somebody who may do it. */
    private RequestSpecification allowed(Operation operation) {
        boolean staff = !operation.isPublic() && operation.roles().contains(Role.REGISTRAR.realmName());
        return staff ? market.registrar() : market.operator(Market.ACME);
    }

    @Test
    void aPersonWithoutOperatorIsRefusedOrFindsNothing() {
        for (Operation operation : Operation.described()) {
            boolean everybodys = EVERYBODYS.contains(operation.id());
            if (operation.method().equals("get") && !operation.isPublic() && !isForStaff(operation) && !everybodys) {
                RequestSpecification nobody = given().auth().oauth2(Tokens.of("nobody", Role.OPERATOR));
                String path = operation.path().replaceAll("\\{\\w+}", SOME_ID) + "?number=0212345678";
                assertThat(requireProblem(nobody.get(path), operation.id()))
                        .as(operation.id())
                        .isEqualTo(operation.roles().isEmpty() ? 404 : 403);
            }
        }
    }

    private static boolean isForStaff(Operation operation) {
        return !operation.roles().isEmpty() && !operation.roles().contains(Role.OPERATOR.realmName());
    }

    @Test
    void anOperatorThatIsNoneIsRefused() {
        JwtClaims claims = Tokens.claims("acme", Role.OPERATOR);
        claims.setClaim("operator_id", "' or 1=1 --");
        assertThat(given().auth()
                        .oauth2(Tokens.sign(claims))
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
                "/v1/consultations?kind=FUN",
                "/v1/consultations?kind=%00",
                "/v1/consultations?endsBy=x",
                "/v1/consultations?sealedFrom=x",
                "/v1/consultations?sealedTo=%00",
                "/v1/consultations?endsBy=99999-01-01",
                "/v1/campaigns?state=FUN",
                "/v1/campaigns?state=OPEN&state=%00",
                "/v1/mandates?state=FUN",
                "/v1/consultations/" + SOME_ID + "/invalid-lines?cursor=%00",
                "/v1/consultations/" + SOME_ID + "/preview?delimiter=%00",
                "/v1/consultations/" + SOME_ID + "/files/..%2f..%2fetc%2fpasswd",
                "/v1/consultations/" + SOME_ID + "/files/%00",
                "/v1/consultations/x/files/callable",
                "/v1/operators?limit=-1",
                "/v1/operators?cursor=AAAA",
                "/v1/operators?q=" + "x".repeat(300),
                "/v1/operators/x",
                "/v1/nothing",
                "/v2/operators")) {
            problem(market.operator(Market.ACME).urlEncodingEnabled(false), "GET", path, "");
        }
        assertThat(market.operator(Market.ACME)
                        .urlEncodingEnabled(false)
                        .get("/v1/operators?q=%00%27%25_!")
                        .statusCode())
                .isLessThan(500);
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            assertThat(problem(market.operator(Market.ACME), method, "/v1/campaigns", ""))
                    .isEqualTo(405);
        }
        assertThat(problem(market.operator(Market.ACME).accept("text/html"), "GET", "/v1/campaigns", "html"))
                .isEqualTo(406);
        assertThat(problem(
                        market.operator(Market.ACME)
                                .contentType(ContentType.XML)
                                .body("x"),
                        "POST",
                        "/v1/consultations?campaign=" + SOME_ID,
                        "text"))
                .isEqualTo(415);
        assertThat(problem(
                        market.operator(Market.ACME)
                                .contentType(CSV)
                                .header("Content-Encoding", "br")
                                .header("Idempotency-Key", "k")
                                .body("x"),
                        "POST",
                        "/v1/consultations?campaign=" + SOME_ID,
                        "br"))
                .isEqualTo(415);
    }

    @Test
    void whatTheAuthorityFiltersWithIsReadCarefully() {
        for (String query : List.of(
                "prefix=" + "9".repeat(3_000),
                "prefix=%00",
                "prefix=%7B%5B1%2C2%5D%7D",
                "prefix=\u0661\u0662",
                "state=FUN",
                "state=DECLARED&state=%00",
                "cursor=x",
                "cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5",
                "limit=0")) {
            String path = "/v1/operators/" + Market.ACME + "/calling-numbers?" + query;
            problem(market.as("garante", Role.REGULATOR).urlEncodingEnabled(false), "GET", path, "");
        }
    }

    @Test
    void anInvalidNumberOrIdInAQueryIsNamed() {
        for (String query : List.of("limit=x", "limit=99999999999", "campaign=x", "campaign=%00")) {
            market.operator(Market.ACME)
                    .urlEncodingEnabled(false)
                    .get("/v1/consultations?" + query)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/" + query.substring(0, query.indexOf('='))));
        }
    }

    @Test
    void aNameOfInvisibleCharactersIsRefused() {
        for (String name : List.of("\u200b\u200b", "Energia\u202e2026", "\ud800", "Energia\u2028")) {
            market.operator(Market.ACME)
                    .body(Map.of("name", name, "purpose", "CAMPAIGN"))
                    .post("/v1/campaigns")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/name"));
        }
    }

    @Test
    void aJsonBodyThatIsTooLargeIsRefused() {
        String large = "{\"name\":\"" + "9".repeat(100_000) + "\"}";
        assertThat(problem(market.operator(Market.ACME).body(large), "POST", "/v1/campaigns", "large"))
                .isEqualTo(413);
    }

    @Test
    void aStrangeIdempotencyKeyIsRefused() {
        for (String key : HostileInput.IDEMPOTENCY_KEYS) {
            assertThat(problem(
                            market.operator(Market.ACME)
                                    .header("Idempotency-Key", key)
                                    .body(Map.of("name", "x", "purpose", "CAMPAIGN")),
                            "POST",
                            "/v1/campaigns",
                            key))
                    .isEqualTo(422);
            assertThat(problem(
                            market.operator(Market.ACME)
                                    .contentType(CSV)
                                    .header("Idempotency-Key", key)
                                    .body("+393331234567"),
                            "POST",
                            "/v1/consultations?campaign=" + SOME_ID,
                            key))
                    .isEqualTo(422);
        }
    }
}
