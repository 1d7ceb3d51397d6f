package it.opposizioni.local.journey;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Consultations;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody without a digital identity registers a number with its telephone and an e-mail address, and manages it by the code. */
@ExtendWith(RunningSuite.class)
class WithoutAccountJourneyIT {

    private static final Pattern SIX_DIGITS = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");
    private static final Pattern MANAGEMENT_CODE =
            Pattern.compile("(?:Codice di gestione|Management code): ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})");

    private static final String BETA = "Beta Assicurazioni S.p.A.";

    private final Site site;

    WithoutAccountJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void aNumberIsRegisteredAndTakenOffByItsCode(BrowserProfile profile) {
        String number = Site.newNumber();
        String address = profile.name().toLowerCase(Locale.ROOT) + "@example.org";
        try (Visit ada = site.visit(profile)) {
            ada.open("/senza-account", "/without-account")
                    .write("Il numero da iscrivere", "The number to register", number)
                    .press("Continua", "Continue");
            proveLine(ada, number, 1);
            ada.seesHeading("Dove ti scriviamo?", "Where do we write to you?")
                    .write("Indirizzo e-mail", "E-mail address", address)
                    .press("Manda il codice", "Send the code")
                    .write("Codice ricevuto per e-mail", "Code received by e-mail", newest(address, 1, SIX_DIGITS))
                    .press("Conferma e continua", "Confirm and continue")
                    .choose("Le telefonate pubblicitarie", "Marketing calls")
                    .press("Continua", "Continue")
                    .seesHeading("Controlla e conferma", "Check and confirm")
                    .choose("Dichiaro di essere", "I declare that")
                    .press("Conferma e invia", "Confirm and send")
                    .seesHeading("registrata", "Registration recorded")
                    .sees("(dopo 15 giorni pieni)", "(after 15 full days)");
            String code = newest(address, 2, MANAGEMENT_CODE);
            Consultations operators = new Consultations(site, "beta");
            await("the operators know the number")
                    .until(() ->
                            operators.consult(number + "\n").path("opposed").asInt() == 1);

            ada.open("/gestisci-con-il-codice", "/manage-by-code")
                    .write("Il tuo numero", "Your number", number)
                    .press("Continua", "Continue");
            proveLine(ada, number, 2);
            ada.seesHeading("Scrivi il codice del numero", "Enter the code of the number")
                    .write(
                            "Codice di gestione",
                            "Management code",
                            code.toLowerCase(Locale.ROOT).replace('-', ' '))
                    .press("Conferma e continua", "Confirm and continue")
                    .sees("giorni alla protezione completa", "days left until full protection");
            findsWhoAsked(ada);
            keepBeta(ada);
            ada.follow("Togli il numero dal registro", "Take the number off the register")
                    .press("Togli il numero", "Take the number off")
                    .sees("È protetto fino a", "It is protected until")
                    .press("Annulla la richiesta: il numero resta", "Cancel the request: the number stays")
                    .sees("Togli il numero dal registro", "Take the number off the register");
        }
    }

    /** What Beta was told when it compared its list goes from service to service by events, and back. */
    private static void findsWhoAsked(Visit ada) {
        String number = ada.page.url();
        ada.follow("Chi ha chiesto del tuo numero", "Who asked about your number")
                .press("Cerca adesso", "Look now")
                .reloadUntilItShows(BETA, BETA)
                .sees("Che non può chiamarti.", "That it may not call you.");
        ada.page.navigate(number);
    }

    /** And takes it back. */
    private static void keepBeta(Visit ada) {
        ada.follow("Aggiungi un’azienda", "Add a company")
                .write("Nome dell’azienda", "Name of the company", "beta")
                .press("Cerca", "Search")
                .follow("Scegli " + BETA, "Choose " + BETA)
                .choose("Per un mese", "For a month")
                .press("Aggiungi l’azienda", "Add the company")
                .sees(BETA + " può chiamarti da", BETA + " may call you from")
                .press("Annulla " + BETA, "Undo " + BETA)
                .sees("Da ora " + BETA + " non può più chiamarti.", "From now on " + BETA + " may no longer call you.");
    }

    private void proveLine(Visit visit, String number, int messages) {
        visit.press("Manda il codice con un SMS", "Send the code by text message")
                .write("Codice di 6 cifre", "6-digit code", newest(number, messages, SIX_DIGITS))
                .press("Conferma e continua", "Confirm and continue");
    }

    /** What the newest message says, once there are so many. */
    private String newest(String recipient, int messages, Pattern pattern) {
        JsonNode received =
                await("message " + messages).until(() -> site.inbox().to(recipient), all -> all.size() >= messages);
        Matcher found = pattern.matcher(received.path(0).path("text").asText());
        assertThat(found.find()).as(received.toString()).isTrue();
        return found.group(1);
    }
}
