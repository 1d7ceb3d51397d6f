package it.opposizioni.local.journey;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Anyone looks how many there are, and where the data can be had. */
@ExtendWith(RunningSuite.class)
class FiguresJourneyIT {

    private final Site site;

    FiguresJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void anyoneSeesHowManyThereAre(BrowserProfile profile) {
        try (Visit someone = site.visit(profile)) {
            someone.open("/statistiche", "/statistics")
                    .sees("Come contiamo", "How we count")
                    .open("/dati-aperti", "/open-data")
                    .sees("CC-BY 4.0", "CC-BY 4.0");
        }
    }

    /** Each service answers the portal, and says how old its copy is. */
    @ParameterizedTest
    @EnumSource(names = {"ITALIAN_MOBILE_NO_SCRIPTS", "ITALIAN_DESKTOP", "ENGLISH_MOBILE"})
    void theRegistrarSeesHowTheSystemDoes(BrowserProfile profile) {
        try (Visit gestore = site.visit(profile)) {
            gestore.signIn("gestore")
                    .open("/amministrazione/stato-del-sistema", "/administration/system-state")
                    .seesHeading("Stato del sistema", "State of the system")
                    .sees("Età della copia (Numeri iscritti)", "Age of the copy: Registered numbers")
                    .sees("risponde da", "responding since")
                    .sees("Copia dei dati (Numeri iscritti)", "Copy of the data (Registered numbers)")
                    .sees("Nessuna importazione e nessun flusso in corso.", "No import and no feed is in progress.")
                    .sees("Il database non archivia nulla.", "The database archives nothing.")
                    .sees("Iscrizioni in un minuto", "Registrations in a minute")
                    .sees("Segnalazioni senza prove", "Complaints without evidence")
                    .sees("Attesa dei messaggi (codici)", "Messages that wait: codes");
        }
    }
}
