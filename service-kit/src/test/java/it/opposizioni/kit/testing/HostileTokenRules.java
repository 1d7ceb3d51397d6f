package it.opposizioni.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import it.opposizioni.kit.identity.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation that a service describes, asked with tokens that somebody has forged, found or kept: none is accepted (deploy/docs/threats.md
 * T16). A service's {@code @QuarkusTest} extends this.
 */
public abstract class HostileTokenRules {

    private static final Pattern PATH_VALUE = Pattern.compile("\\{\\w+}");
    private static final String SOMETHING = "018f0000-0000-7000-8000-000000000099";

    /** Every operation is asked with these; how a token is read is the same for all, so the rest is for one of them. */
    private static final Set<String> OF_EACH_KIND = Set.of(
            "dots",
            "algorithm none",
            "HS256 with the public key",
            "another key",
            "claims of somebody else",
            "another issuer",
            "another audience",
            "expired",
            "not yet valid");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void end() {
        client.close();
    }

    private static List<Operation> guarded() {
        List<Operation> operations = Operation.described().stream()
                .filter(operation -> !operation.isPublic())
                .toList();
        assertThat(operations).hasSizeGreaterThan(5);
        return operations;
    }

    /** Thousands of times. */
    private HttpResponse<String> ask(Operation operation, String token) {
        String path = PATH_VALUE.matcher(operation.path()).replaceAll(SOMETHING);
        String body = operation.consumes() == null ? "" : "{}";
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .method(operation.method().toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token);
        if (operation.consumes() != null) {
            request.header("Content-Type", operation.consumes());
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(operation.id(), e);
        }
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        return answer.statusCode() == 401
                && answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("application/problem+json"))
                        .isPresent();
    }

    @Test
    void noOperationAcceptsAForgedToken() {
        Map<String, String> forged = ForgedTokens.of("giulia", Role.values());
        assertThat(forged).containsKeys(OF_EACH_KIND.toArray(String[]::new));
        List<Operation> operations = guarded();
        List<String> accepted = new ArrayList<>();
        for (Operation operation : operations) {
            forged.forEach((wrong, token) -> {
                if (operation == operations.getFirst() || OF_EACH_KIND.contains(wrong)) {
                    HttpResponse<String> answer = ask(operation, token);
                    if (!isRefused(answer)) {
                        accepted.add(operation.id() + ", " + wrong + ": " + answer.statusCode());
                    }
                }
            });
        }
        assertThat(accepted).isEmpty();
        assertThat(TestRealm.foreignKeysAsked())
                .as("an address that a token names is not asked for a key")
                .isZero();
    }

    /** It is the token that is wrong above: with one of the realm each is answered, if only by a refusal of what was sent. */
    @Test
    void everyOperationAcceptsATokenOfTheRealm() {
        for (Operation operation : guarded()) {
            assertThat(ask(operation, Tokens.of("giulia", Role.values())).statusCode())
                    .as(operation.id())
                    .isNotEqualTo(401);
        }
    }

    /** Somebody else's client in the same realm: what it may do for a citizen is in the scopes, and it acts for nobody else. */
    @Test
    void aClientOfSomebodyElseActsForNobodyOfStaff() {
        for (Operation operation : guarded()) {
            if (operation.roles().contains(Role.CITIZEN.realmName())) {
                continue;
            }
            JwtClaims claims = Tokens.claims("giulia", Role.values());
            claims.setClaim("azp", "somebody-elses-client");
            claims.setClaim("scope", "openid");
            assertThat(ask(operation, Tokens.sign(claims)).statusCode())
                    .as(operation.id())
                    .isEqualTo(403);
        }
    }

    /** An operator's program has a client of its own, and perhaps the role that the realm gives to every account. */
    @Test
    void aProgramActsForItself() {
        for (Operation operation : guarded()) {
            if (operation.roles().contains(Role.CITIZEN.realmName())) {
                continue;
            }
            JwtClaims claims = Tokens.claims("program", Role.values());
            claims.setClaim("azp", "acme-program");
            claims.setClaim("machine", "true");
            assertThat(ask(operation, Tokens.sign(claims)).body())
                    .as(operation.id())
                    .doesNotContain("not-for-apps");
        }
    }
}
