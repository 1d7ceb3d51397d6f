package it.opposizioni.local.journey;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.InvitedPerson;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is invited by three operators: accepts two, switches between them, declines the third, and leaves. */
@ExtendWith(RunningSuite.class)
class InvitationJourneyIT {

    private static final String ACME = "Acme Energia S.p.A.";
    private static final String BETA = "Beta Assicurazioni S.p.A.";

    private final Site site;

    InvitationJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void anInvitedPersonAcceptsSwitchesDeclinesAndLeaves(BrowserProfile profile) {
        InvitedPerson carla = new InvitedPerson(site);
        String atAcme = carla.address("acme-energia");
        String atBeta = carla.address("altrove");
        String atSquillo = carla.address("squillo");
        invite(profile, "acme", atAcme);
        invite(profile, "beta", atBeta);
        invite(profile, "squillo", atSquillo);
        try (Visit visit = site.visit(profile)) {
            acceptWithANewAccount(visit, carla, atAcme);
            acceptWithACode(visit, carla, atBeta);
            switchBackAndForth(visit);
            decline(visit, carla, atSquillo);
            leave(visit);
        }
        await("the inviter gets an e-mail")
                .untilAsserted(() -> assertThat(site.inbox()
                                .to("anna.conti@acme-energia.example")
                                .findValuesAsText("subject"))
                        .contains(profile.text("Un tuo invito è stato accettato", "Your invitation was accepted")));
    }

    private void invite(BrowserProfile profile, String owner, String address) {
        try (Visit visit = site.visit(profile)) {
            visit.signIn(owner)
                    .open("/operatori/persone", "/operators/team")
                    .follow("Invita una persona", "Invite a person")
                    .write("Nome", "Name", "Carla Neri")
                    .write("E-mail", "E-mail address", address)
                    .choose("Ruolo", "Role", "Sola lettura", "Viewer")
                    .press("Manda l’invito", "Send the invitation")
                    .sees("Invito inviato", "Invitation sent")
                    .sees(address, address);
        }
    }

    private static void acceptWithANewAccount(Visit visit, InvitedPerson carla, String address) {
        visit.page.navigate(carla.invitation(address));
        visit.examine()
                .seesHeading("Un operatore ti ha invitato", "An operator has invited you")
                .leaveBy("Crea un account", "Create an account");
        carla.createAccount(visit.page, address);
        visit.examine().seesHeading(ACME + " ti invita", ACME + " invites you");
        assertThat(visit.page.url())
                .as("the secret is in no address")
                .doesNotContain(secret(carla.invitation(address)));
        visit.sees("Sola lettura", "Viewer")
                .press("Accetta l’invito", "Accept the invitation")
                .sees(
                        "Hai accettato l’invito. Ora agisci per " + ACME,
                        "You have accepted the invitation. You now act for " + ACME);
    }

    private static void acceptWithACode(Visit visit, InvitedPerson carla, String address) {
        visit.page.navigate(carla.invitation(address));
        visit.examine()
                .seesHeading(BETA + " ti invita", BETA + " invites you")
                .sees("Serve un codice", "You need a code")
                .press("Manda il codice", "Send the code")
                .sees("Abbiamo mandato il codice", "We have sent the code")
                .write("Codice", "Code", carla.code(address))
                .press("Accetta l’invito", "Accept the invitation")
                .sees("Ora agisci per " + BETA, "You now act for " + BETA);
        visit.page.navigate(carla.invitation(address));
        visit.examine().seesHeading("L’invito è già stato accettato", "The invitation has already been accepted");
    }

    private static void switchBackAndForth(Visit visit) {
        visit.open("/operatori", "/operators");
        for (String operator : new String[] {ACME, BETA, ACME}) {
            visit.openMenu("Agisci per", "Acting for")
                    .press(operator, operator)
                    .sees("Ora agisci per " + operator, "You now act for " + operator);
            assertThat(visit.page.locator("header .acting summary").innerText()).contains(operator);
            assertThat(visit.page.locator("main .lead").first().innerText())
                    .as("the page is about it")
                    .isEqualTo(operator);
        }
    }

    private static void decline(Visit visit, InvitedPerson carla, String address) {
        visit.page.navigate(carla.invitation(address));
        visit.examine()
                .press("Rifiuta", "Decline")
                .seesHeading("Hai rifiutato l’invito", "You have declined the invitation");
        visit.page.navigate(carla.invitation(address));
        visit.examine().seesHeading("L’invito è stato rifiutato", "The invitation was declined");
    }

    private static void leave(Visit visit) {
        visit.open("/operatori/persone", "/operators/team")
                .follow("Lascia l’operatore", "Leave the operator")
                .sees(ACME, ACME)
                .press("Sì, lascia l’operatore", "Yes, leave the operator")
                .seesHeading("Hai lasciato l’operatore", "You have left the operator")
                .sees("Ora " + BETA + " è l’operatore per cui agisci", BETA + " is now the operator that you act for")
                .open("/operatori", "/operators")
                .sees(BETA, BETA);
        assertThat(visit.page.locator("header .acting button").count())
                .as("nobody else to act for")
                .isZero();
        visit.open("/operatori/persone", "/operators/team")
                .follow("Lascia l’operatore", "Leave the operator")
                .press("Sì, lascia l’operatore", "Yes, leave the operator")
                .seesHeading("Hai lasciato l’operatore", "You have left the operator")
                .sees("La tua sessione è chiusa", "Your session is closed");
    }

    private static String secret(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
