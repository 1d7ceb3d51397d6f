package it.opposizioni.registry.opposition;

import static io.restassured.RestAssured.given;
import static it.opposizioni.registry.Register.NUMBER;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.registry.RegistryTest;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the deployment asks for SPID at level 2 before a number leaves the register. A profile of its own: elsewhere it asks for nothing. */
@QuarkusTest
@TestProfile(WithdrawalLevelTest.LevelTwo.class)
class WithdrawalLevelTest extends RegistryTest {

    /** The level is a setting. */
    public static final class LevelTwo implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("opposizioni.withdrawals.minimum-level", "SPID_L2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "https://www.spid.gov.it/SpidL1"})
    void aWeakSignInIsToldWhichLevelIsNeeded(String acr) {
        String id = register.registered("giulia", NUMBER);
        String proof = register.prove("giulia", NUMBER);
        for (String way : new String[] {"/withdrawal", "/media/TELEPHONE/withdrawal"}) {
            ask(acr, id + way, proof)
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header(
                            "WWW-Authenticate",
                            "Bearer error=\"insufficient_user_authentication\", acr_values=\"https://www.spid.gov.it/SpidL2\"")
                    .body("type", equalTo("urn:problem:opposizioni:stronger-sign-in-needed"));
        }
        register.citizen("giulia")
                .post("/v1/oppositions/" + id + "/renewals")
                .then()
                .statusCode(200);
    }

    @Test
    void theProofIsStillGoodAfterAStrongerSignIn() {
        String id = register.registered("giulia", NUMBER);
        String proof = register.prove("giulia", NUMBER);
        ask("https://www.spid.gov.it/SpidL1", id + "/withdrawal", proof).statusCode(401);
        ask("https://www.spid.gov.it/SpidL2", id + "/withdrawal", proof).statusCode(200);
    }

    private static ValidatableResponse ask(String acr, String path, String proof) {
        JwtClaims claims = Tokens.claims("giulia", Role.CITIZEN);
        claims.setClaim("identity_acr", acr);
        return given().auth()
                .oauth2(Tokens.sign(claims))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .body(Map.of("proofId", proof))
                .post("/v1/oppositions/" + path)
                .then();
    }
}
