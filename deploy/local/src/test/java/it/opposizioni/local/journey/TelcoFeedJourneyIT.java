package it.opposizioni.local.journey;

import it.opposizioni.local.demonstration.TelcoFeeds;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;

/** A telephone company's feed that would change too much: two registrars let it pass, or one sends it back. */
@ExtendWith(RunningSuite.class)
class TelcoFeedJourneyIT {

    private static final int LINES = 1_100;

    private final Site site;

    TelcoFeedJourneyIT(Site site) {
        this.site = site;
    }

    /** Keys of telephone companies are configured where this process starts the suite. */
    private String sent(String name, int first) {
        return new TelcoFeeds(site.urls(), site.machine("telco"))
                .send(
                        name,
                        IntStream.range(first, first + LINES)
                                .mapToObj("+39045%d,UNLISTED,2026-01-15"::formatted)
                                .toList())
                .replaceFirst(".*/", "");
    }

    @EachProfile
    void twoRegistrarsLetAFeedPass(BrowserProfile profile) {
        String feed = sent("passa-" + profile.ordinal(), 4_000_000 + profile.ordinal() * 10_000);
        try (Visit gestore = site.visit(profile);
                Visit gestore2 = site.visit(profile)) {
            open(gestore.signIn("gestore"), feed)
                    .sees("Cambierebbe troppo per passare da solo", "It would change too much to pass by itself")
                    .sees("1.100", "1,100")
                    .press("Approva", "Release")
                    .sees("Manca un’altra persona del gestore.", "Another registrar is needed.");
            open(gestore2.signIn("gestore2"), feed)
                    .sees("Ne manca un’altra.", "Another one is needed.")
                    .press("Approva", "Release")
                    .reloadUntilItShows("Tutte le righe valide sono state applicate.", "All valid lines were applied.");
            gestore.open("/amministrazione/flussi", "/administration/feeds")
                    .seesHeading("Flussi telefonici", "Phone company feeds")
                    .sees("Che cosa è cambiato, giorno per giorno", "What changed, day by day");
        }
    }

    @EachProfile
    void oneRegistrarSendsAFeedBack(BrowserProfile profile) {
        String feed = sent("torna-" + profile.ordinal(), 5_000_000 + profile.ordinal() * 10_000);
        try (Visit gestore = site.visit(profile)) {
            open(gestore.signIn("gestore"), feed)
                    .follow("Respingi", "Reject")
                    .press("Respingi il flusso", "Reject the feed")
                    .sees("Scrivi il motivo.", "Enter the reason.")
                    .write("Motivo", "Reason", "Manca il mese")
                    .press("Respingi il flusso", "Reject the feed")
                    .sees("È stato respinto e non ha cambiato nulla.", "It was rejected and has changed nothing.")
                    .sees("Manca il mese", "Manca il mese");
        }
    }

    private static Visit open(Visit registrar, String feed) {
        return registrar.open("/amministrazione/flussi/" + feed, "/administration/feeds/" + feed);
    }
}
