package it.opposizioni.operator.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.realm.FakeRealm;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How somebody comes into a team. */
@QuarkusTest
@WithTestResource(RealParts.class)
class InvitationTest {

    private static final String CARLA = "carla.neri@acme.example";

    @Inject
    Market market;

    @Inject
    Colleagues colleagues;

    @Inject
    FakeRealm realm;

    @Inject
    TeamSync sync;

    @Inject
    TeamService service;

    @BeforeEach
    void anOperator() {
        realm.reset();
        market.approved(Market.ACME, "Acme Energia S.p.A.");
    }

    @Test
    void whoeverIsInvitedHasAnAccountAnEmailAndFromTheFirstVisitAPlace() {
        colleagues
                .invite(Market.ACME, CARLA, TeamRole.VIEWER)
                .then()
                .statusCode(201)
                .body("state", equalTo("INVITED"))
                .body("email", equalTo(CARLA));
        assertThat(realm.bound()).containsEntry(FakeRealm.subjectOf(CARLA), Market.ACME);
        assertThat(realm.invited()).containsExactly(FakeRealm.subjectOf(CARLA));

        colleagues.as(CARLA, Market.ACME).get("/v1/campaigns").then().statusCode(200);

        market.operator(Market.ACME).get("/v1/team").then().body("items.state", equalTo(List.of("ACTIVE", "ACTIVE")));
        colleagues.as(CARLA, Market.ACME).get("/v1/operators/me").then().body("myRole", equalTo("VIEWER"));
    }

    @Test
    void aPersonBelongsToOneOperator() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        colleagues.invite(Market.ACME, CARLA, TeamRole.VIEWER).then().statusCode(201);
        for (UUID operator : List.of(Market.ACME, Market.BETA)) {
            colleagues
                    .invite(operator, CARLA, TeamRole.VIEWER)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem:opposizioni:cannot-be-invited"));
        }
        // a token of before does not open the other operator
        colleagues.as(CARLA, Market.BETA).get("/v1/campaigns").then().statusCode(403);
    }

    @Test
    void whoKeepsTheRegisterIsNotInvited() {
        realm.has("gestore@registro.example", true);
        colleagues
                .invite(Market.ACME, "gestore@registro.example", TeamRole.VIEWER)
                .then()
                .statusCode(409);
        assertThat(realm.bound()).isEmpty();
    }

    @Test
    void whileTheIdentityProviderIsAwayNobodyIsInvitedByHalf() {
        for (String away : List.of("findByEmail", "create")) {
            realm.away(away);
            colleagues
                    .invite(Market.ACME, CARLA, TeamRole.VIEWER)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "30")
                    .body("type", equalTo("urn:problem:opposizioni:unavailable"));
            assertThat(market.value("select count(*) from team_member")).isEqualTo("1");
            assertThat(realm.emails()).isEmpty();
        }
    }

    @Test
    void anInvitationWhoseAnswerIsLostWasNoneAndTheSameRequestMakesIt() {
        Invitation carla = new Invitation(CARLA, "Carla Neri", TeamRole.VIEWER);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    service.invite(Market.ACME, carla, Locale.ITALIAN);
                    throw new IllegalStateException("before the key and the answer are kept");
                }))
                .hasMessageContaining("before the key");
        assertThat(market.value("select count(*) from team_member")).isEqualTo("1");
        assertThat(realm.bound()).isEmpty();

        Map<String, Object> request = Map.of("email", CARLA, "name", "Carla Neri", "role", "VIEWER");
        List<String> ids = market.createdTwice(Market.ACME, "/v1/team", request);
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        assertThat(realm.invited()).containsExactly(FakeRealm.subjectOf(CARLA));
    }

    @Test
    void anInvitationWhoseEmailCannotBeSentNowIsSentLaterAndOnce() {
        realm.away("invite");
        colleagues.invite(Market.ACME, CARLA, TeamRole.VIEWER).then().statusCode(201);
        assertThat(realm.invited()).isEmpty();
        realm.away();
        market.execute("update team_sync set next_at = next_at - interval '1 hour'");
        sync.settleAll();
        sync.settleAll();
        assertThat(realm.invited()).containsExactly(FakeRealm.subjectOf(CARLA));
    }
}
