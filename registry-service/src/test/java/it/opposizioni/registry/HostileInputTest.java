package it.opposizioni.registry;

import static io.restassured.RestAssured.given;
import static it.opposizioni.registry.HostileRequests.BODIES;
import static it.opposizioni.registry.HostileRequests.FORM;
import static it.opposizioni.registry.HostileRequests.JSON;
import static it.opposizioni.registry.HostileRequests.OPERATIONS;
import static it.opposizioni.registry.HostileRequests.SOME_ID;
import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.HostileInput;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.registry.HostileRequests.Operation;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Any input to any endpoint gets at worst a 4xx with a problem document, never a 500, an empty body or another person's data. */
@QuarkusTest
class HostileInputTest extends RegistryTest {

    @Test
    void everyHostileBodyGetsAProblem() {
        for (Operation operation : OPERATIONS) {
            if (operation.method().equals("GET")) {
                continue;
            }
            for (String body : BODIES) {
                RequestSpecification sent = request(operation, operation.role());
                // the client encodes the text of a form itself
                problem(
                        FORM.equals(operation.contentType())
                                ? sent.body(body)
                                : sent.body(body.getBytes(StandardCharsets.UTF_8)),
                        operation,
                        body);
            }
        }
    }

    @Test
    void withoutATokenOrWithAWrongRoleEverythingIsRefused() {
        for (Operation operation : OPERATIONS) {
            RequestSpecification anonymous = given();
            if (operation.contentType() != null) {
                anonymous.contentType(operation.contentType()).body("{}");
            }
            assertThat(problem(anonymous, operation, "no token")).isEqualTo(401);
            for (Role role : Role.values()) {
                boolean may = role == operation.role() || role == Role.REGISTRAR || role == Role.CITIZEN;
                if (!may) {
                    assertThat(problem(request(operation, role), operation, role.name()))
                            .isEqualTo(403);
                }
            }
        }
        assertThat(problem(
                        request(OPERATIONS.getLast(), Role.CITIZEN).body(NUMBER),
                        OPERATIONS.getLast(),
                        "a citizen imports"))
                .isEqualTo(403);
    }

