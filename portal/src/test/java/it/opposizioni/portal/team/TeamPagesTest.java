package it.opposizioni.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.membership.MembershipAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The people and the programs of an operator. */
@QuarkusTest
@AsAcme
class TeamPagesTest extends PortalTest {

    private static final String TEAM = "/it/operatori/persone";
    private static final String LEAVE = TEAM + "/lascia";
    private static final String PROGRAMS = "/it/operatori/programmi";
    private static final String ADA = "018f0000-0000-7000-8000-0000000000aa";
    private static final String BO = "018f0000-0000-7000-8000-0000000000ab";
    private static final String INVITATION = "018f0000-0000-7000-8000-0000000000cc";
    private static final String MACHINE = "018f0000-0000-7000-8000-0000000000bb";

    private static void known(String role) {
        known("ACTIVE", role);
    }

    private static void known(String state, String role) {
        FakeServices.operator()
                .answer("GET /v1/operators/me", CompanyAnswers.company(state, role))
                .answer("GET /v1/team", """
                        {"items": [{"id": "%s", "name": "Ada Neri", "email": "ada@acme.example", "role": "%s",
                         "since": "2026-11-20T09:00:00Z", "me": true}, {"id": "%s", "name": "Bo",
                         "email": null, "role": "VIEWER", "since": "2026-11-21T09:00:00Z", "me": false}]}""".formatted(ADA, role, BO))
                .answer("GET /v1/team/invitations", """
                        {"items": [{"id": "%s", "email": "ci@acme.example", "name": "Ciro Blu", "role": "UPLOADER", "state": "INVITED",
                         "invitedAt": "2026-11-26T09:00:00Z", "expiresAt": "2026-12-03T09:00:00Z"},
                         {"id": "018f0000-0000-7000-8000-0000000000cd", "email": "dora@acme.example", "name": "Dora Rossi",
                         "role": "VIEWER", "state": "DECLINED", "invitedAt": "2026-11-20T09:00:00Z",
                         "expiresAt": "2026-11-27T09:00:00Z"}]}""".formatted(INVITATION))
                .answer("GET /v1/machine-clients", """
                        {"items": [{"id": "%s", "name": "CRM", "clientId": "op-crm", "tokenEndpoint": "https://id.example/token",
                         "audience": "https://id.example", "createdAt": "2026-11-20T09:00:00Z", "keys": [
                         {"kid": "old", "since": "2026-11-20T09:00:00Z", "until": null},
                         {"kid": "new", "since": "2026-11-22T09:00:00Z", "until": null}]}]}""".formatted(MACHINE));
    }

    @Test
    void theTeamIsATableOfPeopleAndRoles() {
        known("OWNER");
        Browser.Seen seen = browser.open(TEAM).keep("team-it");
        assertThat(seen.text()).contains("Ada Neri", "Responsabile", "(tu)");
        browser.open("/en/operators/team").keep("team-en");
    }

    @Test
    void invitationsAreATableOfTheirOwnWithTheirOutcome() {
        known("OWNER");
        Browser.Seen seen = browser.open(TEAM);
        assertThat(seen.page().select("main table").get(0).text()).doesNotContain("Ciro Blu", "Dora Rossi");
        assertThat(seen.page().select("main table").get(1).select("tbody tr").eachText())
                .satisfiesExactly(
                        waiting -> assertThat(waiting)
                                .contains(
                                        "Ciro Blu", "in attesa", "scade: giovedì 3 dicembre 2026, ore 10:00", "Ritira"),
                        declined -> assertThat(declined)
                                .contains("Dora Rossi", "rifiutato")
                                .doesNotContain("Ritira"));
        assertThat(browser.open("/en/operators/team").text())
                .contains("waiting until Thursday 3 December 2026, 10:00", "declined");
    }

    @Test
    void anInvitationIsWithdrawn() {
        known("OWNER");
        FakeServices.operator().answer("DELETE /v1/team/invitations/" + INVITATION, 204, "");
        browser.open(TEAM);
        String withdraw = "form[action*=" + INVITATION + "] button";
        assertThat(browser.submit(withdraw, Map.of()).text()).contains("il link non vale più");
        assertThat(FakeServices.operator().asked("DELETE /v1/team/invitations/" + INVITATION))
                .hasSize(1);
    }

