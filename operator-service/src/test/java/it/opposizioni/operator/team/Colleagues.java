package it.opposizioni.operator.team;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.realm.FakeRealm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** People and programs of an operator that its owner has let in, for tests. */
@ApplicationScoped
public class Colleagues {

    private final Market market;

    Colleagues(Market market) {
        this.market = market;
    }

    public Response invite(UUID operatorId, String email, TeamRole role) {
        return market.operator(operatorId)
                .body(Map.of("email", email, "name", "Carla Neri", "role", role))
                .post("/v1/team");
    }

    /** Invites somebody and gives a request in that person's name. */
    public RequestSpecification joined(UUID operatorId, TeamRole role) {
        return request(tokenOf(operatorId, role));
    }

    /** Invites somebody and gives that person's token. */
    public String tokenOf(UUID operatorId, TeamRole role) {
        String email = role.name().toLowerCase() + "@" + operatorId + ".example";
        invite(operatorId, email, role).then().statusCode(201);
        return Tokens.ofOperator(FakeRealm.subjectOf(email), operatorId);
    }

    public RequestSpecification as(String email, UUID operatorId) {
        return request(Tokens.ofOperator(FakeRealm.subjectOf(email), operatorId));
    }

    /** A program whose token the realm has issued. */
    public RequestSpecification machine(String subject, UUID operatorId) {
        return request(machineToken(subject, operatorId));
    }

    public static String machineToken(String subject, UUID operatorId) {
        JwtClaims claims = Tokens.claims(subject, Role.OPERATOR);
        claims.setClaim("operator_id", operatorId.toString());
        claims.setClaim("machine", "true");
        return Tokens.sign(claims);
    }

    private static RequestSpecification request(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
