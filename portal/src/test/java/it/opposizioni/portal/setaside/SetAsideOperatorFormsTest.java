package it.opposizioni.portal.setaside;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestIdentityAssociation;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.portal.membership.MembershipAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import jakarta.inject.Inject;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that was shown for one operator is sent when the person acts for another one. */
@QuarkusTest
@AsAcme
class SetAsideOperatorFormsTest extends PortalTest {

    private static final String INVITE = "/it/operatori/persone/invita";
    private static final String SEND = "main form .btn-primary";
    private static final Map<String, String> CARLA =
            Map.of("name", "Carla Verdi", "email", "carla@acme.example", "role", "VIEWER");

    @Inject
    TestIdentityAssociation signedIn;

    @BeforeEach
    void twoOperators() {
        FakeServices.operator()
                .answer("GET /v1/memberships", MembershipAnswers.both(CompanyAnswers.ID))
                .answer("PUT /v1/memberships/current", MembershipAnswers.acme(true))
                .answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", "OWNER"))
                .answer("GET /v1/team/invitations", "{\"items\": []}");
    }

    @Test
    void itIsGivenBackToWhoActsForTheFirstAgain() {
        Seen asked = writtenForAcmeSentForBeta("one session").keep("set-aside-operator-it");
        assertThat(asked.address()).matches("/it/messo-da-parte/[0-9a-f-]{36}");
        assertThat(asked.heading()).isEqualTo("Il modulo era aperto per Acme Energia S.p.A.");
        assertThat(asked.text())
                .contains("Ora agisci per Beta Assicurazioni S.p.A., quindi non abbiamo inviato nulla.");
        assertThat(asked.page().select(".error-summary")).isEmpty();
        assertThat(asked.page().select("main .actions a").attr("href")).isEqualTo(INVITE);
        assertThat(FakeServices.operator().asked("POST /v1/team/invitations")).isEmpty();

        Seen soon = browser.submit(SEND, Map.of());
        assertThat(FakeServices.operator()
                        .lastAsked("PUT /v1/memberships/current")
                        .body())
                .isEqualTo("{\"operatorId\":\"" + CompanyAnswers.ID + "\"}");
        assertThat(soon.text()).as("the token of this test does not change").contains("entro pochi minuti");
        signedIn.setTestIdentity(actingFor(CompanyAnswers.ID, "one session"));
        assertGivenBack(browser.open(soon.address()));
    }

    @Test
    void oneThatComesAfterTheSessionIsNotShownForAnotherOperator() {
        Seen asked = writtenForAcmeSentForBeta("the next session");
        assertThat(asked.heading()).isEqualTo("Il modulo era aperto per Acme Energia S.p.A.");
        signedIn.setTestIdentity(actingFor(CompanyAnswers.ID, "the next session"));
        assertGivenBack(browser.open(asked.address()));
    }

    @Test
    void whoHasLeftTheOperatorCannotSendIt() {
        FakeServices.operator().reset();
        FakeServices.operator()
                .answer("GET /v1/memberships", MembershipAnswers.other())
                .answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", "OWNER"));
        Seen asked = writtenForAcmeSentForBeta("one session");
        assertThat(asked.heading())
                .isEqualTo("Il modulo era aperto per un operatore per conto del quale non agisci più");
        assertThat(asked.text()).contains("Non fai più parte di quell’operatore");
        assertThat(asked.page().select("main form")).isEmpty();
    }

    private static void assertGivenBack(Seen back) {
        assertThat(back.address()).startsWith(INVITE + "?form=");
        assertThat(back.page().select("[name=name]").val()).isEqualTo("Carla Verdi");
        assertThat(back.page().select(".error-summary")).isEmpty();
    }

    private Seen writtenForAcmeSentForBeta(String session) {
        signedIn.setTestIdentity(actingFor(CompanyAnswers.ID, "one session"));
        browser.open(INVITE);
        signedIn.setTestIdentity(actingFor(CompanyAnswers.OTHER, session));
        return browser.submit(SEND, CARLA);
    }

    private static SecurityIdentity actingFor(String operator, String session) {
        JwtClaims claims = Tokens.claims("acme", Role.OPERATOR);
        claims.setClaim("operator_id", operator);
        claims.setClaim("sid", session);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, null))
                .addRole(Role.OPERATOR.realmName())
                .build();
    }
}
