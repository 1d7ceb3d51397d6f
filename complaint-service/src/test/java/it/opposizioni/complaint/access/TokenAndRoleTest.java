package it.opposizioni.complaint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No operation without a token that the realm signed, and none without the right role. */
@QuarkusTest
class TokenAndRoleTest extends RunningService {

    private static final String UNKNOWN = "019ab000-0000-7000-8000-00000000dead";

    static Stream<Arguments> endpoints() {
        return Stream.of(
                arguments("POST", "/v1/complaints", Role.CITIZEN),
                arguments("GET", "/v1/complaints", Role.CITIZEN),
                arguments("GET", "/v1/complaints/" + UNKNOWN, Role.CITIZEN),
                arguments("GET", "/v1/complaints/" + UNKNOWN + "/evidence", Role.CITIZEN),
                arguments("POST", "/v1/complaints/" + UNKNOWN + "/withdrawal", Role.CITIZEN),
                arguments("POST", "/v1/complaints/" + UNKNOWN + "/taking-in-charge", Role.REGULATOR),
                arguments("POST", "/v1/complaints/" + UNKNOWN + "/investigation", Role.REGULATOR),
                arguments("POST", "/v1/complaints/" + UNKNOWN + "/closure", Role.REGULATOR));
    }

    private static RequestSpecification json(RequestSpecification who, String method) {
        return method.equals("POST") ? who.contentType("application/json").body("{}") : who;
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void wantsAToken(String method, String path) {
        assertProblem(json(anybody(), method).request(method, path), 401);
    }

    /** A citizen reports on the site: what they gave to an app for the register says nothing about reports. */
    @ParameterizedTest
    @MethodSource("endpoints")
    void isForNoAppOfSomebodyElse(String method, String path, Role role) {
        JwtClaims claims = Tokens.claims("giulia", Role.CITIZEN);
        claims.setClaim("azp", "demo-app");
        claims.setClaim("scope", "openid oppositions:read oppositions:write");
        Response answer =
                json(anybody().auth().oauth2(Tokens.sign(claims)), method).request(method, path);
        assertProblem(answer, 403);
        if (role == Role.CITIZEN) {
            assertThat(answer.<String>path("type")).isEqualTo("urn:problem:opposizioni:not-for-apps");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void wantsTheRightRole(String method, String path, Role right) {
        boolean regulatorToo = !path.equals("/v1/complaints") || method.equals("GET");
        for (Role role : Role.values()) {
            boolean allowed = role == right
                    || right == Role.CITIZEN && role == Role.REGULATOR && method.equals("GET") && regulatorToo;
            Response answer = json(as("somebody", role), method).request(method, path);
            if (allowed) {
                assertThat(answer.statusCode()).isNotIn(401, 403, 405, 500);
            } else {
                assertProblem(answer, 403);
            }
        }
        assertProblem(json(as("nobody"), method).request(method, path), 403);
    }
}
