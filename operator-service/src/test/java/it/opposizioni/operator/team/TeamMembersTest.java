package it.opposizioni.operator.team;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.realm.FakeRealm;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** Acme is approved, and the realm has no accounts of its members and programs yet. */
public abstract class TeamMembersTest extends OperatorServiceTest {

    protected static final String PROBLEM = "urn:problem:opposizioni:";

    @Inject
    protected TeamMembers members;

    @Inject
    protected FakeRealm realm;

    @BeforeEach
    void anOperatorWithAnEmptyRealm() {
        realm.reset();
        market.approved(Market.ACME, "Acme Energia S.p.A.");
    }

    /** @param type as in {@code urn:problem:opposizioni:<type>} */
    protected static void assertRefused(int status, String type, Response answer) {
        answer.then().statusCode(status).body("type", equalTo(PROBLEM + type));
    }
}
