package it.opposizioni.local.journey;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A company becomes an operator: it applies, is sent back, corrects its application, is approved, and is suspended. */
@ExtendWith(RunningSuite.class)
class OperatorJourneyIT {

    private final Site site;

    OperatorJourneyIT(Site site) {
        this.site = site;
    }

    /** What a company writes into its application. */
    private record Applicant(
            String user,
            String company,
            String email,
            String vatNumber,
            String representative,
            String taxCode,
            String rocNumber) {}

    static Stream<Arguments> applicants() {
        return Stream.of(
                arguments(
                        BrowserProfile.ITALIAN_DESKTOP,
                        new Applicant(
                                "nora",
                                "Nora Voce S.r.l.",
                                "privacy@nora-voce.example",
                                "03987650151",
                                "Nora Longo",
                                "LNGNRO75D41G273V",
                                "20001")),
                arguments(
                        BrowserProfile.ENGLISH_DESKTOP_NO_SCRIPTS,
                        new Applicant(
                                "nuova",
                                "Nuova Telefonia S.r.l.",
                                "privacy@nuova-telefonia.example",
                                "04123450878",
                                "Nadia Serra",
                                "SRRNDA82C52L219B",
                                "20002")));
    }

    @ParameterizedTest
    @MethodSource("applicants")
    void aCompanyAppliesIsReturnedCorrectsIsApprovedMovesAndIsSuspended(BrowserProfile profile, Applicant company) {
        try (Visit applicant = site.visit(profile);
                Visit registrar = site.visit(profile)) {
            apply(applicant, company);
            registrar.signIn("gestore");
            sendBack(registrar, company);
            correct(applicant, company);
            approve(registrar, company);
            applicant
                    .open("/operatori", "/operators")
                    .sees("Attivo", "Active")
                    .sees(company.company(), company.company());
            move(applicant, company);
            suspend(registrar);
            registrar.sees("Dati cambiati: Azienda", "Data changed: Company");
            applicant
                    .open("/operatori", "/operators")
                    .sees("L’operatore è sospeso", "The operator is suspended")
                    .sees("Chiamate senza consultazione", "Chiamate senza consultazione");
            applicant
                    .open("/operatori/messaggi", "/operators/messages")
                    .reloadUntilItShows("è sospeso", "is suspended");
        }
        hasMailAbout(company.email(), profile.text("da correggere", "needs corrections"));
        hasMailAbout(company.email(), profile.text("è approvata", "is approved"));
        hasMailAbout(company.email(), profile.text("dati del tuo operatore", "data have changed"));
        hasMailAbout(company.email(), profile.text("è sospeso", "is suspended"));
    }

    private static void apply(Visit visit, Applicant applicant) {
        visit.signIn(applicant.user())
                .open("/operatori", "/operators")
                .follow("Comincia la domanda", "Begin the application")
                .press("Comincia", "Begin")
                .sees("0 parti su 6 complete", "0 of 6 parts complete");
        visit.follow("Azienda", "Company")
                .write("Ragione sociale", "Company name", applicant.company())
                .write("Sede legale", "Registered office", "Via Larga 3, 20122 Milano")
                .write("E-mail per il pubblico", "E-mail for the public", applicant.email())
                .write("Partita IVA", "VAT number", "12345678901");
        save(visit);
        assertThat(visit.page.title()).startsWith(visit.text("Errore:", "Error:"));
        visit.write("Partita IVA", "VAT number", applicant.vatNumber());
        save(visit);
        visit.follow("Rappresentante legale", "Legal representative")
                .write("Nome e cognome", "First name and surname", applicant.representative())
                .write("Codice fiscale", "Tax code", applicant.taxCode())
                .write("E-mail del rappresentante", "E-mail of the representative", "rl-" + applicant.email());
        save(visit);
        visit.follow("Indirizzo PEC", "PEC address").write("Indirizzo PEC", "PEC address", "vecchia@pec.example");
        save(visit);
        visit.follow("Chi fa le chiamate", "Who makes the calls")
                .choose("Chiamiamo noi", "We call ourselves")
                .choose("Facciamo chiamare un call center", "We have a call centre call");
        save(visit);
        visit.follow("Numero ROC", "ROC number")
                .write("Numero di iscrizione al ROC", "ROC number", applicant.rocNumber());
        save(visit);
        visit.follow("Dichiarazione", "Declaration").choose("Dichiaro che i dati sono veri", "I declare that the data");
        save(visit);
        visit.follow("Controlla e invia", "Check and send")
                .sees(applicant.vatNumber(), applicant.vatNumber())
                .press("Invia la domanda", "Send the application")
                .seesHeading("Domanda inviata", "Application sent");
    }

    private static void save(Visit visit) {
        visit.press("Salva e torna alle parti", "Save and go back to the parts");
    }

    private static void sendBack(Visit registrar, Applicant applicant) {
        registrar
                .open("/amministrazione/operatori", "/administration/operators")
                .follow(applicant.company(), applicant.company())
                .sees(applicant.taxCode(), applicant.taxCode())
                .write("Indirizzo PEC: che cosa correggere", "PEC address: what to correct", "La PEC non riceve.")
                .press("Rimanda la domanda", "Return the application")
                .sees("la decisione è registrata", "the decision is recorded");
    }

    private static void correct(Visit visit, Applicant applicant) {
        visit.open("/operatori/domanda", "/operators/application")
                .sees("La PEC non riceve.", "La PEC non riceve.")
                .follow("Indirizzo PEC", "PEC address")
                .write("Indirizzo PEC", "PEC address", applicant.user() + "@pec.example");
        save(visit);
        visit.follow("Controlla e invia", "Check and send")
                .press("Invia la domanda", "Send the application")
                .seesHeading("Domanda inviata", "Application sent");
    }

    private static void approve(Visit registrar, Applicant applicant) {
        registrar
                .open("/amministrazione/operatori", "/administration/operators")
                .follow(applicant.company(), applicant.company())
                .sees("La PEC non riceve.", "La PEC non riceve.")
                .press("Approva la domanda", "Approve the application")
                .sees("Attivo", "Active");
    }

    /** A registered operator changes its seat, and the public directory shows it. */
    private static void move(Visit visit, Applicant applicant) {
        visit.open("/operatori/domanda", "/operators/application")
                .follow("Azienda", "Company")
                .write("Sede legale", "Registered office", "Via Nuova 4, 20122 Milano");
        save(visit);
        visit.sees("il dato è aggiornato", "what you changed is saved");
        visit.open("/elenco-operatori", "/operator-directory")
                .sees("Via Nuova 4, 20122 Milano", "Via Nuova 4, 20122 Milano");
    }

    /** On the operator's page, where the registrar still is. */
    private static void suspend(Visit registrar) {
        registrar
                .choose("Provvedimento", "Measure", "Sospendi", "Suspend")
                .write("Motivo", "Reason", "Chiamate senza consultazione")
                .press("Decidi", "Decide")
                .sees("Sospeso", "Suspended");
    }

    private void hasMailAbout(String address, String subject) {
        await().untilAsserted(() -> {
            JsonNode mails = site.inbox().to(address);
            assertThat(mails.findValuesAsText("subject")).anyMatch(s -> s.contains(subject));
        });
    }
}