    @Test
    void wrongAddressesMethodsAndFormatsAreProblems() {
        Operation any = new Operation(Role.CITIZEN, "GET", "", null);
        for (String path : List.of(
                "/v1/oppositions/x",
                "/v1/oppositions/../../etc/passwd",
                "/v1/oppositions/" + "9".repeat(3_000),
                "/v1/oppositions/%00",
                "/v1/oppositions?limit=x",
                "/v1/oppositions?limit=0",
                "/v1/oppositions?limit=99999999999",
                "/v1/oppositions?cursor=x",
                "/v1/accesses?cursor=x",
                "/v1/accesses?limit=0",
                "/v1/my-data/x",
                "/v1/delegations/x",
                "/v1/delegations/%00",
                "/v1/organisations/x",
                "/v1/organisations/%00",
                "/v1/number-lists/x",
                "/v1/number-lists?cursor=x",
                "/v1/number-lists/" + SOME_ID + "/lines?cursor=x",
                "/v1/number-lists/" + SOME_ID + "/lines?limit=0",
                "/v1/number-lists/" + SOME_ID + "/lines.csv",
                "/v1/list-requests/x",
                "/v1/list-requests?cursor=x",
                "/v1/list-requests/" + SOME_ID + "/lines?limit=0",
                "/v1/list-requests/" + SOME_ID + "/lines.csv",
                "/v1/oppositions?cursor=" + "A".repeat(2_000),
                "/v1/oppositions?number=abc",
                "/v1/oppositions?number=%00",
                "/v1/oppositions/" + SOME_ID + "/histories",
                "/v1/oppositions/" + SOME_ID + "/media/FAX/withdrawal",
                "/v1/oppositions/x/certificate",
                "/v1/oppositions/" + SOME_ID + "/certificate",
                "/v1/oppositions/" + SOME_ID + "/certificate?language=de",
                "/v1/oppositions/" + SOME_ID + "/certificate?language=%00",
                "/v1/certificates/x",
                "/v1/certificates/%00",
                "/v1/certificates/%F0%9F%92%A9",
                "/v1/certificates/..%2f..%2fetc%2fpasswd",
                "/v1/certificates/" + "9".repeat(3_000),
                "/v1/registrations/x",
                "/v1/registrations/%F0%9F%92%A9",
                "/v1/open-data",
                "/v1/open-data/registrations",
                "/v1/open-data/registrations.xlsx",
                "/v1/line-proofs/x",
                "/v1/line-dialogue",
                "/v1/nothing",
                "/v2/oppositions")) {
            HostileInput.problem(request(any, Role.CITIZEN).urlEncodingEnabled(false), "GET", path, path);
        }
        for (String path : List.of(
                "/v1/desk/requests/x",
                "/v1/desk/requests/" + SOME_ID,
                "/v1/desk/requests?status=WAITING",
                "/v1/desk/requests?cursor=x",
                "/v1/desk/requests?cursor=MjAyNi0xMS0yNQ",
                "/v1/desk/requests?limit=0",
                "/v1/desk/organisations/x",
                "/v1/desk/organisations?status=WAITING",
                "/v1/desk/organisations?cursor=x",
                "/v1/desk/number-lists?status=WAITING",
                "/v1/desk/number-lists?limit=0",
                "/v1/desk/number-lists/" + SOME_ID + "/lines",
                "/v1/desk/number-lists/" + SOME_ID + "/lines.csv",
                "/v1/desk/list-requests?status=WAITING",
                "/v1/desk/list-requests?limit=0",
                "/v1/desk/list-requests/" + SOME_ID + "/lines",
                "/v1/desk/list-requests/" + SOME_ID + "/lines.csv",
                "/v1/desk/complaints")) {
            HostileInput.problem(request(any, Role.REGISTRAR).urlEncodingEnabled(false), "GET", path, path);
        }
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            assertThat(HostileInput.problem(request(any, Role.CITIZEN), method, "/v1/oppositions", method))
                    .isEqualTo(405);
        }
        assertThat(HostileInput.problem(
                        request(any, Role.CITIZEN).accept("text/html"), "GET", "/v1/oppositions", "html"))
                .isEqualTo(406);
        assertThat(HostileInput.problem(
                        request(any, Role.CITIZEN).contentType(ContentType.TEXT).body("x"),
                        "POST",
                        "/v1/oppositions",
                        "text"))
                .isEqualTo(415);
    }

    @Test
    void publicFiguresAreOnlyReadAndEachInItsForm() {
        for (String path :
                List.of("/v1/statistics", "/v1/open-data/registrations.json", "/v1/open-data/registrations.csv")) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                RequestSpecification sent = given().contentType(JSON).body("{}");
                assertThat(HostileInput.problem(sent, method, path, method)).isEqualTo(405);
            }
            String other = path.endsWith("csv") ? JSON : "text/csv";
            assertThat(HostileInput.problem(given().accept(other), "GET", path, other))
                    .isEqualTo(406);
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedEvenWhenItDoesNotSaySo() throws Exception {
        String large = "{\"number\":\"" + "9".repeat(100_000) + "\"}";
        Operation proofs = OPERATIONS.getFirst();
        assertThat(problem(request(proofs, Role.CITIZEN).body(large), proofs, "large"))
                .isEqualTo(413);

        // a sender that states no length is cut off while it is read, and what was read so far is no JSON
        HttpRequest chunked = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + proofs.path()))
                .header("Authorization", "Bearer " + Tokens.of("hostile", Role.CITIZEN))
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.US_ASCII))))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(chunked, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isIn(400, 413);
            assertThat(answer.body()).contains("urn:problem:opposizioni:");
        }
    }

    @Test
    void aStrangeIdempotencyKeyIsRefused() {
        Operation proofs = OPERATIONS.getFirst();
        for (String key : HostileInput.IDEMPOTENCY_KEYS) {
            assertThat(problem(
                            request(proofs, Role.CITIZEN)
                                    .header("Idempotency-Key", key)
                                    .body(Map.of("number", NUMBER, "channel", "SMS")),
                            proofs,
                            key))
                    .isEqualTo(422);
        }
    }

    @Test
    void anothersIdsDoNotExist() {
        String id = register.registered("giulia", NUMBER);
        String proof = register.prove("giulia", NUMBER);
        for (String path : List.of(
                "/v1/oppositions/" + id,
                "/v1/oppositions/" + id + "/history",
                "/v1/oppositions/" + id + "/certificate")) {
            assertThat(register.citizen("marco").get(path).statusCode()).isEqualTo(404);
        }
        assertThat(register.citizen("marco")
                        .body(Map.of("proofId", proof))
                        .post("/v1/oppositions/" + id + "/withdrawal")
                        .statusCode())
                .isEqualTo(404);
        String known = register.citizen("marco").get("/v1/oppositions/" + id).asString();
        String unknown = register.citizen("marco")
                .get("/v1/oppositions/" + UUID.randomUUID())
                .asString();
        assertThat(known.replaceAll("[0-9a-f-]{36}", "")).isEqualTo(unknown.replaceAll("[0-9a-f-]{36}", ""));
    }

    private RequestSpecification request(Operation operation, Role role) {
        RequestSpecification request = given().auth().oauth2(Tokens.of("hostile", role));
        return operation.contentType() == null ? request : request.contentType(operation.contentType());
    }

    private static int problem(RequestSpecification request, Operation operation, String what) {
        return HostileInput.problem(request, operation.method(), operation.path(), what);
    }
}
