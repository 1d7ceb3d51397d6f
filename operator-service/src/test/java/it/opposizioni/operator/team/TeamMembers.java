package it.opposizioni.operator.team;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.OutboxEvents;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** People and programs of an operator that its owner has let in, for tests. */
@ApplicationScoped
public class TeamMembers {

    private final Market market;

    TeamMembers(Market market) {
        this.market = market;
    }

    public Response invite(UUID operatorId, String email, TeamRole role) {
        return market.operator(operatorId)
                .body(Map.of("email", email, "name", "Carla Neri", "role", role))
                .post("/v1/team/invitations");
    }

    /** What the link holds that was sent to this address last. */
    public String secretTo(String email) {
        return market.events("team-invitation-sent").stream()
                .map(OutboxEvents.Emitted::data)
                .filter(letter -> letter.path("email").asText().equals(email))
                .map(letter -> letter.path("secret").asText())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    /** The person of this address, as the realm knows it: address verified, no role, no operator. */
    public RequestSpecification person(String email) {
        JwtClaims claims = Tokens.claims(subjectOf(email));
        claims.setClaim("email", email);
        claims.setClaim("email_verified", true);
        return request(Tokens.sign(claims));
    }

    public Response accept(RequestSpecification person, String secret) {
        return person.body(Map.of("secret", secret)).post("/v1/invitations/acceptance");
    }

    /** Invites somebody who accepts. */
    public void join(UUID operatorId, String email, TeamRole role) {
        invite(operatorId, email, role).then().statusCode(201);
        accept(person(email), secretTo(email)).then().statusCode(200);
    }

    /** Lets somebody in and gives a request in that person's name. */
    public RequestSpecification joined(UUID operatorId, TeamRole role) {
        return request(tokenOf(operatorId, role));
    }

    /** Lets somebody in and gives that person's token. */
    public String tokenOf(UUID operatorId, TeamRole role) {
        String email = role.name().toLowerCase() + "@" + operatorId + ".example";
        join(operatorId, email, role);
        return Tokens.ofOperator(subjectOf(email), operatorId);
    }

    /** With a token that names this operator, whether or not the person has a place there. */
    public RequestSpecification as(String email, UUID operatorId) {
        return request(Tokens.ofOperator(subjectOf(email), operatorId));
    }

    /** Opaque, as the realm's. */
    public static String subjectOf(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
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
