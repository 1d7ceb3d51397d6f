package it.opposizioni.local.journey;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.extension.ExtendWith;

/** A citizen reports a call and watches the evidence arrive; the authority reads it. */
@ExtendWith(RunningSuite.class)
class ComplaintJourneyIT {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Site site;

    ComplaintJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void aCitizenReportsACallAndSeesWhatTheEvidenceSays(BrowserProfile profile) {
        Citizen person = new Citizen(site, "marco");
        person.register(person.prove(Site.newNumber()));
        String number = Site.newNumber();
        try (Visit marco = site.visit(profile)) {
            report(marco, number);

            marco.reloadUntilItShows("Numero non iscritto", "Number not registered")
                    .sees("Prove raccolte", "Evidence collected")
                    .sees("Aggiungi una chiamata", "Add a call");
        }
    }

    private static void report(Visit marco, String number) {
        LocalDateTime now = LocalDateTime.now(ROME).minusMinutes(1);
        boolean today = now.toLocalDate().equals(LocalDate.now(ROME));
        marco.signIn("marco");
        marco.open("/area-personale/segnalazioni/nuova", "/personal-area/complaints/new")
                .seesHeading("Quali chiamate vuoi segnalare", "Which calls do you want to report");
        marco.choose(
                        "Il tuo numero, quello chiamato",
                        "Your number, the one called",
                        "Un altro numero",
                        "Another number")
                .write("L’altro numero", "The other number", number)
                .write("Numero che ti ha chiamato", "Number that called you", "02 9475 1001")
                .choose("Quando?", "When?", today ? "Oggi" : "Ieri", today ? "Today" : "Yesterday")
                .write("Ora", "Time", now.format(DateTimeFormatter.ofPattern("HH:mm")))
                .choose("Chi parlava", "Who spoke", "Una persona", "A person")
                .press("Continua", "Continue");
        marco.seesHeading("Chi era e che cosa voleva", "Who was it")
                .select("Che cosa proponeva", "What they offered", "ENERGY")
                .press("Continua", "Continue");
        marco.seesHeading("Controlla e invia", "Check and send")
                .sees("Squillo Contact S.r.l.", "Squillo Contact S.r.l.")
                .choose("Confermo che quello", "I confirm that what")
                .press("Invia la segnalazione", "Send the complaint");
        marco.seesHeading("Segnalazione SEG-", "Complaint SEG-");
    }
}
