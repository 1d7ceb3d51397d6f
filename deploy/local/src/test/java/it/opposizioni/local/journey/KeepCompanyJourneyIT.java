package it.opposizioni.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import org.junit.jupiter.api.extension.ExtendWith;

/** The holder of a number lets one company call nevertheless, and takes that back. */
@ExtendWith(RunningSuite.class)
class KeepCompanyJourneyIT {

    private static final String BETA = "Beta Assicurazioni S.p.A.";

    /** One for all: a person gets a limited number of codes a day. */
    private static String opposition;

    private final Site site;

    KeepCompanyJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void aCompanyIsKeptAndTakenBack(BrowserProfile profile) {
        try (Visit marco = site.visit(profile)) {
            marco.signIn("marco");
            openNumber(marco)
                    .sees("Aziende che possono chiamarti", "Companies that may call you")
                    .sees("Nessuna. Puoi aggiungerne una", "None. You can add one");
            chooseBeta(marco);
            marco.choose("Fino a un giorno che scrivi", "Until a day that you write")
                    .press("Aggiungi l’azienda", "Add the company")
                    .sees("Scrivi l’ultimo giorno.", "Enter the last day.")
                    .choose("Per un anno", "For a year")
                    .press("Aggiungi l’azienda", "Add the company")
                    .sees(BETA + " può chiamarti da", BETA + " may call you from")
                    .sees("Tutte le altre aziende restano escluse.", "All other companies stay blocked.");
            assertThat(kept(marco)).as("it stands on the page of the number").isEqualTo(1);
            marco.sees(BETA + ": permesso di chiamarti dato", BETA + ": permission to call you given")
                    .press("Annulla " + BETA, "Undo " + BETA)
                    .sees(
                            "Da ora " + BETA + " non può più chiamarti.",
                            "From now on " + BETA + " may no longer call you.");
            assertThat(kept(marco)).isZero();

            chooseBeta(marco);
            marco.press("Aggiungi l’azienda", "Add the company").sees("fino a quando vuoi", "for as long as you like");
            openNumber(marco)
                    .press("Togli " + BETA, "Remove " + BETA)
                    .sees(
                            "Da ora " + BETA + " non può più chiamarti.",
                            "From now on " + BETA + " may no longer call you.")
                    .sees("Permessi finiti", "Permissions that have ended");
            assertThat(kept(marco)).isZero();
        }
    }

    private static void chooseBeta(Visit marco) {
        marco.follow("Aggiungi un’azienda", "Add a company")
                .write("Nome dell’azienda", "Name of the company", "nessuno si chiama")
                .press("Cerca", "Search")
                .sees("Nessuna azienda con questo nome.", "No company with this name.")
                .write("Nome dell’azienda", "Name of the company", "beta")
                .press("Cerca", "Search")
                .follow("Scegli " + BETA, "Choose " + BETA)
                .seesHeading("Aggiungi " + BETA, "Add " + BETA)
                .sees(
                        BETA + " potrà chiamarti anche se sei nel registro.",
                        BETA + " will be allowed to call you even though you are in the register.");
    }

    private Visit openNumber(Visit marco) {
        return marco.open("/area-personale/numeri/" + opposition(), "/personal-area/numbers/" + opposition());
    }

    private static int kept(Visit marco) {
        return marco.page.locator("section[aria-labelledby=kept] > ul > li").count();
    }

    private String opposition() {
        if (opposition == null) {
            Citizen marco = new Citizen(site, "marco");
            opposition = marco.register(marco.prove(Site.newNumber()))
                    .path("oppositions")
                    .path(0)
                    .path("id")
                    .asText();
        }
        return opposition;
    }
}
