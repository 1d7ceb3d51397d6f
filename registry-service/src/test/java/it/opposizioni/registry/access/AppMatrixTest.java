package it.opposizioni.registry.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.openapi.AppScopesInOpenApi;
import it.opposizioni.kit.testing.Operation;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.kit.testing.access.RealmActor;
import it.opposizioni.kit.testing.access.Rule;
import it.opposizioni.registry.RegistryTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** Every operation of a citizen in the matrix, asked by an app of somebody else with the citizen's token: with the scope it wants, and without. */
@QuarkusTest
class AppMatrixTest extends RegistryTest {

    private static final String READ = "oppositions:read";
    private static final String WRITE = "oppositions:write";
    private static final String SOME_ID = "018f0000-0000-7000-8000-000000000099";
    private static final Pattern PATH_VALUE = Pattern.compile("\\{\\w+}");

    /** For people on the site alone: whom they trust, what they represent, and all that is held about them. */
    private static final Set<String> CLOSED = Set.of(
            "offerDelegation",
            "acceptDelegation",
            "declineDelegation",
            "endDelegation",
            "listOrganisations",
            "askForOrganisation",
            "getOrganisation",
            "endOrganisation",
            "listRepresentatives",
            "getMyData",
            "listAccesses");

    /** The question is in the body, and nothing is changed. */
    private static final Set<String> ASKED_IN_BODY = Set.of("answerOwnAsOf");

    private static List<Operation> ofCitizens() {
        Map<String, Operation> described =
                Operation.described().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
        return Rule.all(RealmActor.class).stream()
                .map(rule -> described.get(rule.operation()))
                .filter(operation -> !operation.isPublic() && operation.roles().contains(Role.CITIZEN.realmName()))
                .distinct()
                .toList();
    }

    /** Empty for what no app may do. */
    private static String needed(Operation operation) {
        if (CLOSED.contains(operation.id())) {
            return "";
        }
        return operation.method().equals("get") || ASKED_IN_BODY.contains(operation.id()) ? READ : WRITE;
    }

    private static Response ask(Operation operation, JwtClaims claims) {
        RequestSpecification request =
                given().auth().oauth2(Tokens.sign(claims)).accept("*/*").header("Accept-Language", "en");
        if (operation.consumes() != null) {
            request.contentType(operation.consumes()).body("{}");
        }
        return request.request(
                operation.method().toUpperCase(Locale.ROOT),
                PATH_VALUE.matcher(operation.path()).replaceAll(SOME_ID));
    }

    /** Of an app that Giulia has given these scopes. */
    private static JwtClaims app(String scopes) {
        JwtClaims claims = Tokens.claims("giulia", Role.CITIZEN);
        claims.setClaim("azp", "demo-app");
        claims.setClaim("scope", scopes);
        return claims;
    }

    private static String type(Response answer) {
        String content = answer.contentType() == null ? "" : answer.contentType();
        String type = content.startsWith("application/problem+json") ? answer.path("type") : "";
        return type.substring(type.lastIndexOf(':') + 1);
    }

    @Test
    void withoutTheScopeAnAppIsToldWhichOneItLacks() {
        List<Operation> operations = ofCitizens();
        assertThat(operations).hasSizeGreaterThan(25).extracting(Operation::id).containsAll(CLOSED);
        for (Operation operation : operations) {
            String needed = needed(operation);
            for (String given : List.of("openid", needed.equals(READ) ? "openid " + WRITE : READ)) {
                Response refused = ask(operation, app(given));
                assertThat(refused.statusCode()).as(operation.id()).isEqualTo(403);
                if (needed.isEmpty()) {
                    assertThat(type(refused)).as(operation.id()).isEqualTo("not-for-apps");
                } else {
                    assertThat(type(refused)).as(operation.id()).isEqualTo("insufficient-scope");
                    assertThat(refused.<String>path("detail")).contains(needed);
                    assertThat(refused.header("WWW-Authenticate"))
                            .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"" + needed + "\"");
                }
            }
        }
    }

    @Test
    void withItAnAppIsAnsweredAsThePersonIs() {
        for (Operation operation : ofCitizens()) {
            Response answer = ask(operation, app("openid " + READ + " " + WRITE));
            if (needed(operation).isEmpty()) {
                assertThat(type(answer)).as(operation.id()).isEqualTo("not-for-apps");
            } else {
                assertThat(type(answer)).as(operation.id()).isNotIn("not-for-apps", "insufficient-scope");
            }
        }
    }

    /** On the site nobody is asked for scopes; a token that names no client is not the site's. */
    @Test
    void theSiteNeedsNoScope() {
        JwtClaims nobodys = app("openid");
        nobodys.unsetClaim("azp");
        for (Operation operation : ofCitizens()) {
            assertThat(type(ask(operation, Tokens.claims("giulia", Role.CITIZEN))))
                    .as(operation.id())
                    .isNotIn("not-for-apps", "insufficient-scope");
            assertThat(type(ask(operation, nobodys))).as(operation.id()).isIn("not-for-apps", "insufficient-scope");
        }
    }

    /** The description says the same. */
    @Test
    void eachOperationNamesItsScope() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        Map<String, String> described = new HashMap<>();
        paths.values()
                .forEach(path -> path.values().forEach(operation -> {
                    if (operation instanceof Map<?, ?> each && each.containsKey(AppScopesInOpenApi.SCOPE)) {
                        described.put(
                                each.get("operationId").toString(),
                                each.get(AppScopesInOpenApi.SCOPE).toString());
                    }
                }));
        Map<String, String> needed = ofCitizens().stream()
                .filter(operation -> !needed(operation).isEmpty())
                .collect(Collectors.toMap(Operation::id, AppMatrixTest::needed));
        assertThat(described).isEqualTo(needed);
    }

    /** What anybody may ask needs no token at all. */
    @Test
    void whatIsPublicIsPublicForAppsToo() {
        assertThat(given().auth()
                        .oauth2(Tokens.sign(app("openid")))
                        .get("/v1/statistics")
                        .statusCode())
                .isEqualTo(200);
    }
}
