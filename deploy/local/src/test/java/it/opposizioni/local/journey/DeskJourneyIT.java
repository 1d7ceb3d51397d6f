package it.opposizioni.local.journey;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.ExtendWith;

/** A letter comes to the desk: the number is registered, looked up, and leaves the register when a second registrar has approved it. */
@ExtendWith(RunningSuite.class)
class DeskJourneyIT {

    private static final String TAX_CODE = "NREDAA80A41H501Q";

    private final Site site;

    DeskJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void whatCameByPostIsRecordedLookedUpAndApprovedByTwo(BrowserProfile profile) {
        String number = Site.newNumber();
        try (Visit gestore = site.visit(profile);
                Visit gestore2 = site.visit(profile)) {
            desk(gestore.signIn("gestore"))
                    .follow("Inserisci una richiesta", "Enter a request")
                    .press("Inserisci", "Enter the request")
                    .sees("Scegli che cosa chiede.", "Choose what they ask for.");
            enter(gestore, number, "Iscrizione", "Registration")
                    .sees("Fatto: la richiesta è registrata.", "Done: the request is recorded.");
            lookUp(gestore, number)
                    .sees("Aziende che possono contattare questa linea", "Companies that may contact this line");

            desk(gestore).follow("Inserisci una richiesta", "Enter a request");
            enter(gestore, number, "Uscita dal registro", "Leaving the register")
                    .sees("ora la decide un’altra persona del gestore", "another registrar now decides")
                    .sees("Questa richiesta l’hai inserita tu", "You entered this request");
            gestore2.signIn("gestore2")
                    .open(path(gestore), path(gestore))
                    .press("Respingi", "Reject")
                    .sees("Scrivi il motivo.", "Enter the reason.")
                    .press("Approva l’uscita", "Approve")
                    .sees("Approvata: il numero esce dal registro fra un giorno.", "leaves the register in one day");
            lookUp(gestore2, number).sees("la protezione finisce", "the protection ends");
        }
    }

    private static Visit desk(Visit registrar) {
        return registrar.open("/amministrazione/sportello", "/administration/desk");
    }

    private static Visit enter(Visit registrar, String number, String kind, String kindInEnglish) {
        registrar.choose("Che cosa chiede", "What they ask for", kind, kindInEnglish);
        registrar.page.locator("#number").fill(number);
        return registrar
                .choose("Come è arrivata", "How it came", "Lettera", "Letter")
                .write(
                        "Arrivata il",
                        "Received on",
                        LocalDate.now(ZoneId.of("Europe/Rome")).toString())
                .write("Dove sta la prova", "Where the evidence is", "Prot. 1187")
                .write("Nome e cognome, o ragione sociale", "Full name, or company name", "Ada Neri")
                .write("Codice fiscale", "Tax code", TAX_CODE)
                .press("Inserisci", "Enter the request");
    }

    private static Visit lookUp(Visit registrar, String number) {
        registrar.open("/amministrazione/numeri", "/administration/numbers");
        registrar.page.locator("#number").fill(number);
        return registrar.press("Cerca", "Look up");
    }

    /** Without the language, which both have. */
    private static String path(Visit visit) {
        return visit.page.url().replaceFirst("https?://[^/]+/(it|en)", "").replaceFirst("[?#].*", "");
    }
}