    @Test
    void anInvitationThatWasAnsweredMeanwhileIsNotWithdrawn() {
        known("OWNER");
        FakeServices.operator()
                .refuse("DELETE /v1/team/invitations/" + INVITATION, 410, "invitation-accepted", "no", "[]");
        browser.open(TEAM);
        assertThat(browser.submit("form[action*=" + INVITATION + "] button", Map.of())
                        .text())
                .contains("L’invito era già finito");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "APPLIED", "RETURNED", "SUSPENDED", "LAPSED", "REVOKED"})
    void onlyAnActiveOperatorInvites(String state) {
        known(state, "OWNER");
        Browser.Seen seen = browser.open(TEAM + "/invita");
        assertThat(seen.address()).isEqualTo(TEAM);
        assertThat(seen.text()).contains("Puoi invitare altre persone quando l’iscrizione dell’operatore è attiva.");
        assertThat(seen.page().select("a[href$=/invita]")).isEmpty();
    }

    @Test
    void whatTheServiceDoesNotAllowIsSaidBesideTheAddress() {
        known("OWNER");
        for (String slug :
                new String[] {"already-invited", "already-in-team", "team-full", "too-many-open-invitations"}) {
            FakeServices.operator().refuse("POST /v1/team/invitations", 409, slug, "Perché " + slug, "[]");
        }
        FakeServices.operator().refuse("POST /v1/team/invitations", 429, "too-many-invitations", "Domani.", "[]");
        browser.open(TEAM + "/invita");
        for (String words : new String[] {
            "Perché already-invited",
            "Perché already-in-team",
            "Perché team-full",
            "Perché too-many-open-invitations",
            "Domani."
        }) {
            Browser.Seen seen = browser.submit(
                    "main form button", Map.of("name", "Ciro Blu", "email", "ci@acme.example", "role", "VIEWER"));
            assertThat(seen.page().select("#email-error").text()).contains(words);
        }
    }

    @Test
    void onlyAnOwnerManagesPeople() {
        known("COMPLIANCE");
        assertThat(browser.open(TEAM).page().select("main .btn, main tbody a").eachAttr("href"))
                .containsExactly(LEAVE);
        assertThat(browser.current().page().select("main form")).isEmpty();
        assertThat(browser.open(TEAM + "/invita").status()).isEqualTo(403);
    }

    @Test
    void somebodyIsInvitedWithARole() {
        known("OWNER");
        FakeServices.operator()
                .answer("POST /v1/team/invitations", 201, "{\"id\": \"" + INVITATION + "\", \"state\": \"INVITED\"}");
        browser.open(TEAM + "/invita").keep("team-invite-it");
        Browser.Seen wrong = browser.submit("main form button", Map.of("email", "ci@acme.example"));
        assertThat(wrong.page().select(".error-summary a").attr("href")).isEqualTo("#name");
        Browser.Seen seen = browser.submit("main form button", Map.of("name", "Ciro Blu", "role", "COMPLIANCE"));
        assertThat(FakeServices.operator()
                        .lastAsked("POST /v1/team/invitations")
                        .body())
                .contains("ci@acme.example", "Ciro Blu", "COMPLIANCE");
        assertThat(seen.text()).contains("Invito inviato.");
    }

    @Test
    void theLastOwnerReadsWhyNotToLeave() {
        known("OWNER");
        FakeServices.operator().refuse("DELETE /v1/team/" + ADA, 409, "last-owner", "no", "[]");
        Browser.Seen own = browser.open(TEAM + "/" + ADA).keep("team-member-it");
        assertThat(own.page().select("button[value=REMOVE]")).isEmpty();
        browser.open(own.page().select("main a[href$=/lascia]").attr("href")).keep("team-leave-it");
        Browser.Seen seen = browser.submit("main form button", Map.of()).keep("team-last-owner-it");
        assertThat(seen.page().select(".error-summary a").text()).contains("Deve restare almeno un responsabile.");
        assertThat(seen.page().select(seen.page().select(".error-summary a").attr("href")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OWNER", "COMPLIANCE", "UPLOADER", "DEVELOPER", "VIEWER"})
    void everybodyMayLeaveAndReadsHowToGoOn(String role) {
        known(role);
        FakeServices.operator().answer("DELETE /v1/team/" + ADA, 204, "");
        Browser.Seen list = browser.open(TEAM);
        assertThat(list.page().select("tbody tr:has(a[href$=/lascia])").text()).contains("Ada Neri");
        Browser.Seen asked =
                browser.open(list.page().select("tbody a[href$=/lascia]").attr("href"));
        assertThat(asked.text()).contains("Acme Energia S.p.A.", "nuovo invito");
        assertThat(FakeServices.operator().asked("DELETE /v1/team/" + ADA)).isEmpty();
        Browser.Seen left = browser.submit("main form button", Map.of()).keep("team-left-it");
        assertThat(FakeServices.operator().asked("DELETE /v1/team/" + ADA)).hasSize(1);
        assertThat(left.heading()).isEqualTo("Hai lasciato l’operatore");
        assertThat(left.page().select("main a.btn").attr("href")).isEqualTo("/it/operatori/domanda");
        assertThat(browser.open("/en/operators/team/leave/done")
                        .keep("team-left-en")
                        .heading())
                .isEqualTo("You have left the operator");
    }

    @Test
    void whoBelongsToAnotherOperatorActsForThatOneAfterLeaving() {
        known("VIEWER");
        FakeServices.operator()
                .answer("DELETE /v1/team/" + ADA, 204, "")
                .answer("GET /v1/memberships", MembershipAnswers.both(CompanyAnswers.ID))
                .answer("GET /v1/memberships", MembershipAnswers.both(CompanyAnswers.ID))
                .answer("GET /v1/memberships", MembershipAnswers.other());
        browser.open(LEAVE);
        Browser.Seen left = browser.submit("main form button", Map.of()).keep("team-left-other-it");
        assertThat(left.address()).isEqualTo(LEAVE + "/fatto");
        assertThat(left.text())
                .contains("Ora Beta Assicurazioni S.p.A. è l’operatore per cui agisci.")
                .doesNotContain("sessione è chiusa");
        assertThat(left.page().select("main a.btn").attr("href")).isEqualTo("/it/operatori");
    }

    @Test
    void whoRemovesOneselfIsAskedFirst() {
        known("OWNER");
        browser.open(TEAM + "/" + BO);
        String token = browser.current().page().select("input[name=csrf-token]").val();
        Browser.Seen seen = browser.post(TEAM + "/" + ADA, Map.of("csrf-token", token, "act", "REMOVE"));
        assertThat(seen.address()).isEqualTo(LEAVE);
        assertThat(FakeServices.operator().asked("DELETE /v1/team/" + ADA)).isEmpty();
        FakeServices.operator().answer("DELETE /v1/team/" + BO, 204, "");
        browser.open(TEAM + "/" + BO);
        assertThat(browser.submit("button[value=REMOVE]", Map.of()).text()).contains("La persona è stata tolta.");
    }

    @Test
    void whatCameBackToBeCorrectedKeepsItsKey() {
        known("OWNER");
        for (String[] form : new String[][] {
            {TEAM + "/invita", "POST /v1/team/invitations", "email", "ci@acme.example"},
            {PROGRAMS + "/crea", "POST /v1/machine-clients", "publicKey", "x"},
            {PROGRAMS + "/" + MACHINE, "POST /v1/machine-clients/" + MACHINE + "/keys", "publicKey", "x"}
        }) {
            FakeServices.operator().refuse(form[1], 422, "validation", "Correggi.", "[]");
            browser.open(form[0]);
            String button = form[0].endsWith(MACHINE) ? "button[value=ADD_KEY]" : "main form button";
            boolean named = !browser.current().page().select("main [name=name]").isEmpty();
            browser.submit(button, named ? Map.of("name", "Ciro", form[2], form[3]) : Map.of(form[2], form[3]));
            browser.submit(button, Map.of(form[2], form[3] + "y"));
            assertThat(FakeServices.operator().asked(form[1]))
                    .as(form[1])
                    .hasSize(2)
                    .extracting(asked -> asked.header("Idempotency-Key"))
                    .containsOnly(FakeServices.operator().lastAsked(form[1]).header("Idempotency-Key"));
        }
    }

    @Test
    void aProgramShowsHowToGetAToken() {
        known("DEVELOPER");
        Browser.Seen seen = browser.open(PROGRAMS + "/" + MACHINE).keep("machine-it");
        assertThat(seen.page().select("pre").text())
                .contains(
                        "CLIENT='op-crm'",
                        "AUD='https://id.example'",
                        "curl -s 'https://id.example/token'",
                        "KID='old'")
                .contains("{\"alg\":\"ES256\"", "b64() { openssl")
                .doesNotContain("\\{", "\\}");
        browser.open(PROGRAMS).keep("machines-it");
    }

    @Test
    void aPrivateKeyGoesNowhere() {
        known("OWNER");
        browser.open(PROGRAMS + "/crea").keep("machine-new-it");
        Browser.Seen seen = browser.submit(
                "main form button",
                Map.of("name", "CRM", "publicKey", "-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----"));
        assertThat(seen.page().select("#publicKey-error").text()).contains("Questa è una chiave privata");
        assertThat(seen.answer().body()).doesNotContain("secret");
        assertThat(FakeServices.operator().asked("POST /v1/machine-clients")).isEmpty();
    }

    @Test
    void aKeyIsAddedBesideTheOldOneWhichIsThenDeleted() {
        known("DEVELOPER");
        FakeServices.operator()
                .answer(
                        "POST /v1/machine-clients/" + MACHINE + "/keys",
                        201,
                        "{\"id\": \"" + MACHINE + "\", \"keys\": []}")
                .answer("DELETE /v1/machine-clients/" + MACHINE + "/keys/old", 204, "");
        browser.open(PROGRAMS + "/" + MACHINE);
        assertThat(browser.submit("button[value=ADD_KEY]", Map.of("publicKey", "{\"kty\": \"EC\"}"))
                        .text())
                .contains("la vecchia vale ancora");
        assertThat(browser.submit("button[value=REMOVE_KEY]", Map.of()).text()).contains("La chiave è eliminata.");
    }

    @Test
    void whoMayNotManageProgramsOnlyReads() {
        known("UPLOADER");
        assertThat(browser.open(PROGRAMS + "/" + MACHINE).page().select("main form"))
                .isEmpty();
    }
}
