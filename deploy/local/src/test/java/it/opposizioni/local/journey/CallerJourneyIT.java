package it.opposizioni.local.journey;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import org.junit.jupiter.api.extension.ExtendWith;

/** Anyone asks who called. */
@ExtendWith(RunningSuite.class)
class CallerJourneyIT {

    private final Site site;

    CallerJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void anyoneLearnsWhoCalledOrWhyNobodyKnows(BrowserProfile profile) {
        try (Visit someone = site.visit(profile)) {
            someone.open("", "")
                    .write("Numero che ti ha chiamato", "Number that called you", "02 9475 1001")
                    .press("Cerca chi è", "Find out who it is")
                    .sees("Squillo Contact S.r.l.", "Squillo Contact S.r.l.")
                    .sees("Acme Energia S.p.A.", "Acme Energia S.p.A.");
            ask(someone, "081 555 2001").sees("è sospeso", "is suspended");
            ask(someone, "06 9480 0123").sees("Nessun operatore ha dichiarato", "No operator has declared");
            ask(someone, "0044 20 7946 0000").sees("È un numero estero", "This is a foreign number");
            ask(someone, "00").sees("qualcosa da correggere", "something to correct");
        }
    }

    private static Visit ask(Visit someone, String number) {
        return someone.open("/chi-mi-ha-chiamato", "/who-called-me")
                .write("Numero che ti ha chiamato", "Number that called you", number)
                .press("Cerca", "Search");
    }
}
