package it.opposizioni.operator.invitation;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.team.TeamMembersTest;
import it.opposizioni.operator.team.TeamRole;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;

/** Carla is invited to Acme; what she, and somebody with another address, send. */
abstract class InvitedPersonTest extends TeamMembersTest {

    static final String CARLA = "carla.neri@acme.example";

    @BeforeEach
    void carlaIsInvited() {
        clock.set(TestClock.BEGINNING);
        members.invite(Market.ACME, CARLA, TeamRole.UPLOADER).then().statusCode(201);
    }

    String secret() {
        return members.secretTo(CARLA);
    }

    RequestSpecification carla() {
        return members.person(CARLA);
    }

    /** Somebody whose sign-in does not show that the invited address is theirs. */
    static RequestSpecification other(String subject, String email, boolean verified) {
        JwtClaims claims = Tokens.claims(subject, Role.CITIZEN);
        claims.setClaim("email", email);
        claims.setClaim("email_verified", verified);
        claims.setClaim("name", "Carla Maria Neri");
        return RestAssured.given().auth().oauth2(Tokens.sign(claims)).contentType(ContentType.JSON);
    }

    static RequestSpecification spid() {
        return other("spid", "carla@casa.example", true);
    }

    Response open(RequestSpecification person) {
        return person.body(Map.of("secret", secret())).post("/v1/invitations/opening");
    }

    Response sendCode(RequestSpecification person) {
        return person.body(Map.of("secret", secret())).post("/v1/invitations/opening/code");
    }
}
