package it.opposizioni.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ProblemsTest {

    private static final String THINGS = "/v1/things";

    @Inject
    MeterRegistry metrics;

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "no json", "[]", "\"text\"", "42", "null", "{\"lines\":"})
    void aBodyThatIsNoJsonOrNoObject(String body) {
        ValidatableResponse answer = post(body).statusCode(oneOf(400, 422));
        isProblem(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/lines|NOTNULL",
                "{\"lines\":[]}|/lines|SIZE",
                "{\"lines\":[{}]}|/lines/0/number|NOTNULL",
                "{\"lines\":[{\"number\":\"333\"}]}|/lines/0/number|TOO_SHORT",
                "{\"lines\":[{\"number\":\"+393331234567\",\"media\":[]}]}|/lines/0/media|SIZE",
                "{\"lines\":[{\"number\":\"+393331234567\",\"media\":[\"FAX\"]}]}|/lines/0/media/0|UNKNOWN_VALUE",
                "{\"lines\":{\"number\":1}}|/lines|WRONG_TYPE"
            })
    void aFieldToCorrectIsNamed(String body, String pointer, String code) {
        isProblem(post(body).statusCode(422))
                .body("type", equalTo("urn:problem:opposizioni:validation"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void aBodyThatIsMissingIsNamedAsAWhole(String body) {
        isProblem(post(body).statusCode(422))
                .body("errors[0].pointer", equalTo(""))
                .body("errors[0].code", equalTo("NOTNULL"))
                .body("errors[0].detail", equalTo("La richiesta è senza contenuto."));
    }

    @Test
    void aParameterOfTheAddressKeepsItsName() {
        isProblem(given().get(THINGS + "/search").then().statusCode(422)).body("errors[0].pointer", equalTo("/q"));
        isProblem(given().get(THINGS + "/search?q=" + "x".repeat(41)).then().statusCode(422))
                .body("errors[0].pointer", equalTo("/q"))
                .body("errors[0].detail", equalTo("Al massimo 40 caratteri."));
    }

    @Test
    void onlyTheBoundThatWasBrokenIsToldAndOfWhat() {
        String line = "{\"number\":\"+393331234567\"}";
        isProblem(post("{\"lines\":[" + line + "],\"note\":\"" + "x".repeat(201) + "\"}")
                        .statusCode(422))
                .body("errors[0].pointer", equalTo("/note"))
                .body("errors[0].detail", equalTo("Al massimo 200 caratteri."));
        isProblem(post("{\"lines\":[" + (line + ",").repeat(5) + line + "]}").statusCode(422))
                .body("errors[0].detail", equalTo("Al massimo 5 elementi."));
        isProblem(post("{\"lines\":[]}").statusCode(422))
                .body("errors[0].detail", equalTo("Serve almeno un elemento."));
    }

    @Test
    void aQueryParameterIsOneOfItsWords() {
        given().get(THINGS + "/media").then().statusCode(200).body(containsString("POST"));
        given().get(THINGS + "/media?medium=TELEPHONE").then().statusCode(200).body(containsString("TELEPHONE"));
        for (String wrong : List.of("FAX", "telephone")) {
            isProblem(given().queryParam("medium", wrong)
                            .get(THINGS + "/media")
                            .then()
                            .statusCode(422))
                    .body("errors[0].pointer", equalTo("/medium"))
                    .body("errors[0].code", equalTo("UNKNOWN_VALUE"))
                    .body("errors[0].detail", containsString("TELEPHONE, POST"));
        }
    }

    @Test
    void speaksTheReadersLanguage() {
        given().header("Accept-Language", "en-GB,it;q=0.5")
                .get(THINGS + "/018f0000-0000-7000-8000-000000000001")
                .then()
                .statusCode(404)
                .body("title", equalTo("Not found"));
        given().header("Accept-Language", "!!")
                .get(THINGS + "/018f0000-0000-7000-8000-000000000001")
                .then()
                .statusCode(404)
                .body("title", equalTo("Non trovato"))
                .body("instance", equalTo(THINGS + "/018f0000-0000-7000-8000-000000000001"));
    }

    /** The framework looks for another method in the class above, and finds no such address there. */
    @Test
    void anotherMethodIsNotAllowedBelowTheAddressOfAnotherClassEither() {
        String parts = THINGS + "/018f0000-0000-7000-8000-000000000001/parts";
        for (String method : List.of("PUT", "DELETE", "POST")) {
            isProblem(given().request(method, parts).then().statusCode(405)).header("Allow", equalTo("GET, HEAD"));
        }
        isProblem(given().get(parts + "/none").then().statusCode(404));
        isProblem(given().delete(parts + "/none").then().statusCode(404));
    }

    @Test
    void everyOtherMistakeOfAClientIsAProblemDocument() {
        isProblem(given().get("/nowhere").then().statusCode(404));
        isProblem(given().get(THINGS + "/no-uuid").then().statusCode(404));
        isProblem(given().get(THINGS + "/numbers/pronto").then().statusCode(422));
        isProblem(given().delete(THINGS).then().statusCode(405)).header("Allow", equalTo("POST"));
        isProblem(given().accept("image/png")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(THINGS)
                .then()
                .statusCode(406));
        isProblem(given().contentType(ContentType.XML)
                .body("<a/>")
                .post(THINGS)
                .then()
                .statusCode(415));
        isProblem(given().get(THINGS + "/secret").then().statusCode(401)).header("WWW-Authenticate", "Bearer");
        isProblem(given().auth()
                .oauth2("no.token.atall")
                .get(THINGS + "/secret")
                .then()
                .statusCode(401));
        isProblem(post("{\"lines\":[\"" + "x".repeat(200_000) + "\"]}").statusCode(413));
    }

    @Test
    void aWrongRoleIsForbidden() {
        isProblem(secret(Tokens.of("giulia", Role.CITIZEN)).statusCode(403));
        secret(Tokens.of("garante", Role.REGULATOR)).statusCode(200);
    }

    @Test
    void aTokenThatIsNotForUsIsNoToken() {
        JwtClaims foreign = Tokens.claims("garante", Role.REGULATOR);
        foreign.setAudience("another-api");
        JwtClaims expired = Tokens.claims("garante", Role.REGULATOR);
        expired.setExpirationTimeMinutesInTheFuture(-10);
        String unsigned = Tokens.of("garante", Role.REGULATOR).replaceFirst("[^.]+$", "");

        for (String token : List.of(Tokens.sign(foreign), Tokens.sign(expired), unsigned)) {
            isProblem(secret(token).statusCode(401));
        }
    }

    private static ValidatableResponse secret(String token) {
        return given().auth().oauth2(token).get(THINGS + "/secret").then();
    }

    @Test
    void aMistakeOfOursTellsOnlyAReference() {
        isProblem(given().get(THINGS + "/broken").then().statusCode(500))
                .body("reference", matchesPattern("[0-9a-f-]{36}"))
                .body(not(containsString("3331234567")))
                .body(not(containsString("Exception")));
    }

    @Test
    void whoLeavesInTheMiddleOfABodyIsNoFailureOfTheService() throws IOException {
        double ended = requests();
        double failed = failed();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream().write("""
                            POST %s HTTP/1.1\r
                            Host: localhost\r
                            Content-Type: application/json\r
                            Content-Length: 1000\r
                            \r
                            {"lines":[""".formatted(THINGS).getBytes(StandardCharsets.US_ASCII));
            Patience.await("the body is read").until(ProblemsTest::somebodyReadsABody);
        }
        Patience.await("the request has ended").until(() -> requests() > ended);

        assertThat(failed()).isEqualTo(failed);
    }

    private static boolean somebodyReadsABody() {
        return Thread.getAllStackTraces().values().stream()
                .anyMatch(stack ->
                        Stream.of(stack).anyMatch(frame -> frame.getClassName().contains("VertxInputStream")));
    }

    private double requests(String... tags) {
        return metrics.find("http.server.requests").tags(tags).timers().stream()
                .mapToDouble(Timer::count)
                .sum();
    }

    private double failed() {
        return requests("status", "500");
    }

    private static ValidatableResponse post(String body) {
        RequestSpecification request = given().contentType(ContentType.JSON);
        return (body.isEmpty() ? request : request.body(body)).post(THINGS).then();
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer) {
        return answer.contentType(Problem.MEDIA_TYPE)
                .body("type", matchesPattern("urn:problem:opposizioni:[a-z-]+"))
                .body("status", equalTo(answer.extract().statusCode()))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }
}
