package it.opposizioni.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import org.junit.jupiter.api.extension.ExtendWith;

/** Giulia lets Marco act for her; he looks after her number as if it were his, until she ends it. */
@ExtendWith(RunningSuite.class)
class DelegationJourneyIT {

    private static final String MARCO_TAX_CODE = "RVIMRC78E12H501A";

    /** One for all: a person gets a limited number of codes a day. */
    private static String opposition;

    private final Site site;

    DelegationJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void somebodyActsForAnotherPerson(BrowserProfile profile) {
        try (Visit giulia = site.visit(profile);
                Visit marco = site.visit(profile)) {
            giulia.signIn("giulia");
            people(giulia)
                    .follow("Scegli chi può agire per te", "Choose who can act for you")
                    .write("Nome e cognome", "Full name", "Marco Riva")
                    .write("Il suo codice fiscale", "Their tax code", MARCO_TAX_CODE.replace('A', 'B'))
                    .press("Manda la proposta", "Send the offer")
                    .sees("Il codice fiscale non è giusto", "The tax code is not right")
                    .write("Il suo codice fiscale", "Their tax code", MARCO_TAX_CODE)
                    .press("Manda la proposta", "Send the offer")
                    .sees("Hai mandato la proposta.", "You sent the offer.");

            marco.signIn("marco");
            openNumber(marco).seesHeading("Pagina non trovata", "Page not found");
            people(marco)
                    .follow("Leggi e rispondi", "Read and answer")
                    .press("Accetta", "Accept")
                    .sees("ora puoi agire per questa persona", "you can act for this person now");
            people(marco).press("Agisci per Giulia Ferri", "Act for Giulia Ferri");
            openNumber(marco).sees("Togli il numero dal registro", "Take the number off the register");
            assertThat(marco.page.locator(".acting.person")).containsText("Giulia Ferri");
            marco.press("Torna ad agire per te", "Act for yourself again");
            openNumber(marco).seesHeading("Pagina non trovata", "Page not found");

            people(giulia)
                    .follow("Vedi o chiudi la delega", "See or end the delegation")
                    .press("Chiudi la delega", "End the delegation")
                    .sees("La delega è chiusa.", "The delegation has ended.");
            people(marco).sees("Non segui nessuno.", "You act for nobody.");
        }
    }

    private static Visit people(Visit visit) {
        return visit.open("/area-personale/persone-che-segui", "/personal-area/people");
    }

    private Visit openNumber(Visit visit) {
        return visit.open("/area-personale/numeri/" + opposition(), "/personal-area/numbers/" + opposition());
    }

    private String opposition() {
        if (opposition == null) {
            Citizen giulia = new Citizen(site, "giulia");
            opposition = giulia.register(giulia.prove(Site.newNumber()))
                    .path("oppositions")
                    .path(0)
                    .path("id")
                    .asText();
        }
        return opposition;
    }
}
