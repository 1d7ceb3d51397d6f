package it.opposizioni.registry;

import static io.restassured.RestAssured.given;
import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.HostileInput;
import it.opposizioni.kit.testing.Tokens;
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

    private static final String SOME_ID = "01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b11";

    /** An operation: who may, how, where. */
    record Operation(Role role, String method, String path, String contentType) {}

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final List<Operation> OPERATIONS = List.of(
            new Operation(Role.CITIZEN, "POST", "/v1/line-proofs", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/line-proofs/" + SOME_ID + "/confirmation", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/line-proofs/" + SOME_ID, null),
            new Operation(Role.CHANNEL, "POST", "/v1/line-calls", JSON),
            new Operation(Role.CHANNEL, "POST", "/v1/line-dialogue", FORM),
            new Operation(Role.SITE, "POST", "/v1/visits", JSON),
            new Operation(Role.SITE, "GET", "/v1/visits/" + SOME_ID, null),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/line-proofs", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/line-confirmation", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/email", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/email-confirmation", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/registration", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/management-code", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/opening", JSON),
            new Operation(Role.SITE, "GET", "/v1/visits/" + SOME_ID + "/opposition", null),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/renewal", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/withdrawal", JSON),
            new Operation(Role.SITE, "DELETE", "/v1/visits/" + SOME_ID + "/withdrawal", JSON),
            new Operation(Role.SITE, "GET", "/v1/visits/" + SOME_ID + "/history", null),
            new Operation(Role.SITE, "GET", "/v1/visits/" + SOME_ID + "/certificate", null),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/media/POST/addition", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/media/POST/withdrawal", JSON),
            new Operation(Role.SITE, "GET", "/v1/visits/" + SOME_ID + "/exemptions", null),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/exemptions", JSON),
            new Operation(Role.SITE, "DELETE", "/v1/visits/" + SOME_ID + "/exemptions/" + SOME_ID, null),
            new Operation(Role.CITIZEN, "POST", "/v1/oppositions", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/oppositions", null),
            new Operation(Role.CITIZEN, "GET", "/v1/oppositions/" + SOME_ID, null),
            new Operation(Role.CITIZEN, "GET", "/v1/oppositions/" + SOME_ID + "/history", null),
            new Operation(Role.CITIZEN, "GET", "/v1/oppositions/" + SOME_ID + "/certificate", null),
            new Operation(Role.CITIZEN, "POST", "/v1/oppositions/" + SOME_ID + "/withdrawal", JSON),
            new Operation(Role.CITIZEN, "DELETE", "/v1/oppositions/" + SOME_ID + "/withdrawal", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/oppositions/" + SOME_ID + "/renewals", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/oppositions/" + SOME_ID + "/media/POST/withdrawal", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/registrations/OPP-2026-0000-0000-0000", null),
            new Operation(Role.REGULATOR, "POST", "/v1/as-of-answers", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/oppositions", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/renewals", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/withdrawals", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/exemptions", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/exemption-ends", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/lists", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/requests/" + SOME_ID + "/approval", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/requests/" + SOME_ID + "/rejection", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/delegations", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/delegations/" + SOME_ID, null),
            new Operation(Role.CITIZEN, "POST", "/v1/delegations/" + SOME_ID + "/acceptance", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/delegations/" + SOME_ID + "/refusal", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/delegations/" + SOME_ID + "/end", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/organisations", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/organisations/" + SOME_ID, null),
            new Operation(Role.CITIZEN, "POST", "/v1/organisations/" + SOME_ID + "/end", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/organisations/" + SOME_ID + "/representatives", null),
            new Operation(Role.REGISTRAR, "GET", "/v1/desk/organisations/" + SOME_ID, null),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/organisations/" + SOME_ID + "/confirmation", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/organisations/" + SOME_ID + "/refusal", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/organisations/" + SOME_ID + "/end", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/number-lists", "text/csv"),
            new Operation(Role.CITIZEN, "POST", "/v1/number-lists?media=FAX", "text/csv"),
            new Operation(Role.CITIZEN, "GET", "/v1/number-lists/" + SOME_ID, null),
            new Operation(Role.CITIZEN, "GET", "/v1/number-lists/" + SOME_ID + "/lines", null),
            new Operation(Role.REGISTRAR, "GET", "/v1/desk/number-lists/" + SOME_ID, null),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/number-lists/" + SOME_ID + "/confirmation", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/number-lists/" + SOME_ID + "/refusal", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/my-data", null),
            new Operation(Role.CITIZEN, "GET", "/v1/accesses", null),
            new Operation(Role.REGISTRAR, "GET", "/v1/carried-over-imports", null),
            new Operation(Role.REGISTRAR, "GET", "/v1/carried-over-imports/" + SOME_ID, null),
            new Operation(Role.REGISTRAR, "POST", "/v1/carried-over-imports/" + SOME_ID + "/cancellation", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/carried-over-imports/" + SOME_ID + "/resumption", JSON),
            new Operation(Role.TELCO, "POST", "/v1/telco-feeds?feedId=1", "text/csv"),
            new Operation(Role.TELCO, "GET", "/v1/telco-feeds/" + SOME_ID, null),
            new Operation(Role.TELCO, "GET", "/v1/telco-feeds/" + SOME_ID + "/invalid-lines", null),
            new Operation(Role.REGISTRAR, "POST", "/v1/telco-feeds/" + SOME_ID + "/release", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/telco-feeds/" + SOME_ID + "/rejection", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/carried-over-imports", "text/csv"));

    private static final List<String> BODIES = HostileInput.bodies(
            "{\"number\":null,\"channel\":null,\"code\":null,\"lines\":null,\"proofId\":null,\"declaration\":null}",
            "{\"number\":{},\"channel\":[],\"code\":{},\"lines\":{},\"proofId\":[],\"declaration\":{}}",
            "{\"number\":42,\"channel\":7,\"code\":1,\"lines\":3,\"proofId\":9,\"declaration\":1}",
            "{\"number\":\"+393331234567\",\"channel\":\"PIGEON\",\"code\":\"12345\",\"proofId\":\"x\"}",
            "{\"number\":\"'; drop table opposition; --\",\"channel\":\"SMS\",\"code\":\"' or 1=1 --\"}",
            "{\"number\":\"\\u0000\",\"channel\":\"SMS\",\"code\":\"\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\"}",
            "{\"number\":\"" + "9".repeat(50_000) + "\",\"channel\":\"SMS\",\"code\":\"" + "9".repeat(9_000) + "\"}",
            "{\"caller\":\"anonymous\",\"pin\":\"123456\",\"at\":\"2026-11-25T09:00:00Z\"}",
            "{\"caller\":\"+393331234567\",\"pin\":\"123456\",\"at\":\"yesterday\"}",
            "{\"caller\":\"+393331234567\",\"pin\":\"123456\",\"at\":\"+999999999-12-31T23:59:59Z\"}",
            "{\"caller\":\"+393331234567\",\"pin\":\"123456\",\"at\":-1}",
            deskEntry("2026-11-25T09:00:00Z", "Ada\\u0000", "NREDAA80A41H501Q", "it"),
            deskEntry("2026-11-25T09:00:00Z", "Ada", "X", "it"),
            deskEntry("-999999999-01-01T00:00:00Z", "Ada", "NREDAA80A41H501Q", "it"),
            deskEntry("+999999999-01-01T00:00:00Z", "Ada", "NREDAA80A41H501Q", "it"),
            deskEntry("yesterday", "Ada", "NREDAA80A41H501Q", "it"),
            deskEntry("2026-11-25T09:00:00Z", "Ada", "NREDAA80A41H501Q", "de"),
            """
            {"numbers":[null],"channel":"PHONE","receivedAt":"2026-11-25T09:00:00Z","evidenceReference":"x",
            "holder":{"name":"Ada","taxCode":"NREDAA80A41H501Q"}}""",
            """
            {"numbers":["\\u0000"],"channel":"PHONE","receivedAt":"2026-11-25T09:00:00Z","evidenceReference":"x",
            "holder":{"name":"Ada","taxCode":"NREDAA80A41H501Q"}}""",
            "{\"name\":\"\\u0000\",\"taxCode\":\"BRNSRA90A41H501F\"}",
            "{\"name\":\"\\u202e\",\"taxCode\":\"BRNSRA90A41H501F\"}",
            "{\"name\":\"Sara\",\"taxCode\":\"' or 1=1 --\"}",
            "{\"name\":\"Sara\",\"taxCode\":\"BRNSRA90A41H501F\",\"lastDay\":\"+999999999-12-31\"}",
            "{\"name\":\"Sara\",\"taxCode\":\"BRNSRA90A41H501F\",\"lastDay\":\"2026-02-30\"}",
            "{\"name\":[],\"taxCode\":{},\"lastDay\":[2026]}",
            organisation("Acme", "00743110158", "PROXY", "T 512"),
            organisation("Acme", "NREDAA80A41H501X", "PROXY", "T 512"),
            organisation("Acme\\u0000", "00743110157", "PROXY", "T 512"),
            organisation("Acme", "00743110157", "OWNER", "T 512"),
            organisation("Acme", "00743110157", "PROXY", "\\u202e"),
            "{\"evidenceReference\":\"\\u0000\",\"channel\":\"EMAIL\"}",
            "{\"evidenceReference\":\"1187\",\"channel\":\"PIGEON\"}",
            "{\"reason\":\"\"}",
            "{\"reason\":\"\\u0000\"}",
            "{\"reason\":\"" + "x".repeat(2_000) + "\"}",
            "{\"line\":\"+33123456789\"}",
            "{\"line\":\"\\u0000\"}",
            "{\"line\":\"+39800123456\",\"channel\":\"SMS\"}",
            "{\"address\":\"a\",\"code\":\"\\u0000\"}",
            "{\"address\":\"a@b.it\\r\\nBcc: c@d.it\",\"code\":[]}",
            "{\"address\":\"" + "a".repeat(9_000) + "@b.it\",\"code\":\"" + "A".repeat(9_000) + "\"}",
            "{\"media\":[],\"declaration\":true}",
            "{\"media\":[null],\"declaration\":true}",
            "{\"media\":[\"FAX\"],\"declaration\":true}",
            "{\"media\":[\"TELEPHONE\"],\"declaration\":false}",
            "{\"lines\":[],\"declaration\":true}",
            "{\"lines\":[null],\"declaration\":true}",
            "{\"lines\":[{}],\"declaration\":false}",
            "{\"lines\":[{\"number\":\"abc\",\"proofId\":\"" + SOME_ID
                    + "\",\"media\":[\"FAX\"]}],\"declaration\":true}",
            "{\"lines\":[{\"number\":\"+393331234567\",\"proofId\":\"" + SOME_ID
                    + "\",\"media\":[]}],\"declaration\":true}",
            "{\"lines\":[{\"number\":\"+393331234567\",\"proofId\":\"" + SOME_ID
                    + "\"}],\"declaration\":true,\"language\":\"de\"}");

    private static String deskEntry(String receivedAt, String name, String taxCode, String language) {
        return """
                {"number":"+393331234567","channel":"PHONE","receivedAt":"%s","evidenceReference":"x","language":"%s",
                "holder":{"name":"%s","taxCode":"%s"}}""".formatted(receivedAt, language, name, taxCode);
    }

    private static String organisation(String name, String taxCode, String role, String evidence) {
        return """
                {"name":"%s","taxCode":"%s","role":"%s","evidenceReference":"%s"}""".formatted(name, taxCode, role, evidence);
    }

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
