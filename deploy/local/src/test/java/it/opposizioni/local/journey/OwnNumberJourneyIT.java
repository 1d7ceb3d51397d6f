package it.opposizioni.local.journey;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import org.junit.jupiter.api.extension.ExtendWith;

/** A holder cancels consents, asks to take a number off the register, learns of it on the line, and keeps it after all. */
@ExtendWith(RunningSuite.class)
class OwnNumberJourneyIT {

    private final Site site;

    OwnNumberJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void aNumberIsRenewedAndNearlyLeaves(BrowserProfile profile) {
        String number = Site.newNumber();
        Citizen anna = new Citizen(site, "anna");
        JsonNode opposition =
                anna.register(anna.prove(number)).path("oppositions").get(0);
        try (Visit visit = site.visit(profile)) {
            visit.signIn("anna");
            visit.open(
                            "/area-personale/numeri/" + opposition.path("id").asText(),
                            "/personal-area/numbers/" + opposition.path("id").asText())
                    .follow("Annulla i consensi", "Cancel the consents")
                    .seesHeading("Annulla i consensi", "Cancel the consents")
                    .sees("chiunque li abbia", "no matter who holds them")
                    .press("Annulla i consensi", "Cancel the consents")
                    .sees("i consensi dati finora non valgono più", "the consents given so far no longer count")
                    .sees("Annullati i consensi", "Consents given until then cancelled");

            visit.follow("Togli il numero dal registro", "Take the number off the register")
                    .seesHeading("dal registro", "off the register")
                    .press("Manda il codice con un SMS", "Send the code by text message");
            await("another code than that of the registration")
                    .until(() -> site.inbox().to(number).size() == 2);
            visit.write("Codice di 6 cifre", "6-digit code", site.inbox().awaitCode(number))
                    .press("Togli il numero", "Take the number off")
                    .sees("È protetto fino a", "It is protected until")
                    .sees("Chiesto di togliere il numero", "Asked to take the number off");
            await("the notice to the line")
                    .untilAsserted(() -> assertThat(lineIsTold(number)).isTrue());

            visit.press("Annulla la richiesta", "Cancel the request")
                    .sees("Il numero resta nel registro", "The number stays in the register")
                    .sees("Togli il numero dal registro", "Take the number off the register");
        }
    }

    private boolean lineIsTold(String number) {
        return site.inbox().to(number).findValuesAsText("text").stream()
                .anyMatch(text -> text.contains("togliere questa linea") || text.contains("take this line off"));
    }
}
