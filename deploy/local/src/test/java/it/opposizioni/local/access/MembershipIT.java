package it.opposizioni.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A citizen is invited by two operators, works for both and for none again: what the real Keycloak writes into the tokens. */
@ExtendWith(RunningSuite.class)
class MembershipIT {

    private static final String MARCO = "marco";

    private final Site site;

    MembershipIT(Site site) {
        this.site = site;
    }

    @Test
    void theTokenNamesTheChosenOperatorAndNothingBeforeTheAcceptance() throws IOException {
        JsonNode citizen = claims(site.person(MARCO));
        assertThat(citizen.has("operator_id")).isFalse();
        String forAcme = invite("acme");
        String forBeta = invite("beta");
        assertThat(claims(site.person(MARCO)).path("realm_access"))
                .as("invited twice, and asked nothing yet")
                .isEqualTo(citizen.path("realm_access"));

        String acme = accept(forAcme);
        assertActsFor(acme);
        String beta = accept(forBeta);
        assertActsFor(beta);

        Api marco = site.operator(site.person(MARCO));
        assertThat(marco.put("/v1/memberships/current", Map.of("operatorId", acme))
                        .path("current")
                        .asBoolean())
                .isTrue();
        assertActsFor(acme);

        leave();
        assertActsFor(beta);
        leave();
        assertThat(claims(site.person(MARCO)).has("operator_id")).isFalse();
        assertThat(claims(site.person(MARCO)).path("realm_access")).isEqualTo(citizen.path("realm_access"));
    }

    /** To an address that is not the one of the account: a code shows that both are one person's. */
    private String invite(String operator) {
        String address = MARCO + "." + UUID.randomUUID().toString().substring(0, 8) + "@" + operator + ".example";
        site.operator(site.person(operator))
                .post("/v1/team/invitations", Map.of("email", address, "name", "Marco Riva", "role", "VIEWER"));
        return address;
    }

    private String accept(String address) {
        String secret = site.inbox().awaitInvitation(address);
        Api marco = site.operator(site.person(MARCO));
        JsonNode opened = marco.post("/v1/invitations/opening", Map.of("secret", secret));
        assertThat(opened.path("codeRequired").asBoolean()).isTrue();
        marco.post("/v1/invitations/opening/code", Map.of("secret", secret));
        String code = site.inbox().awaitCode(address);
        JsonNode membership = marco.post("/v1/invitations/acceptance", Map.of("secret", secret, "code", code));
        return membership.path("operatorId").asText();
    }

    private void assertActsFor(String operatorId) throws IOException {
        Token token = site.person(MARCO);
        JsonNode claims = claims(token);
        assertThat(claims.path("operator_id").asText()).isEqualTo(operatorId);
        assertThat(claims.at("/realm_access/roles").toString()).contains("operator", "citizen");
        assertThat(site.operator(token).get("/v1/operators/me").path("id").asText())
                .isEqualTo(operatorId);
    }

    private void leave() {
        Api marco = site.operator(site.person(MARCO));
        for (JsonNode member : marco.get("/v1/team").path("items")) {
            if (member.path("me").asBoolean()) {
                String place = "/v1/team/" + member.path("id").asText();
                assertThat(marco.send(marco.request(place).method("DELETE", BodyPublishers.noBody()))
                                .statusCode())
                        .isEqualTo(204);
            }
        }
    }

    private static JsonNode claims(Token token) throws IOException {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.value().split("\\.")[1]));
    }
}
