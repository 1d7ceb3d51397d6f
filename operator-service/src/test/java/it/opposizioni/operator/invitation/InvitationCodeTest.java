package it.opposizioni.operator.invitation;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The code that shows that another sign-in is of the person who was invited. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class InvitationCodeTest extends InvitedPersonTest {

    private Response accept(RequestSpecification person, String code) {
        return person.body(Map.of("secret", secret(), "code", code)).post("/v1/invitations/acceptance");
    }

    private String lastCode() {
        return market.events("team-invitation-code-requested")
                .getLast()
                .data()
                .path("code")
                .asText();
    }

    private static void assertCode(String expected, Response answer) {
        answer.then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"))
                .body("errors[0].code", equalTo(expected));
    }

    @Test
    void anotherAddressNeedsTheCodeThatIsSentToTheInvitedOne() {
        open(spid()).then().body("codeRequired", equalTo(true));
        assertCode("CODE_NEEDED", members.accept(spid(), secret()));
        assertCode("CODE_NEEDED", accept(spid(), " "));
        assertCode("CODE_EXPIRED", accept(spid(), "123456"));
        sendCode(spid()).then().statusCode(202).body("expiresAt", equalTo("2026-11-25T10:10:00Z"));
        var letter = market.events("team-invitation-code-requested").getFirst().data();
        assertThat(letter.path("email").asText()).isEqualTo(CARLA);
        assertCode("CODE_WRONG", accept(spid(), wrongOf(lastCode())));
        assertThat(realm.calls()).isEmpty();
        accept(spid(), lastCode()).then().statusCode(200);
        assertThat(realm.bound()).containsEntry("spid", Market.ACME);
        market.operator(Market.ACME)
                .get("/v1/team")
                .then()
                .body("items.find { !it.me }.email", equalTo(CARLA))
                .body("items.find { !it.me }.name", equalTo("Carla Maria Neri"));
    }

    @Test
    void aCodeWaitsForNoFactAndIsNotSentWhenItHasEnded() {
        sendCode(spid()).then().statusCode(202);
        assertThat(market.value("""
                        select lane from outbox_event where type like '%team-invitation-code-requested%'
                        and expires_at = '2026-11-25T10:10:00Z'""")).isEqualTo("CODES");
    }

    @Test
    void anAddressThatNobodyHasVerifiedNeedsTheCodeAndTheCaseOfLettersDoesNot() {
        open(other("x", CARLA, false)).then().body("codeRequired", equalTo(true));
        assertCode("CODE_NEEDED", members.accept(other("x", CARLA, false), secret()));
        open(other("x", "Carla.NERI@acme.example", true)).then().body("codeRequired", equalTo(false));
    }

    @Test
    void aCodeAllowsFiveTriesInTenMinutesAndTheNewestCounts() {
        sendCode(spid());
        String first = lastCode();
        for (int i = 0; i < 4; i++) {
            assertCode("CODE_WRONG", accept(spid(), wrongOf(first)));
        }
        assertRefused(429, "code-tries-used", accept(spid(), wrongOf(first)));
        assertRefused(429, "code-tries-used", accept(spid(), first));
        clock.shift(Duration.ofSeconds(1));
        sendCode(spid());
        if (!first.equals(lastCode())) {
            assertCode("CODE_WRONG", accept(spid(), first));
        }
        clock.shift(Duration.ofMinutes(10));
        assertCode("CODE_EXPIRED", accept(spid(), lastCode()));
        sendCode(spid()).then().statusCode(202);
        sendCode(spid())
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("type", equalTo(PROBLEM + "too-many-codes"));
        accept(spid(), lastCode()).then().statusCode(200);
    }

    @Test
    void aCodeBelongsToThePersonWhoRequestedIt() {
        sendCode(other("mallory", "m@x.example", true)).then().statusCode(202);
        String mallorys = lastCode();
        assertCode("CODE_EXPIRED", accept(spid(), mallorys));
        sendCode(spid());
        if (!mallorys.equals(lastCode())) {
            assertCode("CODE_WRONG", accept(spid(), mallorys));
        }
        assertThat(market.value("select string_agg(t::text, ' ') from team_invitation_code t"))
                .doesNotContain(mallorys + ",", lastCode() + ",");
        accept(spid(), lastCode()).then().statusCode(200);
    }

    @Test
    void manyGuessesAtOnceAreFiveTries() throws Exception {
        sendCode(spid());
        String wrong = wrongOf(lastCode());
        List<Integer> answers = atOnce(24, () -> accept(spid(), wrong).statusCode());
        assertThat(answers).filteredOn(status -> status == 422).hasSize(4);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(20);
        assertRefused(429, "code-tries-used", accept(spid(), lastCode()));
    }

    private static String wrongOf(String code) {
        return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
    }
}
